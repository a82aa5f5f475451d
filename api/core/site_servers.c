/* The parts of the check of a site that ask other servers. */
#include "core/site_servers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/probe.h"
#include "mail/smtp_probe.h"

#define DAY_S 86400
/* Certificates that live for 90 days are usually renewed when 30 are left. */
#define CERTIFICATE_DAYS 14

void site_compare_clock(struct site_findings *to, const char *whose, int64_t now_us)
{
	long long seconds = (clock_now() - now_us) / US_PER_S;

	if (llabs(seconds) > CLOCK_SKEW_S)
		site_find(to, "clock", SITE_WARNING,
			  "Let both machines set their clocks by NTP (systemd-timesyncd, chrony).",
			  "The clock of this machine is %lld seconds %s that of %s.", llabs(seconds),
			  seconds > 0 ? "ahead of" : "behind", whose);
	else
		site_find(to, "clock", SITE_OK, "", "The clocks of this machine and of %s agree.", whose);
}

/* 0: `end_us` is unknown. */
static void check_certificate(struct site_findings *to, const char *check, const char *whose, int64_t end_us)
{
	long long days = (end_us - clock_now()) / US_PER_S / DAY_S;

	if (!end_us)
		return;
	if (end_us < clock_now()) /* of a server whose certificate is not verified */
		site_find(to, check, SITE_WARNING, "Renew it.", "The certificate of %s has expired.", whose);
	else if (days < CERTIFICATE_DAYS)
		site_find(to, check, SITE_WARNING, "Renew it, and see why that did not happen by itself.",
			  "The certificate of %s expires in %lld days.", whose, days);
	else
		site_find(to, check, SITE_OK, "", "The certificate of %s is valid for another %lld days.", whose, days);
}

void site_check_mail_server(const struct config *config, struct site_findings *to)
{
	struct probe probe;

	if (!*config->smtp_url) {
		site_find(to, "mail", SITE_PROBLEM, "Set RETORT_SMTP_URL.",
			  "There is no mail server: emails stay queued, so that nobody can confirm an account.");
		return;
	}
	if (strcmp(config->smtp_url, "log:") == 0) {
		site_find(to, "mail", config->https ? SITE_PROBLEM : SITE_WARNING,
			  "Set RETORT_SMTP_URL to a mail server.",
			  "Emails are written to the log instead of being sent.");
		return;
	}
	smtp_probe(config, &probe);
	if (*probe.fault)
		site_find(to, "mail", SITE_PROBLEM, "Follow docs/operations.md, \"Emails are not sent\".",
			  "The mail server does not take emails: %s.", probe.fault);
	else
		site_find(to, "mail", SITE_OK, "", "The mail server takes emails.");
	check_certificate(to, "mail", "the mail server", probe.certificate_us);
}

static bool has_id(const char *body, const char *id)
{
	char wanted[64];

	snprintf(wanted, sizeof(wanted), "\"site\":\"%s\"", id);
	return strstr(body, wanted);
}

static void judge_answer(const struct config *config, const char *id, const struct probe *probe,
			 struct site_findings *to)
{
	if (*probe->fault)
		site_find(to, "address", SITE_PROBLEM,
			  "Check the name in the DNS, the proxy in front and its certificate, and RETORT_BASE_URL.",
			  "%s cannot be reached from here: %s.", config->base_url, probe->fault);
	else if (probe->status >= 300 && probe->status < 400)
		site_find(to, "address", SITE_PROBLEM, "Set RETORT_BASE_URL to the URL that people see in the end.",
			  "%s redirects to another URL.", config->base_url);
	else if (probe->status >= 500)
		site_find(to, "address", SITE_PROBLEM, "Start the server, and see its log and that of the proxy.",
			  "%s answers with status %ld.", config->base_url, probe->status);
	else if (probe->status != 200 || (id && !has_id(probe->body, id)))
		site_find(to, "address", SITE_PROBLEM,
			  "Check RETORT_BASE_URL, and where the proxy at that URL sends requests.",
			  "%s answers, but not with this site.", config->base_url);
	else if (id)
		site_find(to, "address", SITE_OK, "", "%s answers with this site.", config->base_url);
}

void site_check_address(const struct config *config, const char *id, struct site_findings *to)
{
	char url[512];
	struct probe probe;

	snprintf(url, sizeof(url), "%s/readyz", config->base_url);
	probe_http(url, &probe);
	judge_answer(config, id, &probe, to);
	check_certificate(to, "address", config->base_url, probe.certificate_us);
	if (probe.date_us)
		site_compare_clock(to, "the web server", probe.date_us);
}
