/* Writes JSON (RFC 8259) straight into a growing buffer. Keys are written in the order of the calls. Nothing is
 * checked: the caller must close what it opened. */
#ifndef RETORT_JSON_WRITER_H
#define RETORT_JSON_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* {0} is an empty writer. `data` comes from Orcania's allocator; its owner frees it with o_free(). */
struct json_writer {
	char *data;
	size_t len, size;
	bool comma;  /* the next value needs a comma before it */
	bool failed; /* out of memory: what was written is incomplete and must not be sent */
};

/* `key` is NULL for an array's elements and for the document itself. */
void jw_object(struct json_writer *w, const char *key);
void jw_object_end(struct json_writer *w);
void jw_array(struct json_writer *w, const char *key);
void jw_array_end(struct json_writer *w);
/* An absent text is null. `value` is valid UTF-8. */
void jw_str(struct json_writer *w, const char *key, struct str value);
void jw_int(struct json_writer *w, const char *key, int64_t value);
/* An id; 0 (none) is null. */
void jw_id(struct json_writer *w, const char *key, int64_t id);
void jw_bool(struct json_writer *w, const char *key, bool value);
/* Microseconds since 1970 as RFC 3339; 0 (never) is null. */
void jw_time(struct json_writer *w, const char *key, int64_t us);
/* A string made of `prefix`, a number and `suffix`, none of which needs escaping: for URLs of resources. */
void jw_url(struct json_writer *w, const char *key, const char *prefix, int64_t id, const char *suffix);

/* A value that is already JSON. */
void jw_json(struct json_writer *w, const char *key, struct str json);
/* Raw bytes, of JSON or anything else. */
void jw_raw(struct json_writer *w, struct str bytes);

#endif
