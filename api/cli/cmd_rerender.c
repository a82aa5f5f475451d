/* retort rerender: brings stored HTML that an older renderer made up to date. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/setup.h"
#include "core/rerender.h"

struct job {
	struct store *store;
	struct arena *mem;
	struct progress progress;
	int64_t count;
};

static void report_too_long(const struct rerender_chunk *chunk)
{
	for (size_t i = 0; i < chunk->count; i++) {
		if (chunk->texts[i].is_too_long)
			fprintf(stderr,
				"retort rerender: %s %" PRId64 " keeps its old HTML: the new HTML is too long.\n",
				chunk->context == MARKDOWN_COMMENT ? "comment" : "post", chunk->texts[i].id);
	}
}

static enum err rerender(struct job *job, enum markdown_context context)
{
	struct rerender_chunk chunk = {.context = context};
	int64_t done = 0, total = 0;
	struct db *db;
	enum err e;

	e = store_reader(job->store, &db);
	if (!e)
		e = rerender_count(db, job->mem, context, &total);
	while (!e) {
		arena_reset(job->mem);
		e = rerender_read(db, job->mem, &chunk);
		if (e || chunk.count == 0)
			break;
		report_too_long(&chunk);
		e = cli_write(job->store, rerender_write, &chunk);
		done += (int64_t)chunk.count;
		progress_show(&job->progress, context == MARKDOWN_COMMENT ? "comments" : "posts", done,
			      total > done ? total : done);
	}
	job->count += done;
	return e;
}

int cmd_rerender(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "rerender",
	    .about = "Renders posts and comments again whose HTML was made by an older version. The server may be "
		     "running; it does the same in the background.",
	};
	struct job job = {0};
	struct config config;
	int code;
	enum err e;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	e = cli_open_current_store(&config, &job.store);
	job.mem = cli_arena();
	if (!e)
		e = rerender(&job, MARKDOWN_POST);
	if (!e)
		e = rerender(&job, MARKDOWN_COMMENT);
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
