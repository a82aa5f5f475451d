/* Limits on how much an account may write, and the client address that it writes from (domain/write_rate.h has the
 * rates).
 *
 * Not counted: signing in and out, and what is limited otherwise: requests that send an email (core/throttle.h),
 * single uses of emailed links, deleting the account.
 *
 * The counts are rows of `write_limits`, changed in the same transaction as what they count: a write that is refused
 * or fails does not count. They survive restarts and are shared by servers. Expired rows are deleted. */
#ifndef RETORT_WRITE_LIMIT_H
#define RETORT_WRITE_LIMIT_H

#include "base/config.h"
#include "base/quota.h"
#include "core/caller.h"
#include "domain/write_rate.h"
#include "store/db.h"

/* Inside a write: counts it for the account and for its client address. ERR_THROTTLED: there were too many. In both
 * cases `reterr_quota` is the rest of the stricter limit: "text", "follow" or "change", or the same with "-address". */
enum err write_limit_count(struct db *w, struct arena *mem, enum write_kind kind, const struct caller *caller,
			   struct str client, struct quota *reterr_quota);

/* The time, in microseconds, since when the same text of the same author counts as a repetition, which is refused. */
int64_t write_repeats_since(const struct config *config);

#endif
