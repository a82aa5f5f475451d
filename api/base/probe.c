/* Asks another server whether it answers. */
#include "base/probe.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"

/* What does not fit is left out. */
static size_t keep_body(char *data, size_t size, size_t count, void *arg)
{
	struct probe *probe = arg;
	size_t used = strlen(probe->body), room = PROBE_BODY_BYTES - used, bytes = size * count;
	size_t kept = bytes < room ? bytes : room;

	memcpy(probe->body + used, data, kept);
	probe->body[used + kept] = '\0';
	return bytes;
}

static size_t keep_date(char *data, size_t size, size_t count, void *arg)
{
	static const char name[] = "date:";
	struct probe *probe = arg;
	char line[128];
	time_t at;

	snprintf(line, sizeof(line), "%.*s", (int)(size * count), data);
	if (strncasecmp(line, name, strlen(name)) == 0) {
		at = curl_getdate(line + strlen(name), NULL);
		if (at > 0)
			probe->date_us = (int64_t)at * US_PER_S;
	}
	return size * count;
}

/* "Expire Date:2026-12-01 12:00:00 GMT", as libcurl with GnuTLS tells it. */
static int64_t read_expiry(const char *line)
{
	struct tm tm = {0};

	if (sscanf(line, "Expire %*[Dd]ate:%d-%d-%d %d:%d:%d", &tm.tm_year, &tm.tm_mon, &tm.tm_mday, &tm.tm_hour,
		   &tm.tm_min, &tm.tm_sec) != 6)
		return 0;
	tm.tm_year -= 1900;
	tm.tm_mon -= 1;
	return (int64_t)timegm(&tm) * US_PER_S;
}

/* The first certificate of the chain is the server's own. */
static int64_t certificate_end(CURL *curl)
{
	struct curl_certinfo *chain = NULL;
	int64_t end = 0;

	if (curl_easy_getinfo(curl, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || !chain->num_of_certs)
		return 0;
	for (struct curl_slist *line = chain->certinfo[0]; line && !end; line = line->next)
		end = read_expiry(line->data);
	return end;
}

void probe_perform(CURL *curl, struct probe *ret)
{
	char error[CURL_ERROR_SIZE] = "";
	CURLcode code;

	*ret = (struct probe){0};
	if (!curl) {
		snprintf(ret->fault, sizeof(ret->fault), "%s", curl_easy_strerror(CURLE_OUT_OF_MEMORY));
		return;
	}
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)PROBE_S);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
	curl_easy_setopt(curl, CURLOPT_CERTINFO, 1L);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, ret);
	curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_date);
	curl_easy_setopt(curl, CURLOPT_HEADERDATA, ret);
	code = curl_easy_perform(curl);
	if (code != CURLE_OK)
		snprintf(ret->fault, sizeof(ret->fault), "%s", *error ? error : curl_easy_strerror(code));
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &ret->status);
	ret->certificate_us = certificate_end(curl);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, NULL);
}

void probe_http(const char *url, struct probe *ret)
{
	CURL *curl = curl_easy_init();

	if (curl) {
		curl_easy_setopt(curl, CURLOPT_URL, url);
		curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
	}
	probe_perform(curl, ret);
	curl_easy_cleanup(curl);
}
