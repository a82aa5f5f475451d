/* The JSON of posts. */
#ifndef RETORT_POSTS_H
#define RETORT_POSTS_H

#include "generated/anchor_row.h"
#include "http/request.h"
#include "store/db.h"

/* Reads the next row of a list of posts, and writes it as the schema Post: `next` of struct list. */
bool post_write_next(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out);

#endif
