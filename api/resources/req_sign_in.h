/* Signing in with what a request carries (core/sign_in.h). Each sets `rq->retry_after_s` before ERR_THROTTLED. */
#ifndef RETORT_REQ_SIGN_IN_H
#define RETORT_REQ_SIGN_IN_H

#include "core/caller.h"
#include "http/request.h"

enum err req_sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller);
enum err req_sign_in_secret(struct req *rq, bool session, struct str secret, struct caller *ret_caller);
/* The caller's password, asked once more before something grave. A wrong one is ERR_INVALID at `pointer`. */
enum err req_confirm_password(struct req *rq, struct str password, const char *pointer);

#endif
