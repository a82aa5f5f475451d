/* Looks at a running site from all sides, and says what to do: for `retort check --online` and for administrators. */
#ifndef RETORT_SITE_CHECK_H
#define RETORT_SITE_CHECK_H

#include "base/config.h"
#include "core/device.h"
#include "core/site_finding.h"
#include "store/store.h"

/* What to look at. */
struct site {
	const struct config *config;
	struct store *store;		     /* NULL: it cannot be opened; `reason` says why */
	const struct device_key *device_key; /* NULL without a store */
	const char *reason;
};

/* Takes up to about ten seconds, for the mail server and the site's own URL. What was found less than
 * LIMIT_SITE_CHECK_S ago by this process is given again. The texts contain no secrets. ERR_BUSY: another thread is
 * looking. */
enum err site_check(const struct site *site, struct site_findings *ret_findings);

#endif
