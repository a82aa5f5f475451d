/* Taking texts away, with all that counts them. Inside a write. */
#ifndef RETORT_REMOVAL_H
#define RETORT_REMOVAL_H

#include "store/db.h"

/* With its comments. ERR_NOT_FOUND without such a post. */
enum err post_remove(struct db *w, struct arena *mem, int64_t id);
enum err comment_remove(struct db *w, struct arena *mem, int64_t id);

#endif
