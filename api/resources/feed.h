/* Feeds: a list as a document for feed readers, in several formats (feed_atom.h, feed_json.h). */
#ifndef RETORT_FEED_H
#define RETORT_FEED_H

#include "resources/list.h"

struct feed_entry {
	struct str id;	  /* a tag URI (RFC 4151) */
	struct str url;	  /* of it, on its page */
	struct str title; /* plain text */
	struct str html;  /* with absolute links */
	struct str author;
	struct str author_url;	 /* absent: deleted */
	struct str comments_url; /* of the feed of its comments, without the suffix; absent: none */
	int64_t created_at, updated_at;
};

struct feed {
	struct str title;
	struct str url;	 /* of the page with the same for people */
	struct str path; /* of the feed, without the suffix: "/feeds/posts" */
	/* The rest is for feed_reply(). */
	struct str first, self;	   /* URLs of the first page, and of this one */
	struct str previous, next; /* absent: none */
	int64_t updated_at;	   /* the latest of its entries */
};

struct feed_format {
	struct str suffix; /* of paths: ".atom" */
	const char *media_type;
	void (*entry)(struct json_writer *w, const struct feed_entry *entry);
	void (*document)(struct json_writer *w, const struct feed *feed, struct str entries);
};

/* What the entries of a page are written to: the `out` of its list. */
struct feed_writer {
	struct req *rq;
	const struct feed_format *format;
	int64_t updated_at;
};

/* Adds an entry; `page` is the absolute URL that relative links of its HTML refer to. */
void feed_add(struct feed_writer *feed, const struct feed_entry *entry, struct str page);

/* An id for the entry `kind`, `id`, which stays when the site moves from http to https. */
struct str feed_entry_id(const struct feed_writer *feed, const char *kind, int64_t id, int64_t created_at);

/* Answers 200 with a page of the feed. The list's `next` takes a struct feed_writer. */
enum err feed_reply(struct req *rq, const struct feed_format *format, struct feed *feed, const struct list *list,
		    const struct list_page *page);

#endif
