/* The part of the check of a site that looks at its backups. */
#ifndef RETORT_SITE_BACKUPS_H
#define RETORT_SITE_BACKUPS_H

#include "base/config.h"
#include "core/site_finding.h"

void site_check_backups(const struct config *config, struct site_findings *to);

#endif
