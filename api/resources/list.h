/* Lists: pages by key, and by number for people.
 *
 * A list is ordered by (created_at, id), its key. `from` is the key of the first entry of a page, `until` that of the
 * first entry behind it: so the links `next` and `prev` lead to the entries after and before a page, even if others
 * write in the meantime. `?page=N` alone finds where the page starts by counting along an index; it reaches
 * LIMIT_PAGES_BY_NUMBER pages of the usual size. */
#ifndef RETORT_LIST_H
#define RETORT_LIST_H

#include "generated/anchor_row.h"
#include "generated/count_row.h"
#include "generated/list_in.h"
#include "http/request.h"
#include "store/db.h"

struct list {
	const char *member; /* the name of the list in the reply: "posts" */
	int64_t page_size;  /* the default page size */
	bool oldest_first;  /* in its default order */
	/* Queries that take a struct list_in: the key of the row after `skip` others; the rows from a key on, in the
	 * default order; and those backward from a key. Those of lists that take `since` and `before` find rows up to
	 * `end_at` only, and `count` how many there are between `from_at` and `end_at`; else it is NULL. */
	enum err (*find)(struct db *db, struct arena *mem, struct list_in in, struct anchor_row *ret_key);
	enum err (*count)(struct db *db, struct arena *mem, struct list_in in, struct count_row *ret_count);
	enum err (*open)(struct db *db, struct list_in in, struct rows *ret_rows);
	enum err (*open_back)(struct db *db, struct list_in in, struct rows *ret_rows);
	/* Reads the next row, and writes it to `out` unless that is NULL: for list_reply() a struct json_writer. */
	bool (*next)(struct req *rq, struct rows *rows, struct anchor_row *ret_key, void *out);
};

/* The requested part of a list. */
struct list_page {
	struct list_in in;	  /* the owner or subject of the list; list_reply() fills in the rest */
	int64_t number;		  /* from 1 */
	int64_t size;		  /* of the page */
	struct str from, until;	  /* keys; absent: by number. `from` comes first */
	struct str sort;	  /* "newest" or "oldest"; absent: default order */
	struct str since, before; /* times: only what was written from the one on, and before the other; absent: all */
	struct str filter;	  /* other parameters for the links, such as "q=susan&"; absent: none */
	bool counted;		  /* whether the reply includes the number of entries */
	int64_t count; /* how many rows all pages have together, whenever written; only read where `counted` */
};

/* The page that the operation's generated parameters `in` ask for. */
#define LIST_PAGE(in) \
	.number = (in)->page, .size = (in)->per_page, .from = (in)->from, .until = (in)->until, .counted = (in)->count

/* The same of lists that have times and two orders. */
#define LIST_PAGE_SORTED(in) LIST_PAGE(in), .sort = (in)->sort, .since = (in)->since, .before = (in)->before

/* The filter "author=@susan&" of the links, by the name of the parameter; `user` is valid. */
struct str list_user_filter(struct req *rq, const char *parameter, struct str user);

/* What is before and after a page. */
struct list_neighbors {
	bool has_before, has_behind;
	struct anchor_row before_key; /* `until` of the page before */
	struct anchor_row behind_key; /* `from` of the page after */
};

/* Reads the key of a link, "1764000000000000.42"; false: it is none, or absent. */
bool list_parse_key(struct str text, struct anchor_row *ret_key);

/* Writes the rows of a page to `out`, without anything around them. It ends early where the body of the reply has
 * `max_bytes`. `page` has no times, and its number is 1. */
enum err list_write(struct req *rq, const struct list *list, const struct list_page *page, size_t max_bytes, void *out,
		    struct list_neighbors *ret_neighbors);

/* Answers 200 with the page; ERR_INVALID at the parameter `page`: the number is too large. */
enum err list_reply(struct req *rq, const struct list *list, const struct list_page *page);

#endif
