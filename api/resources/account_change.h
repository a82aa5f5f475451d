/* What administrators do to accounts, over the API and on the command line. */
#ifndef RETORT_ACCOUNT_CHANGE_H
#define RETORT_ACCOUNT_CHANGE_H

#include "base/config.h"
#include "generated/operations.h"
#include "store/db.h"

/* What stands against a change: literals, as of req_refuse(). */
struct account_refusal {
	const char *pointer, *code, *detail;
};

/* Inside a write: changes what is sent and is new of an account, and notes it in the audit trail. `actor_id` is 0 for
 * the command line. ERR_NOT_FOUND: no such account; ERR_INVALID and ERR_CONFLICT set `ret_refusal`. */
enum err account_change(struct db *w, struct arena *mem, const struct config *config, int64_t actor_id, int64_t id,
			const struct account_update *in, struct account_refusal *ret_refusal);

#endif
