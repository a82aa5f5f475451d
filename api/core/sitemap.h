/* The parts of the sitemap. Each has the posts and the people of a range of ids, so that its size and the time to make
 * it are bounded, and a deleted post moves nothing to another part. */
#ifndef RETORT_SITEMAP_H
#define RETORT_SITEMAP_H

#include "base/arena.h"
#include "generated/sitemap.sql.h"

/* How many parts there are; at least 1. */
enum err sitemap_count_parts(struct db *db, struct arena *mem, int64_t *ret_parts);
/* The ids in the part of that number, from 1. */
struct id_range_in sitemap_range(int64_t part);

#endif
