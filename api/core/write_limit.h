/* Limits on how much an account may write, and the client address that it writes from (domain/write_rate.h has the
 * rates).
 *
 * Not counted: signing in and out, and what is limited otherwise: requests that send a mail (core/throttle.h), what a
 * mailed link allows once, deleting the account.
 *
 * The counts are rows of `write_limits`, changed in the same transaction as what they count: a write that is refused or
 * fails does not count, and they hold across restarts and servers. Expired rows are deleted. */
#ifndef RETORT_WRITE_LIMIT_H
#define RETORT_WRITE_LIMIT_H

#include "base/config.h"
#include "base/quota.h"
#include "core/caller.h"
#include "domain/write_rate.h"
#include "store/db.h"

/* Inside a write: counts it for the account and for its client address. ERR_THROTTLED: there were too many. In both
 * cases `reterr_quota` is what is left of the limit that is nearer: of "text", "follow" or "change", or of the same
 * with
 * "-address". */
enum err write_limit_count(struct db *w, struct arena *mem, enum write_kind kind, const struct caller *caller,
			   struct str client, struct quota *reterr_quota);

/* Since when, in microseconds, the same text of the same author is a repetition that is refused. */
int64_t write_repeats_since(const struct config *config);

#endif
