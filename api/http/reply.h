/* The response: a status, headers and a body. */
#ifndef RETORT_REPLY_H
#define RETORT_REPLY_H

#include "base/json_writer.h"

#define REPLY_HEADERS 20
#define REPLY_COOKIES 2

/* {0} is an empty reply. Names and values of headers are literals or in the request's arena. */
struct reply {
	int status;
	const char *content_type;  /* NULL: JSON, when there is a body */
	const char *cache_control; /* NULL: private, and revalidated each time */
	const char *vary;	   /* NULL: who asks, and from which origin */
	/* The same for everybody, by GET: it has an ETag, and caches may keep it for some minutes. */
	bool shared;
	struct json_writer body;
	int64_t version; /* of the resource that it shows, for the entity tag; 0: none */
	struct {
		const char *name, *value;
	} headers[REPLY_HEADERS];
	unsigned header_count;
	/* HttpOnly, SameSite=Lax, Path=/. */
	struct {
		const char *name, *value;
		int max_age; /* seconds; -1: until the browser closes; 0: delete it */
		bool secure;
	} cookies[REPLY_COOKIES];
	unsigned cookie_count;
};

void reply_header(struct reply *reply, const char *name, const char *value);
void reply_cookie(struct reply *reply, const char *name, const char *value, int max_age, bool secure);
/* Discards everything written so far, for example after an error in the middle of a body. */
void reply_clear(struct reply *reply);
/* Frees the body, unless it was taken over. */
void reply_free(struct reply *reply);

#endif
