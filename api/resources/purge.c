/* Removing what deleted accounts leave behind. */
#include "resources/purge.h"

#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/comment.h"
#include "core/post.h"
#include "generated/account.sql.h"
#include "generated/credential.sql.h"
#include "generated/mail_link.sql.h"
#include "generated/purge.sql.h"
#include "generated/registration.sql.h"
#include "generated/username.sql.h"
#include "generated/write_limit.sql.h"

struct step {
	struct arena *mem;
	int64_t user_id;
};

/* The user's next post or comment. ERR_NOT_FOUND without one. */
static enum err remove_one(struct db *w, struct arena *mem, int64_t user_id)
{
	struct id_row comment;
	struct id_row post;
	enum err e = sql_purge_post(w, mem, (struct purge_post_in){.author_id = user_id}, &post);

	if (e != ERR_NOT_FOUND)
		return e ? e : post_remove(w, mem, post.id);
	e = sql_purge_comment(w, mem, (struct purge_comment_in){.author_id = user_id}, &comment);
	return e ? e : comment_remove(w, mem, comment.id);
}

static enum err remove_chunk(struct db *w, void *arg)
{
	const struct step *step = arg;
	enum err e = OK;

	for (int i = 0; i < LIMIT_PURGE_CHUNK && !e; i++)
		e = remove_one(w, step->mem, step->user_id);
	if (e != ERR_NOT_FOUND)
		return e;
	return sql_purge_texts_are_gone(w, (struct purge_texts_are_gone_in){.user_id = step->user_id}, NULL);
}

static enum err take(struct db *w, void *arg)
{
	(void)arg;
	return sql_purge_take(w, NULL);
}

static enum err finish(struct db *w, void *arg)
{
	(void)arg;
	return sql_purge_delete_taken(w, NULL);
}

static void wait_for_room(struct purge_pause *pause, const char *why)
{
	if (!pause->seconds)
		y_log_message(
		    Y_LOG_LEVEL_ERROR,
		    "what the database's files keep of deleted rows cannot be removed: %s. Make room, or name "
		    "another folder for temporary files in TMPDIR; it is tried again now and then.",
		    why);
	pause->seconds = pause->seconds ? pause->seconds * 2 : LIMIT_JANITOR_S;
	if (pause->seconds > LIMIT_PURGE_PAUSE_S)
		pause->seconds = LIMIT_PURGE_PAUSE_S;
	pause->until_ms = clock_monotonic_ms() + pause->seconds * 1000;
}

/* Once for all accounts that went: it touches the whole database. Those that go meanwhile have to wait for the next. */
static enum err remove_traces(struct store *store, struct db *db, struct arena *mem, struct purge_pause *pause)
{
	char why[DB_WHY_BYTES];
	struct count_row left;
	enum err e = sql_purge_count(db, mem, &left);

	if (!e && (left.count == 0 || clock_monotonic_ms() < pause->until_ms))
		return ERR_NOT_FOUND;
	if (!e)
		e = store_write(store, take, NULL);
	if (e)
		return e;
	e = store_scrub(store, why);
	if (e == ERR_UNWRITABLE)
		wait_for_room(pause, why);
	if (!e && pause->seconds)
		y_log_message(Y_LOG_LEVEL_WARNING, "what the database's files kept of deleted rows is removed now");
	if (!e)
		*pause = (struct purge_pause){0};
	return e ? e : store_write(store, finish, NULL);
}

enum err purge_step(struct store *store, struct arena *mem, struct purge_pause *pause)
{
	struct step step = {.mem = mem};
	struct purge_next_row next;
	struct db *db;
	enum err e = store_reader(store, &db);

	if (!e)
		e = sql_purge_next(db, mem, &next);
	if (e)
		return e == ERR_NOT_FOUND ? remove_traces(store, db, mem, pause) : e;
	step.user_id = next.user_id;
	return store_write(store, remove_chunk, &step);
}

static enum err delete_lapsed(struct db *w, void *arg)
{
	int64_t now = *(const int64_t *)arg;
	enum err e = sql_registration_delete_lapsed(w, (struct registration_delete_lapsed_in){.now_at = now}, NULL);

	if (!e)
		e = sql_credential_delete_lapsed(w, (struct credential_delete_lapsed_in){.now_at = now}, NULL);
	if (!e)
		e = sql_link_delete_lapsed(w, (struct link_delete_lapsed_in){.now_at = now}, NULL);
	if (!e)
		e = sql_write_limit_delete_lapsed(w, (struct write_limit_delete_lapsed_in){.now_at = now}, NULL);
	if (!e)
		e = sql_reserved_name_delete_lapsed(w, (struct reserved_name_delete_lapsed_in){.now_at = now}, NULL);
	return e ? e
		 : sql_mail_limit_delete_old(
		       w, (struct mail_limit_delete_old_in){.before_at = now - LIMIT_MAIL_INTERVAL_S * US_PER_S}, NULL);
}

enum err purge_lapsed(struct store *store, int64_t now)
{
	return store_write(store, delete_lapsed, &now);
}
