/* Authenticates requests, by the security schemes of the contract. */
#ifndef RETORT_AUTHENTICATE_H
#define RETORT_AUTHENTICATE_H

#include "core/caller.h"
#include "http/request.h"

/* `Authorization` takes precedence over the cookie. `ret_known` is false for a request without credentials.
 * ERR_CREDENTIALS for invalid ones, whatever the operation; ERR_UNCONFIRMED, ERR_SUSPENDED; ERR_CROSS_SITE for an
 * unsafe request by cookie, or a sign-in, from another site. */
enum err authenticate(struct req *rq, struct caller *ret_caller, bool *ret_known);

/* Whether this header (NULL: none) has a password, which may have to be hashed. */
bool authenticate_may_hash(struct arena *mem, const char *authorization);

/* Adds what a 401 carries: the challenges of the schemes that the operation takes (a script in a page gets Bearer
 * alone, since Basic would open the browser's own dialog; who sent a bad token, that it is), and the end of a session
 * cookie that is no longer good. */
void authenticate_challenge(struct req *rq);

#endif
