/* Counters of posts and comments. */
#include "core/counter.h"

enum err counter_add(struct db *w, int64_t author_id, int64_t posts, int64_t comments)
{
	enum err e;

	e = sql_counters_add(w, (struct counters_add_in){.posts = posts, .comments = comments});
	if (e)
		return e;
	return sql_counters_add_user(
	    w, (struct counters_add_user_in){.id = author_id, .posts = posts, .comments = comments});
}
