/* The JSON of users. */
#ifndef RETORT_USERS_H
#define RETORT_USERS_H

#include "core/user.h"
#include "http/request.h"

/* The schema User. */
void user_write(struct json_writer *w, const struct user_view_row *user);

struct author {
	int64_t id;
	struct str username, avatar_hash;
	bool deleted;
};

/* The schema Author as the member `key`, and the address of the profile as the member `url_key`. */
void author_write(struct json_writer *w, const char *key, const char *url_key, const struct author *author);

#endif
