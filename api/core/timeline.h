/* Timelines: the posts of a user and of those whom the user follows, newest first. */
#ifndef RETORT_TIMELINE_H
#define RETORT_TIMELINE_H

#include "base/arena.h"
#include "generated/timeline.sql.h"

struct timeline {
	int64_t owner_id; /* for sql_timeline_anchor() and the pages */
	int64_t count;	  /* of its posts */
};

/* The timeline of the user `ref`, as in user_find(). ERR_NOT_FOUND. */
enum err timeline_find(struct db *db, struct arena *mem, struct str ref, struct timeline *ret_timeline);

#endif
