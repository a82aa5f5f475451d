/* The part of the check of a site that looks for settings which do not fit each other. */
#ifndef RETORT_SITE_SETTINGS_H
#define RETORT_SITE_SETTINGS_H

#include "base/config.h"
#include "core/site_finding.h"

void site_check_settings(const struct config *config, struct site_findings *to);

#endif
