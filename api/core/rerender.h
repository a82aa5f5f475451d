/* Brings what an older renderer made of stored texts up to date: HTML, titles, excerpts, tags.
 *
 * The janitor does so after an upgrade, a chunk at a time; `retort rerender` does not wait for it. Until then, texts
 * are shown with their old HTML. */
#ifndef RETORT_RERENDER_H
#define RETORT_RERENDER_H

#include "domain/markdown.h"
#include "store/db.h"

#define RERENDER_CHUNK 100

/* Some texts of one kind. */
struct rerender_chunk {
	enum markdown_context context;
	struct {
		int64_t id;
		struct str body;
		struct rendered rendered;
		bool is_too_long; /* its new HTML: it keeps the old one */
	} texts[RERENDER_CHUNK];
	size_t count;
	struct arena *mem; /* of rerender_read() */
};

/* How many texts are not up to date. */
enum err rerender_count(struct db *db, struct arena *mem, enum markdown_context context, int64_t *ret_count);

/* Reads the next texts of the chunk's context, and renders them; they live in `mem`. Without any, its `count` is 0. */
enum err rerender_read(struct db *db, struct arena *mem, struct rerender_chunk *chunk);

/* A write (store_write_fn); `chunk` is a struct rerender_chunk that rerender_read() filled. */
enum err rerender_write(struct db *w, void *chunk);

#endif
