/* retort rerender: brings stored HTML that an older renderer made up to date. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"
#include "domain/markdown.h"
#include "generated/queries.h"

#define CHUNK 100

static const char help[] =
    "Usage: retort rerender\n"
    "Renders again the posts and comments whose HTML an older version made. The server may go on.\n";

/* Texts of one kind, a chunk at a time: read, rendered, written. */
struct chunk {
	bool comments;
	enum markdown_context context;
	struct {
		int64_t id;
		struct str body, html;
	} texts[CHUNK];
	size_t count;
};

static enum err read_chunk(struct db *db, struct arena *mem, int64_t after, struct chunk *chunk)
{
	struct rows _rows_ rows = {0};
	struct stale_text_row row;
	enum err e =
	    chunk->comments
		? sql_stale_comments(
		      db, (struct stale_comments_in){.renderer = MARKDOWN_RENDERER, .after = after, .limit = CHUNK},
		      &rows)
		: sql_stale_posts(
		      db, (struct stale_posts_in){.renderer = MARKDOWN_RENDERER, .after = after, .limit = CHUNK},
		      &rows);

	chunk->count = 0;
	while (!e && chunk->count < CHUNK && sql_next_stale_text(&rows, &row)) {
		chunk->texts[chunk->count].id = row.id;
		chunk->texts[chunk->count++].body = arena_str(mem, row.body);
	}
	return e ? e : db_close(&rows);
}

static enum err write_chunk(struct db *w, void *arg)
{
	struct chunk *chunk = arg;
	enum err e = OK;

	for (size_t i = 0; i < chunk->count && !e; i++) {
		if (!chunk->texts[i].html.ptr)
			continue;
		e = chunk->comments
			? sql_comment_rerender(w,
					       (struct comment_rerender_in){.id = chunk->texts[i].id,
									    .body = chunk->texts[i].body,
									    .body_html = chunk->texts[i].html,
									    .renderer = MARKDOWN_RENDERER},
					       NULL)
			: sql_post_rerender(w,
					    (struct post_rerender_in){.id = chunk->texts[i].id,
								      .body = chunk->texts[i].body,
								      .body_html = chunk->texts[i].html,
								      .renderer = MARKDOWN_RENDERER},
					    NULL);
	}
	return e;
}

static void render_chunk(struct arena *mem, struct chunk *chunk)
{
	for (size_t i = 0; i < chunk->count; i++) {
		chunk->texts[i].html = (struct str){0};
		if (markdown_render(mem, chunk->context, chunk->texts[i].body, &chunk->texts[i].html))
			fprintf(stderr, "retort rerender: %s %" PRId64 " keeps its old HTML: the new is too long.\n",
				chunk->comments ? "comment" : "post", chunk->texts[i].id);
	}
}

static enum err rerender(struct store *store, struct arena *mem, struct chunk *chunk, int64_t *ret_count)
{
	struct db *db;
	int64_t after = 0;
	enum err e = store_reader(store, &db);

	while (!e) {
		arena_reset(mem);
		e = read_chunk(db, mem, after, chunk);
		if (e || chunk->count == 0)
			break;
		after = chunk->texts[chunk->count - 1].id;
		render_chunk(mem, chunk);
		e = store_write(store, write_chunk, chunk);
		*ret_count += (int64_t)chunk->count;
	}
	return e;
}

int cli_rerender(int argc, char **argv)
{
	struct chunk posts = {.context = MARKDOWN_POST}, comments = {.comments = true, .context = MARKDOWN_COMMENT};
	struct config config;
	struct store *store = NULL;
	struct arena *mem;
	int64_t count = 0;
	int code;
	enum err e;

	if (cli_no_options(argc, argv, help, &code))
		return code;
	e = cli_open_store(&config, &store);
	mem = arena_new();
	if (!e)
		e = rerender(store, mem, &posts, &count);
	if (!e)
		e = rerender(store, mem, &comments, &count);
	arena_free(mem);
	store_close(store);
	if (e) {
		fprintf(stderr, "retort rerender: %s. The log above says why; run it again to go on.\n",
			error_info(e)->title);
		return EXIT_FAILURE;
	}
	printf("%" PRId64 " texts were rendered again.\n", count);
	return EXIT_SUCCESS;
}
