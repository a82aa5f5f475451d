/* Signing in a browser. */
#ifndef RETORT_SESSIONS_H
#define RETORT_SESSIONS_H

#include "core/credential.h"
#include "http/request.h"

/* Makes a session of `caller`, who has just signed in, and sets its cookies; the session that the browser had before
 * ends, whoever's it was. `remember`: it outlives the browser. */
enum err session_open(struct req *rq, struct caller *caller, bool remember, struct account_view_row *ret_account);

#endif
