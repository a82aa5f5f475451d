/* Counters of posts and comments: of each author, and of the site. */
#ifndef RETORT_COUNTER_H
#define RETORT_COUNTER_H

#include "generated/counter.sql.h"

/* Inside a write: adds to the counters of an author and of the site; negative numbers subtract. */
enum err counter_add(struct db *w, int64_t author_id, int64_t posts, int64_t comments);

#endif
