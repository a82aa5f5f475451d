/* What rooms show of each other: a post, a comment and a user as the contract describes them. */
#ifndef RETORT_VIEWS_H
#define RETORT_VIEWS_H

#include "http/request.h"

struct anchor_row;
struct me_get_row;
struct user_view_row;

/* The schema User. */
void user_write(struct json_writer *w, const struct user_view_row *user);
/* The schema Author as the member `key`, and where to read more of the user as the member `url_key`. */
void person_write(struct json_writer *w, const char *key, const char *url_key, int64_t id, struct str username,
		  struct str avatar_hash);

/* Reads and writes the next row of a list of posts; as struct list's `next`. */
bool post_write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write);

/* The member `permissions`, by name. */
void permissions_write(struct json_writer *w, uint32_t permissions);

/* Answers 200 with the schema Me. What a write answers is read inside it (sql_me_get). */
void me_reply(struct req *rq, const struct me_get_row *me);

#endif
