/* The thread that cleans up, and brings up to date what older releases wrote. */
#include "jobs/janitor.h"

#include <stdlib.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/reason.h"
#include "base/worker.h"
#include "core/expiry.h"
#include "core/lease.h"
#include "core/removal.h"
#include "core/rerender.h"
#include "store/migrate.h"

/* Clocks without a battery start years off. On a site without writes for that long, the only effect is that expired
 * rows stay for CLOCK_DOUBT_S after a start. */
#define AHEAD_S (24 * 3600)

struct janitor {
	struct worker worker;
	struct store_subscriber subscriber;
	struct store *store;
	struct arena *mem;
	struct lease lease;
	struct clock_watch clock;
	bool has_compared_clock, has_logged_doubt;
	int64_t schema; /* of the database, as last seen; 0: not yet */
	/* Scrubbing needs much free space; without it, the delay before the next attempt doubles. */
	int64_t scrub_pause_s; /* 0: the last one succeeded */
	int64_t scrub_at_ms;   /* not before, by the monotonic clock */
};

/* A write that only the holder of the lease may do. It renews the lease. */
struct leased_write {
	const struct lease *lease;
	store_write_fn fn;
	void *arg;
};

static enum err take_lease_and_run(struct db *w, void *arg)
{
	const struct leased_write *write = arg;
	enum err e;

	e = lease_take(w, write->lease);
	if (e)
		return e;
	return write->fn(w, write->arg);
}

/* ERR_CONFLICT: another server has the lease. */
static enum err leased_write(struct janitor *janitor, store_write_fn fn, void *arg)
{
	struct leased_write write = {.lease = &janitor->lease, .fn = fn, .arg = arg};

	return store_write(janitor->store, take_lease_and_run, &write);
}

/* Once, at the start: the clock may have been set before the program could detect it. */
static enum err compare_clock(struct janitor *janitor)
{
	struct expiry_newest_row newest;
	int64_t now = clock_now();
	char text[CLOCK_TEXT_SIZE];
	struct db *db;
	enum err e;

	e = store_reader(janitor->store, &db);
	if (e)
		return e;
	e = sql_expiry_newest(db, janitor->mem, (struct expiry_newest_in){.now_at = now}, &newest);
	if (e)
		return e;
	if (newest.past_at && newest.past_at < now - AHEAD_S * US_PER_S)
		clock_doubt(&janitor->clock);
	if (newest.at > now + CLOCK_SKEW_S * US_PER_S) {
		clock_format(newest.at, text);
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the database has rows dated in the future, up to %s: the clock was wrong when they were "
			      "written, or is wrong now. Run `retort check` for details",
			      text);
	}
	return OK;
}

/* During an upgrade, a newer program may have migrated the database of this one. It keeps working: migrations leave
 * what the previous release needs (CONTRIBUTING.md). */
static enum err look_at_schema(struct janitor *janitor)
{
	int64_t applied, known;
	struct db *db;
	enum err e;

	e = store_reader(janitor->store, &db);
	if (e)
		return e;
	e = migrate_status(db, &applied, &known);
	if (e)
		return e;
	if (applied > known && applied != janitor->schema)
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "a newer retort has migrated the database to schema %lld, but this program knows only "
			      "schemas up to %lld. This server keeps running but cannot be restarted: upgrade it soon",
			      (long long)applied, (long long)known);
	janitor->schema = applied;
	return OK;
}

/* Whether `now`, read before, can be trusted: if the clock was set ahead for a moment, rows seem to have expired that
 * have not. */
static bool trusts_clock(struct janitor *janitor)
{
	bool doubtful = clock_is_doubtful(&janitor->clock);

	if (doubtful && !janitor->has_logged_doubt)
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the clock was changed, or is far ahead of all stored times: check it. For %d minutes, "
			      "expired rows are not deleted",
			      CLOCK_DOUBT_S / 60);
	janitor->has_logged_doubt = doubtful;
	return !doubtful;
}

struct expiry {
	int64_t now;
	bool more;
};

static enum err delete_expired_chunk(struct db *w, void *arg)
{
	struct expiry *expiry = arg;

	return expiry_delete_chunk(w, expiry->now, &expiry->more);
}

static enum err delete_expired(struct janitor *janitor)
{
	struct expiry expiry = {.now = clock_now(), .more = true};
	enum err e = OK;

	if (!trusts_clock(janitor))
		return OK;
	while (!e && expiry.more && !worker_is_stopping(&janitor->worker))
		e = leased_write(janitor, delete_expired_chunk, &expiry);
	return e;
}

struct removal {
	struct arena *mem;
	int64_t user_id;
};

static enum err delete_texts_chunk(struct db *w, void *arg)
{
	const struct removal *removal = arg;

	return removal_delete_texts(w, removal->mem, removal->user_id);
}

static enum err delete_texts(struct janitor *janitor, struct db *db)
{
	struct removal removal = {.mem = janitor->mem};
	enum err e;

	do {
		arena_reset(janitor->mem);
		e = removal_find_texts(db, janitor->mem, &removal.user_id);
		if (e == ERR_NOT_FOUND)
			return OK;
		if (!e)
			e = leased_write(janitor, delete_texts_chunk, &removal);
	} while (!e && !worker_is_stopping(&janitor->worker));
	return e;
}

/* After an upgrade: texts of an older renderer. Also those that servers of the older release write meanwhile. */
static enum err rerender(struct janitor *janitor, struct db *db, enum markdown_context context)
{
	struct rerender_chunk chunk = {.context = context};
	enum err e;

	do {
		arena_reset(janitor->mem);
		e = rerender_read(db, janitor->mem, &chunk);
		if (!e && chunk.count)
			e = leased_write(janitor, rerender_write, &chunk);
	} while (!e && chunk.count && !worker_is_stopping(&janitor->worker));
	return e;
}

static void wait_for_room(struct janitor *janitor, const char *why)
{
	int64_t pause_s = janitor->scrub_pause_s ? 2 * janitor->scrub_pause_s : LIMIT_JANITOR_S;

	if (!janitor->scrub_pause_s)
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "copies of deleted data cannot be removed from the database files: %s. Free disk space, "
			      "or set TMPDIR to a folder with enough space; this is retried periodically.",
			      why);
	janitor->scrub_pause_s = pause_s < LIMIT_PURGE_PAUSE_S ? pause_s : LIMIT_PURGE_PAUSE_S;
	janitor->scrub_at_ms = clock_monotonic_ms() + janitor->scrub_pause_s * 1000;
}

static enum err begin_scrub(struct db *w, void *arg)
{
	(void)arg;
	return removal_begin_scrub(w);
}

static enum err end_scrub(struct db *w, void *arg)
{
	(void)arg;
	return removal_end_scrub(w);
}

/* Once for all accounts that were deleted: it reads and writes the whole database. */
static enum err scrub(struct janitor *janitor, struct db *db)
{
	char why[DB_WHY_BYTES];
	bool needed;
	enum err e;

	e = removal_needs_scrub(db, janitor->mem, &needed);
	if (e || !needed || clock_monotonic_ms() < janitor->scrub_at_ms)
		return e;
	e = leased_write(janitor, begin_scrub, NULL);
	if (e)
		return e;
	e = store_scrub(janitor->store, why);
	if (e == ERR_UNWRITABLE)
		wait_for_room(janitor, why);
	if (e)
		return e;
	if (janitor->scrub_pause_s)
		y_log_message(Y_LOG_LEVEL_WARNING, "copies of deleted data were removed from the database files");
	janitor->scrub_pause_s = janitor->scrub_at_ms = 0;
	return leased_write(janitor, end_scrub, NULL);
}

static enum err clean_up(struct janitor *janitor)
{
	struct db *db;
	enum err e;

	e = delete_expired(janitor);
	if (e)
		return e;
	e = store_reader(janitor->store, &db);
	if (e)
		return e;
	e = delete_texts(janitor, db);
	if (e || worker_is_stopping(&janitor->worker))
		return e;
	e = rerender(janitor, db, MARKDOWN_POST);
	if (!e)
		e = rerender(janitor, db, MARKDOWN_COMMENT);
	if (e || worker_is_stopping(&janitor->worker))
		return e;
	return scrub(janitor, db);
}

static void log_failure(enum err e)
{
	reason_log(Y_LOG_LEVEL_WARNING);
	if (e && !store_has_logged(e))
		y_log_message(Y_LOG_LEVEL_WARNING, "cleaning up was interrupted (%s) and continues in %d s",
			      error_info(e)->title, LIMIT_JANITOR_S);
}

/* Until the lease of another server has expired, if that is before the next round. */
static int64_t wait_for_lease(struct janitor *janitor)
{
	int64_t us, longest = LIMIT_JANITOR_S * US_PER_S;
	struct db *db;
	enum err e;

	e = store_reader(janitor->store, &db);
	if (e)
		return longest;
	e = lease_time_left(db, janitor->mem, &janitor->lease, &us);
	return !e && us < longest ? us : longest;
}

static int64_t run_round(void *arg)
{
	struct janitor *janitor = arg;
	bool has_lease;
	enum err e = OK;

	arena_reset(janitor->mem);
	if (!janitor->has_compared_clock)
		e = compare_clock(janitor);
	if (e) /* better to delete too late than by mistake */
		clock_doubt(&janitor->clock);
	log_failure(e);
	janitor->has_compared_clock = true;

	log_failure(look_at_schema(janitor));
	e = clean_up(janitor);
	has_lease = e != ERR_CONFLICT;
	if (has_lease)
		log_failure(e);
	e = store_trim(janitor->store); /* each server trims its own files */
	if (e != ERR_BUSY)
		log_failure(e);
	return has_lease ? LIMIT_JANITOR_S * US_PER_S : wait_for_lease(janitor);
}

static enum err release_lease(struct db *w, void *arg)
{
	return lease_release(w, arg);
}

/* Releases the lease, so that another server need not wait until it expires. */
static void end(void *arg)
{
	const struct janitor *janitor = arg;
	enum err ignored;

	ignored = store_write_async(janitor->store, release_lease, &janitor->lease, sizeof(janitor->lease));
	(void)ignored;
}

enum err janitor_start(struct store *store, struct janitor **ret_janitor)
{
	static const struct worker_task task = {.round = run_round, .end = end};
	struct janitor *janitor;
	enum err e = ERR_MEMORY;

	janitor = calloc(1, sizeof(*janitor));
	if (!janitor)
		return e;
	janitor->store = store;
	janitor->subscriber = (struct store_subscriber){.topic = REMOVAL_TOPIC, .worker = &janitor->worker};
	lease_init(&janitor->lease, "janitor");
	clock_watch_init(&janitor->clock);
	janitor->mem = arena_new();
	if (janitor->mem)
		e = worker_start(&janitor->worker, &task, janitor);
	if (e) {
		arena_free(janitor->mem);
		free(janitor);
		return e;
	}
	store_subscribe(store, &janitor->subscriber);
	*ret_janitor = janitor;
	return OK;
}

void janitor_stop(struct janitor *janitor)
{
	if (!janitor)
		return;
	store_unsubscribe(janitor->store, &janitor->subscriber);
	worker_stop(&janitor->worker);
	arena_free(janitor->mem);
	free(janitor);
}
