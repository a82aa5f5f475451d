/* Signing in with the credentials of a request (core/sign_in.h). */
#ifndef RETORT_REQ_SIGN_IN_H
#define RETORT_REQ_SIGN_IN_H

#include "core/caller.h"
#include "http/request.h"

/* A wrong password and ERR_THROTTLED set `rq->quota`. */
enum err req_sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller);
/* By the session cookie. */
enum err req_sign_in_session(struct req *rq, struct caller *ret_caller);
enum err req_sign_in_token(struct req *rq, struct str token, struct caller *ret_caller);

/* Checks the password of the caller again, for operations that require it. ERR_INVALID, with an error at `pointer`: it
 * is wrong. */
enum err req_confirm_password(struct req *rq, struct str password, const char *pointer);

#endif
