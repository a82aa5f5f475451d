/* Normalizes hosts and origins to the form that browsers send. */
#include "base/origin.h"

#include <arpa/inet.h>
#include <idn2.h>
#include <orcania.h>
#include <stdio.h>
#include <string.h>

#include "base/reserve.h"
#include "base/url.h"

static bool normalize_ipv6(const char *text, char ret[HOST_SIZE])
{
	char address[INET6_ADDRSTRLEN];
	struct in6_addr bytes;
	size_t length = strlen(text);

	if (length < 2 || text[length - 1] != ']' || length - 2 >= sizeof(address))
		return false;
	memcpy(address, text + 1, length - 2);
	address[length - 2] = '\0';
	if (inet_pton(AF_INET6, address, &bytes) != 1)
		return false;
	inet_ntop(AF_INET6, &bytes, address, sizeof(address));
	return snprintf(ret, HOST_SIZE, "[%s]", address) < HOST_SIZE;
}

/* Labels of letters, digits, hyphens, and underscores, which names in container networks have; one that ends in a
 * number is an address. */
static bool is_ascii_host(const char *host)
{
	const char *last = host;
	size_t length;

	if (strlen(host) > 253 || host[strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789-_.")])
		return false;
	for (const char *label = host;; label += length + 1) {
		length = strcspn(label, ".");
		if (length == 0 || length > 63)
			return false;
		last = label;
		if (!label[length])
			break;
	}
	return last[strspn(last, "0123456789")] || inet_pton(AF_INET, host, &(struct in_addr){0}) == 1;
}

bool host_normalize(const char *text, char ret[HOST_SIZE])
{
	char *ascii = NULL;
	int failed;
	bool valid;

	if (*text == '[')
		return normalize_ipv6(text, ret);
	/* Nontransitional (UTS 46), as in browsers. */
	do /* so that no valid name is refused */
		failed = idn2_to_ascii_8z(text, &ascii, IDN2_NONTRANSITIONAL);
	while (failed == IDN2_MALLOC && reserve_give_up());
	if (failed)
		return false;
	for (char *c = ascii; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	valid = is_ascii_host(ascii) && snprintf(ret, HOST_SIZE, "%s", ascii) < HOST_SIZE;
	idn2_free(ascii);
	return valid;
}

static bool is_bare(CURLU *url)
{
	static const CURLUPart others[] = {CURLUPART_USER,  CURLUPART_PASSWORD, CURLUPART_OPTIONS,
					   CURLUPART_QUERY, CURLUPART_FRAGMENT, CURLUPART_ZONEID};
	char *path = url_part(url, CURLUPART_PATH, 0);
	bool bare = path && !path[strspn(path, "/")];

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		bare = bare && !url_has(url, others[i]);
	curl_free(path);
	return bare;
}

static bool write_origin(CURLU *url, char ret[ORIGIN_SIZE])
{
	char *scheme = url_part(url, CURLUPART_SCHEME, 0), *host = url_part(url, CURLUPART_HOST, 0);
	char *port = url_part(url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT), ascii[HOST_SIZE], origin[ORIGIN_SIZE];
	bool valid = scheme && host && host_normalize(host, ascii) && o_strcmp(port, "0") != 0 &&
		     snprintf(origin, sizeof(origin), "%s://%s%s%s", scheme, ascii, port ? ":" : "", port ? port : "") <
			 (int)sizeof(origin);

	if (valid)
		memcpy(ret, origin, sizeof(origin));
	curl_free(scheme);
	curl_free(host);
	curl_free(port);
	return valid;
}

bool origin_normalize(const char *text, char ret[ORIGIN_SIZE])
{
	CURLU *url = curl_url();
	bool valid = url && strstr(text, "://") &&
		     curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK && is_bare(url) &&
		     write_origin(url, ret);

	curl_url_cleanup(url);
	return valid;
}
