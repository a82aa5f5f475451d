/* Asks the mail server of RETORT_SMTP_URL whether it would take emails, without sending any. */
#include "mail/smtp_probe.h"

#include "mail/smtp_tls.h"

static bool choose_options(CURL *curl, const struct config *config)
{
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "NOOP");
	return smtp_choose_tls(curl, config) && curl_easy_setopt(curl, CURLOPT_URL, config->smtp_url) == CURLE_OK;
}

void smtp_probe(const struct config *config, struct probe *ret)
{
	CURL *curl = curl_easy_init();

	if (curl && !choose_options(curl, config)) {
		curl_easy_cleanup(curl);
		curl = NULL;
	}
	probe_perform(curl, ret);
	curl_easy_cleanup(curl);
}
