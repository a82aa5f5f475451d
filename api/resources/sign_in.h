/* Who stands behind a password, a token or a session. */
#ifndef RETORT_SIGN_IN_H
#define RETORT_SIGN_IN_H

#include "core/caller.h"
#include "http/request.h"

/* The account of an address and its password. ERR_CREDENTIALS takes the same time for an unknown address as for a wrong
 * password; then ERR_UNCONFIRMED and ERR_SUSPENDED. ERR_THROTTLED before anything is looked at. */
enum err sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller);
/* The password of who is asking, once more, before something grave. A wrong one is ERR_INVALID at `pointer`. */
enum err sign_in_again(struct req *rq, struct str password, const char *pointer);
/* The account of a session (`session`) or of a token of either kind that is valid now. */
enum err sign_in_secret(struct req *rq, bool session, struct str secret, struct caller *ret_caller);
/* How long a session may last, used or not, in microseconds. */
int64_t sign_in_longest_session(const struct req *rq);

/* Inside a write: whether who asked still may, and was not signed out, suspended or deleted meanwhile
 * (ERR_CREDENTIALS), and still has the permission (ERR_PERMISSION; 0: none is needed). */
enum err sign_in_holds(struct db *w, struct arena *mem, const struct caller *caller, uint32_t permission);

#endif
