/* How many posts and comments there are: of each author, and of the whole site. */
#ifndef RETORT_COUNTER_H
#define RETORT_COUNTER_H

#include "generated/counter.sql.h"

/* Inside a write: adds to the counts of an author and of the site; less than 0 subtracts. */
enum err counter_add(struct db *w, int64_t author_id, int64_t posts, int64_t comments);

#endif
