/* A string that points into memory owned elsewhere. */
#ifndef RETORT_STR_H
#define RETORT_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* UTF-8 text, not NUL-terminated. A null `ptr` means "absent" (SQL NULL, a JSON member that was not sent). */
struct str {
	const char *ptr;
	size_t len;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})

static inline struct str str_from(const char *s)
{
	return (struct str){s, s ? strlen(s) : 0};
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

#endif
