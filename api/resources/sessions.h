/* Signing in a browser. */
#ifndef RETORT_SESSIONS_H
#define RETORT_SESSIONS_H

#include "core/credential.h"
#include "http/request.h"

/* Creates a session of `caller`, who has just signed in, and sets its cookies; the browser's previous session ends,
 * whatever its account. `remember`: it persists when the browser is closed. */
enum err session_open(struct req *rq, struct caller *caller, bool remember, struct account_view_row *ret_account);

#endif
