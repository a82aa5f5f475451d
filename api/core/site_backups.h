/* The age of the backups: for the check of a site, and for metrics. */
#ifndef RETORT_SITE_BACKUPS_H
#define RETORT_SITE_BACKUPS_H

#include "base/config.h"
#include "core/site_finding.h"

/* When the newest file of the folder was changed; 0: there is none. False: it cannot be read. */
bool site_newest_backup(const char *folder, int64_t *ret_us);

void site_check_backups(const struct config *config, struct site_findings *to);

#endif
