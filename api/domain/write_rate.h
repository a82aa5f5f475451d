/* How often an account may write. Accounts younger than a day may write less, which slows down spam from accounts made
 * for it. */
#ifndef RETORT_WRITE_RATE_H
#define RETORT_WRITE_RATE_H

#include "domain/rate.h"

/* What a write counts as; x-write-limit in the contract sets it for an operation. */
enum write_kind {
	WRITE_UNLIMITED,
	WRITE_TEXT,   /* new posts and comments */
	WRITE_FOLLOW, /* following and unfollowing */
	WRITE_OTHER,  /* edits, deletions, tokens, profiles, moderation */
};

/* For one account. `kind` is not WRITE_UNLIMITED. */
struct rate write_rate_of_account(enum write_kind kind, bool young);

/* For one client address: as much as LIMIT_WRITERS accounts may write. */
struct rate write_rate_of_client(enum write_kind kind, bool young);

#endif
