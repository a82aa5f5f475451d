/* The parts of the check of a site that ask other servers: the mail server, and the site itself through its URL. */
#ifndef RETORT_SITE_SERVERS_H
#define RETORT_SITE_SERVERS_H

#include "base/config.h"
#include "core/site_finding.h"

void site_check_mail_server(const struct config *config, struct site_findings *to);

/* `id`: that of this site, which has to answer at RETORT_BASE_URL; NULL: unknown. */
void site_check_address(const struct config *config, const char *id, struct site_findings *to);

/* Compares a clock that was read just now with the one of this machine. `whose`: "the database" */
void site_compare_clock(struct site_findings *to, const char *whose, int64_t now_us);

#endif
