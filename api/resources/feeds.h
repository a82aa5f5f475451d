/* GET /feeds/…: the feeds of the site, of a person, and of the comments of a post. They are URLs outside the contract
 * (docs/decisions/18-feeds.md). */
#ifndef RETORT_FEEDS_H
#define RETORT_FEEDS_H

#include "http/request.h"

/* Answers with a page of a feed. `path`: the `count` segments after /feeds. `from` and `until` are keys of its list
 * (list.h); anything else, or absent: the first page. ERR_NOT_FOUND for any other URL, and where only those who sign
 * in may read. */
enum err feeds_answer(struct req *rq, const struct str *path, unsigned count, struct str from, struct str until);

#endif
