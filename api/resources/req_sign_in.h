/* Signing in with what a request brings (core/sign_in.h). */
#ifndef RETORT_REQ_SIGN_IN_H
#define RETORT_REQ_SIGN_IN_H

#include "core/caller.h"
#include "http/request.h"

/* A wrong password and ERR_THROTTLED set `rq->quota`. */
enum err req_sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller);
/* By the cookie. */
enum err req_sign_in_session(struct req *rq, struct caller *ret_caller);
enum err req_sign_in_token(struct req *rq, struct str token, struct caller *ret_caller);

/* Checks the password of the caller once more, before something that needs it. A wrong one is ERR_INVALID at `pointer`.
 */
enum err req_confirm_password(struct req *rq, struct str password, const char *pointer);

#endif
