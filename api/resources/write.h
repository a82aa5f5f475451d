/* How a request writes: with all that the contract says of its operation checked again inside the write, because the
 * caller's rights may have changed since dispatch. */
#ifndef RETORT_WRITE_H
#define RETORT_WRITE_H

#include "core/caller.h"
#include "domain/write_rate.h"
#include "http/request.h"
#include "store/store.h"

/* store_write() for a request. Before `fn`, in the same transaction:
 * - the caller's credential is still good and the account not suspended (else ERR_CREDENTIALS);
 *   `rq->caller->permissions` are what the account may do now;
 * - the operation's x-permission is among them (else ERR_PERMISSION);
 * - the write counts against the limit that the operation names by x-write-limit (else ERR_THROTTLED),
 *   unless RETORT_RATE_LIMIT is off. What is left of it is then in `rq->quota`.
 * So `fn` checks only what depends on the row: who owns it, and by precondition_check() which version it has. Where a
 * request has a precondition that `fn` did not check, the write is undone with ERR_PRECONDITION. Without a caller
 * nothing is checked. */
enum err req_write(struct req *rq, store_write_fn fn, void *arg);
/* The same, but where `find` sets `*found`, nothing is counted and `fn` does not run. `arg` is for both. */
enum err req_write_unless(struct req *rq, store_write_fn find, const bool *found, store_write_fn fn, void *arg);

#endif
