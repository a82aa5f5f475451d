/* The JSON of one's own account. */
#ifndef RETORT_ME_H
#define RETORT_ME_H

#include "generated/account.sql.h"
#include "http/request.h"

/* Answers 200 with the schema Me. After a write, `me` must have been read inside it. */
void me_reply(struct req *rq, const struct account_view_row *account);

#endif
