/* Writes of requests: the contract's requirements of the operation are checked again inside the write, because the
 * caller's rights may have changed since dispatch. */
#ifndef RETORT_WRITE_H
#define RETORT_WRITE_H

#include "core/caller.h"
#include "domain/write_rate.h"
#include "http/request.h"
#include "store/store.h"

/* store_write() for a request. Before `fn`, in the same transaction:
 * - the caller's credential is still valid and the account not suspended (else ERR_CREDENTIALS);
 *   `rq->caller->permissions` are what the account may do now;
 * - the operation's x-permission is among them (else ERR_PERMISSION);
 * - the write counts against the operation's x-write-limit (else ERR_THROTTLED),
 *   unless RETORT_RATE_LIMIT is off. What is left of it is then in `rq->quota`. So `fn` checks only what depends on
 *   the row: its owner, and by precondition_check() its version. If the request has a precondition that `fn` did not
 *   check, the write is undone with ERR_PRECONDITION. Without a caller, nothing is checked. */
enum err req_write(struct req *rq, store_write_fn fn, void *arg);
/* The same as store_write_asked(): what is required is asked for with what `ask` asks for, and checked before
 * `finish`. */
enum err req_write_asked(struct req *rq, store_write_fn ask, store_write_fn finish, void *arg);
/* The same, but if `find` sets `*found`, nothing is counted and `fn` does not run. Both get `arg`. */
enum err req_write_unless(struct req *rq, store_write_fn find, const bool *found, store_write_fn fn, void *arg);

#endif
