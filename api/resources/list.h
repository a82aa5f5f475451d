/* Lists: pages by number for people, by key inside.
 *
 * A list is ordered by (created_at, id). `?page=N` finds where the page starts by counting along an index; the `next`
 * link also carries the key of the first row of that page (`from`), so that whoever follows it pays nothing for the
 * pages before and sees no row twice while others write. A number reaches LIMIT_PAGES_BY_NUMBER pages. */
#ifndef RETORT_LIST_H
#define RETORT_LIST_H

#include "generated/anchor_row.h"
#include "generated/list_in.h"
#include "http/request.h"
#include "store/db.h"

struct list {
	const char *member; /* of the reply: "posts" */
	int64_t page_size;
	bool oldest_first;
	/* Queries that take a struct list_in: the key of the row behind `skip` others, and the rows from a key on. */
	enum err (*find)(struct db *db, struct arena *mem, struct list_in in, struct anchor_row *ret_key);
	enum err (*open)(struct db *db, struct list_in in, struct rows *ret_rows);
	/* Reads the next row; writes it into `rq`'s reply if `write`. */
	bool (*next)(struct req *rq, struct rows *rows, struct anchor_row *ret_key, bool write);
};

/* Which part of a list is asked for. */
struct list_page {
	struct list_in in; /* whose list it is, or what it is about; list_reply() fills in the rest */
	int64_t number;	   /* from 1 */
	struct str from;   /* absent: by number */
	struct str filter; /* what the links repeat besides, such as "q=susan&"; absent: nothing */
	int64_t count;	   /* how many rows all pages have together */
};

/* Answers 200 with the page; ERR_INVALID at "#/page" for a number that is too deep. */
enum err list_reply(struct req *rq, const struct list *list, const struct list_page *page);

#endif
