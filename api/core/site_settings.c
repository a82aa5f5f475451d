/* The part of the check of a site that looks for settings which do not fit each other. */
#include "core/site_settings.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/network.h"

/* "http://127.0.0.1:8080" */
static bool is_local(const char *url)
{
	const char *host = strstr(url, "://") + 3;

	return strncmp(host, "127.", 4) == 0 || strncmp(host, "localhost", 9) == 0 || strncmp(host, "[::1]", 5) == 0;
}

static bool listens_on_socket(const struct config *config)
{
	for (size_t i = 0; i < config->listen.count; i++)
		if (config->listen.item[i].address.ss_family == AF_UNIX)
			return true;
	return false;
}

/* Whether strangers could say where they come from: two addresses of the Internet that no proxy has in common. */
static bool trusts_everybody(const struct config *config)
{
	struct in6_addr one, other;

	return network_forwarded("192.0.2.1", &one) && network_forwarded("203.0.113.1", &other) &&
	       network_list_has(config->trusted_proxies, &one) && network_list_has(config->trusted_proxies, &other);
}

static void check_proxies(const struct config *config, struct site_findings *to)
{
	if (trusts_everybody(config))
		site_find(to, "proxies", SITE_PROBLEM, "Name only the addresses of proxies in RETORT_TRUSTED_PROXIES.",
			  "Every client is trusted to say which address it has, so that limits by address are void.");
	else if (config->https && !*config->trusted_proxies && !listens_on_socket(config))
		site_find(
		    to, "proxies", SITE_WARNING,
		    "Set RETORT_TRUSTED_PROXIES to the addresses of the proxies, or let them connect by a Unix socket.",
		    "A proxy is in front, but none is trusted: all visitors behind it count as one client.");
	else
		site_find(to, "proxies", SITE_OK, "", "Clients are told apart by their address.");
}

static void check_mail_settings(const struct config *config, struct site_findings *to)
{
	const char *host = strrchr(config->mail_from, '@') + 1; /* the setting is valid */
	bool is_localhost = strncmp(host, "localhost", 9) == 0 && (!host[9] || host[9] == '>');

	if (strncmp(config->smtp_url, "smtp", 4) == 0 && is_localhost)
		site_find(to, "settings", SITE_WARNING, "Set RETORT_MAIL_FROM to an address of your domain.",
			  "Emails are sent from localhost, which most mail servers refuse.");
	if (!*config->admin_email)
		site_find(to, "settings", SITE_WARNING, "Set RETORT_ADMIN_EMAIL.",
			  "Nobody gets an email when requests fail because of a server error.");
}

void site_check_settings(const struct config *config, struct site_findings *to)
{
	unsigned before = to->count;

	if (!config->https && !is_local(config->base_url))
		site_find(to, "settings", SITE_PROBLEM,
			  "Put a proxy with TLS in front, and set RETORT_BASE_URL to https.",
			  "Passwords and sessions cross the network unencrypted, because RETORT_BASE_URL is http.");
	if (!config->rate_limit)
		site_find(to, "settings", SITE_WARNING, "Set RETORT_RATE_LIMIT to on.",
			  "Passwords can be guessed without limit.");
	if (strcmp(config->cors_origins, "*") == 0 && !config->public_read)
		site_find(to, "settings", SITE_WARNING, "Name the origins in RETORT_CORS_ORIGINS.",
			  "Reading requires signing in, but pages of every origin may use the API.");
	if (config->https && !*config->security_contacts)
		site_find(to, "settings", SITE_WARNING, "Set RETORT_SECURITY_CONTACT.",
			  "Nobody can find out where to report a vulnerability.");
	check_mail_settings(config, to);
	if (to->count == before)
		site_find(to, "settings", SITE_OK, "", "The settings fit each other.");
	check_proxies(config, to);
}
