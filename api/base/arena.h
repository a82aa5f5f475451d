/* Memory that lives as long as one request, one write or one command, and is freed all at once. */
#ifndef RETORT_ARENA_H
#define RETORT_ARENA_H

#include "base/str.h"

struct arena;

/* A new arena, which the caller frees with arena_free(); NULL: out of memory. Used by one thread at a time. */
struct arena *arena_new(void);
void arena_free(struct arena *mem);
/* Frees everything that was allocated, except the first block, which is reused. */
void arena_reset(struct arena *mem);

/* Zeroed bytes, aligned for any type. Never NULL: without memory, when the reserve (base/reserve.h) is used up, too,
 * the program ends, so that no request is half answered. */
void *arena_alloc(struct arena *mem, size_t size) __attribute__((malloc, alloc_size(2), returns_nonnull));
/* A copy that ends in a NUL, which `len` does not count. An absent text stays absent. */
struct str arena_str(struct arena *mem, struct str s);
/* Formatted text, NUL-terminated. */
struct str arena_printf(struct arena *mem, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define arena_new_struct(mem, type) ((type *)arena_alloc((mem), sizeof(type)))

#endif
