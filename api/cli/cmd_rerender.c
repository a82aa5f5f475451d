/* retort rerender: brings stored HTML that an older renderer made up to date. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "domain/markdown.h"
#include "generated/cmd_rerender.sql.h"

#define CHUNK 100

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
	enum err e;

	e = chunk->comments
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
	if (e)
		return e;
	return db_close(&rows);
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
	struct rendered rendered;

	for (size_t i = 0; i < chunk->count; i++) {
		chunk->texts[i].html = (struct str){0};
		if (!markdown_render(mem, chunk->context, chunk->texts[i].body, &rendered))
			chunk->texts[i].html = rendered.html;
		else
			fprintf(stderr,
				"retort rerender: %s %" PRId64 " keeps its old HTML: the new HTML is too long.\n",
				chunk->comments ? "comment" : "post", chunk->texts[i].id);
	}
}

struct job {
	struct store *store;
	struct arena *mem;
	struct progress progress;
	int64_t count;
};

static enum err count_stale(struct db *db, struct arena *mem, bool comments, int64_t *ret_count)
{
	struct count_row row;
	enum err e;

	e = comments
		? sql_stale_comment_count(db, mem, (struct stale_comment_count_in){.renderer = MARKDOWN_RENDERER}, &row)
		: sql_stale_post_count(db, mem, (struct stale_post_count_in){.renderer = MARKDOWN_RENDERER}, &row);
	if (!e)
		*ret_count = row.count;
	return e;
}

static enum err rerender(struct job *job, struct chunk *chunk)
{
	const char *what = chunk->comments ? "comments" : "posts";
	int64_t after = 0, done = 0, total = 0;
	struct db *db;
	enum err e;

	e = store_reader(job->store, &db);
	if (!e)
		e = count_stale(db, job->mem, chunk->comments, &total);
	while (!e) {
		arena_reset(job->mem);
		e = read_chunk(db, job->mem, after, chunk);
		if (e || chunk->count == 0)
			break;
		after = chunk->texts[chunk->count - 1].id;
		render_chunk(job->mem, chunk);
		e = cli_write(job->store, write_chunk, chunk);
		done += (int64_t)chunk->count;
		progress_show(&job->progress, what, done, total > done ? total : done);
	}
	job->count += done;
	return e;
}

int cmd_rerender(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "rerender",
	    .about =
		"Renders posts and comments again whose HTML was made by an older version. The server may be running.",
	};
	struct chunk posts = {.context = MARKDOWN_POST}, comments = {.comments = true, .context = MARKDOWN_COMMENT};
	struct job job = {0};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_open_current_store(&config, &job.store);
	job.mem = cli_arena();
	if (!e)
		e = rerender(&job, &posts);
	if (!e)
		e = rerender(&job, &comments);
	arena_free(job.mem);
	store_close(job.store);
	progress_end(&job.progress);
	if (e) {
		cli_fail(usage.command, e);
		fputs("Run it again to continue.\n", stderr);
		return EXIT_FAILURE;
	}
	printf("%" PRId64 " texts were rendered again.\n", job.count);
	return EXIT_SUCCESS;
}
