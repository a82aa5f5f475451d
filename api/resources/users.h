/* Who is meant by the `{id}` of a path. */
#ifndef RETORT_USERS_H
#define RETORT_USERS_H

#include "http/request.h"

struct user_view_row;

/* The user that `ref` names: an id, or "@" and the username in any letter case. A deleted account can still be found by
 * its id. */
enum err user_find(struct req *rq, struct str ref, struct user_view_row *ret_user);

#endif
