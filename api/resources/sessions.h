/* Sessions of browsers. */
#ifndef RETORT_SESSIONS_H
#define RETORT_SESSIONS_H

#include "core/caller.h"
#include "http/request.h"

struct me_get_row;

/* Makes a session of `caller`, whose password was right, and sets its cookies; the session that its browser had
 * before ends, whoever's it was. `remember`: it outlives the browser. */
enum err session_open(struct req *rq, const struct caller *caller, bool remember, struct me_get_row *ret_me);

#endif
