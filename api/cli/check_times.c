/* retort check: rows dated in the future, by a clock that was wrong when they were written. */
#include "cli/check_times.h"

#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/limits.h"
#include "cli/json_output.h"
#include "cli/setup.h"
#include "generated/check_times.sql.h"

#define CHUNK 500 /* rows per write: a running server can write in between */

static const struct part {
	const char *table, *column;
	enum err (*find)(struct db *db, struct check_time_in in, struct rows *ret_rows);
	enum err (*repair)(struct db *w, struct check_date_in in, int64_t *ret_changed);
} parts[] = {
    {"users", "member_since", sql_check_time_members, sql_check_date_member},
    {"users", "last_seen", sql_check_time_seen, sql_check_date_seen},
    {"posts", "created_at", sql_check_time_posts, sql_check_date_post},
    {"post_tags", "created_at", sql_check_time_post_tags, sql_check_date_post_tag}, /* after their posts */
    {"posts", "edited_at", sql_check_time_post_edits, sql_check_date_post_edit},
    {"comments", "created_at", sql_check_time_comments, sql_check_date_comment}, /* after their posts */
    {"comments", "edited_at", sql_check_time_comment_edits, sql_check_date_comment_edit},
    {"comments", "disabled_at", sql_check_time_disabled, sql_check_date_disabled},
    {"follows", "created_at", sql_check_time_follows, sql_check_date_follow},
    {"credentials", "last_used_at", sql_check_time_credentials, sql_check_date_credential},
    {"registrations", "created_at", sql_check_time_registrations, sql_check_date_registration},
    {"links", "expires_at", sql_check_time_links, sql_check_date_link},
    {"mails", "created_at", sql_check_time_mails, sql_check_date_mail},
    {"mail_limits", "sent_at", sql_check_time_mail_limits, sql_check_date_mail_limits},
    {"write_limits", "due_at", sql_check_time_write_limits, sql_check_date_write_limits},
    {"reserved_names", "expires_at", sql_check_time_names, sql_check_date_names},
    {"migrations", "applied_at", sql_check_time_migrations, sql_check_date_migration},
};

/* A chunk of rows, and the new time of the row before them. */
struct chunk {
	const struct part *part;
	struct check_time_in in;
	int64_t placed_at;
	struct check_time_row rows[CHUNK];
	int count;
	int64_t changed;
};

static struct check_time_in horizon(bool repair)
{
	int64_t now = clock_now(), ahead = now + CLOCK_SKEW_S * US_PER_S;

	return (struct check_time_in){.now_at = now,
				      .horizon_at = ahead,
				      .link_end_at = ahead + LIMIT_CONFIRM_LINK_S * US_PER_S,
				      .name_end_at = ahead + LIMIT_USERNAME_RESERVED_S * US_PER_S,
				      .repair = repair};
}

static enum err count(struct check_times *c, const struct part *part, int64_t *ret_count, int64_t *ret_latest)
{
	struct rows _rows_ rows = {0};
	struct check_time_row row;
	int64_t number = 0, latest = 0;
	enum err e;

	e = part->find(c->db, horizon(false), &rows);
	if (e)
		return e;
	while (sql_next_check_time(&rows, &row)) {
		number++;
		latest = row.at > latest ? row.at : latest;
	}
	e = db_close(&rows);
	if (e)
		return e;
	*ret_count = number;
	*ret_latest = latest;
	return OK;
}

static void report(struct check_times *c, const struct part *part, int64_t rows, int64_t latest)
{
	char text[CLOCK_TEXT_SIZE];

	progress_end(c->progress);
	c->wrong += rows;
	clock_format(latest, text);
	if (!c->json) {
		printf("%s: %s is in the future in %" PRId64 " rows, up to %s\n", part->table, part->column, rows,
		       text);
		return;
	}
	jw_object(c->json, NULL);
	jw_str(c->json, "table", str_from(part->table));
	jw_str(c->json, "column", str_from(part->column));
	jw_int(c->json, "rows", rows);
	jw_str(c->json, "latest", str_from(text));
	jw_object_end(c->json);
	cli_print_json(c->json);
}

/* Just after the previous row; without one, just before now. */
static int64_t place(struct chunk *chunk, const struct check_time_row *row)
{
	int64_t now = chunk->in.now_at, at = row->after_at ? row->after_at : now - US_PER_S;

	at = row->least_at > at ? row->least_at : at;
	at = chunk->placed_at > at ? chunk->placed_at : at;
	chunk->placed_at = at < now ? at + 1 : now;
	return chunk->placed_at;
}

static enum err repair(struct db *w, void *arg)
{
	struct chunk *chunk = arg;
	int64_t before = chunk->placed_at, changed;
	enum err e = OK;

	chunk->changed = 0;
	for (int i = 0; i < chunk->count && !e; i++) {
		const struct check_time_row *row = &chunk->rows[i];

		e = chunk->part->repair(w,
					(struct check_date_in){.id = row->id,
							       .other_id = row->other_id,
							       .placed_at = place(chunk, row),
							       .now_at = chunk->in.now_at,
							       .horizon_at = chunk->in.horizon_at,
							       .link_end_at = chunk->in.link_end_at,
							       .name_end_at = chunk->in.name_end_at},
					&changed);
		if (!e)
			chunk->changed += changed;
	}
	if (e) /* it may be run again */
		chunk->placed_at = before;
	return e;
}

/* Reads the next rows: the previous ones have been repaired and are no longer found. */
static enum err find(struct check_times *c, struct chunk *chunk)
{
	struct rows _rows_ rows = {0};
	enum err e;

	chunk->in = horizon(true);
	e = chunk->part->find(c->db, chunk->in, &rows);
	chunk->count = 0;
	while (!e && chunk->count < CHUNK && sql_next_check_time(&rows, &chunk->rows[chunk->count]))
		chunk->count++;
	if (e)
		return e;
	return db_close(&rows);
}

static enum err repair_part(struct check_times *c, const struct part *part, int64_t found)
{
	static struct chunk chunk; /* too large for the stack */
	int64_t done = 0;
	enum err e;

	chunk = (struct chunk){.part = part};
	do {
		e = find(c, &chunk);
		if (!e && chunk.count)
			e = cli_write(c->store, repair, &chunk);
		done += chunk.count;
		progress_show(c->progress, part->table, done, done > found ? done : found);
	} while (!e && chunk.count && chunk.changed);
	if (!e && !chunk.count) /* no rows are left */
		c->repaired += found;
	return e;
}

/* A machine without a clock battery starts with a date in the past. Then all stored times seem to be in the future,
 * but so does the build time of the program. */
static bool clock_is_behind(void)
{
	struct stat program;

	return stat("/proc/self/exe", &program) == 0 && clock_now() / US_PER_S < program.st_mtime - CLOCK_SKEW_S;
}

enum err check_times(struct check_times *c)
{
	int64_t rows, latest;
	enum err e = OK;

	if (clock_is_behind()) {
		progress_end(c->progress);
		fputs("The clock of this machine is wrong: it shows a time before this program was built. Set the "
		      "clock and run the check again.\n",
		      stderr);
		return ERR_INTERNAL;
	}
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts) && !e; i++) {
		e = count(c, &parts[i], &rows, &latest);
		if (e || !rows)
			continue;
		report(c, &parts[i], rows, latest);
		if (c->repair)
			e = repair_part(c, &parts[i], rows);
	}
	return e;
}
