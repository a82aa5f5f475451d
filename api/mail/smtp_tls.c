/* The TLS options of a connection to the mail server. */
#include "mail/smtp_tls.h"

#include <arpa/inet.h>
#include <string.h>

static bool is_this_machine(const char *host)
{
	struct in_addr address;

	return strcmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0 ||
	       (inet_pton(AF_INET, host, &address) == 1 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET);
}

/* The TLS options. */
struct mail_server {
	bool is_this_machine, wants_password;
};

/* False: out of memory. The setting itself is valid. */
static bool read_server(const char *smtp_url, struct mail_server *ret_server)
{
	CURLU *url = curl_url();
	char *host = NULL, *user = NULL;
	bool is_read;

	is_read = url && curl_url_set(url, CURLUPART_URL, smtp_url, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK &&
		  curl_url_get(url, CURLUPART_HOST, &host, 0) == CURLUE_OK;
	if (is_read) {
		CURLUcode code = curl_url_get(url, CURLUPART_USER, &user, 0);

		is_read = code == CURLUE_OK || code == CURLUE_NO_USER;
	}
	if (is_read)
		*ret_server = (struct mail_server){.is_this_machine = is_this_machine(host), .wants_password = user};
	curl_free(user);
	curl_free(host);
	curl_url_cleanup(url);
	return is_read;
}

/* A password is sent to another machine only over TLS. Certificates are verified; those of this machine only with
 * RETORT_SMTP_CA. False: out of memory. */
bool smtp_choose_tls(CURL *curl, const struct config *config)
{
	struct mail_server server;
	bool needs_tls, verifies;

	if (!read_server(config->smtp_url, &server))
		return false;
	needs_tls = server.wants_password && !server.is_this_machine;
	verifies = !server.is_this_machine || *config->smtp_ca;
	curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(needs_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, verifies ? 1L : 0L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, verifies ? 2L : 0L);
	return !*config->smtp_ca || curl_easy_setopt(curl, CURLOPT_CAINFO, config->smtp_ca) == CURLE_OK;
}
