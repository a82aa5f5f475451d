/* How replies show one's own account. */
#ifndef RETORT_ME_H
#define RETORT_ME_H

#include "http/request.h"

struct me_get_row;

/* Answers 200 with the schema Me. What a write answers is read inside it (sql_me_get). */
void me_reply(struct req *rq, const struct me_get_row *me);

#endif
