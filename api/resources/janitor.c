/* The thread that clears away. */
#include "resources/janitor.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "generated/purge.sql.h"
#include "resources/purge.h"

/* Clocks without a battery start years off; a site that nobody writes to for so long waits for nothing worse than
 * CLOCK_DOUBT_S after its start. */
#define AHEAD_S (24 * 3600)

struct janitor {
	struct store *store;
	struct clock_watch clock;
	bool told; /* that the clock is doubted */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool woken, stopping;
};

/* Waits for the next round; false when there is none. */
static bool wait_for_round(struct janitor *janitor)
{
	struct timespec until;
	bool go_on;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += LIMIT_JANITOR_S;
	pthread_mutex_lock(&janitor->lock);
	while (!janitor->woken && !janitor->stopping &&
	       pthread_cond_clockwait(&janitor->changed, &janitor->lock, CLOCK_MONOTONIC, &until) == 0)
		;
	janitor->woken = false;
	go_on = !janitor->stopping;
	pthread_mutex_unlock(&janitor->lock);
	return go_on;
}

static bool is_stopping(struct janitor *janitor)
{
	bool stopping;

	pthread_mutex_lock(&janitor->lock);
	stopping = janitor->stopping;
	pthread_mutex_unlock(&janitor->lock);
	return stopping;
}

static void note_failure(enum err e)
{
	if (e && e != ERR_NOT_FOUND && !store_has_told(e))
		y_log_message(Y_LOG_LEVEL_WARNING, "clearing away was interrupted (%s) and goes on in %d s",
			      error_info(e)->title, LIMIT_JANITOR_S);
}

/* At the start: the clock may have been wrong before the program could see it being set. */
static enum err compare_clock(struct janitor *janitor, struct arena *mem)
{
	struct purge_newest_row newest;
	int64_t now = clock_now();
	struct db *db;
	enum err e = store_reader(janitor->store, &db);

	if (!e)
		e = sql_purge_newest(db, mem, (struct purge_newest_in){.now_at = now}, &newest);
	if (e)
		return e;
	if (newest.past_at && newest.past_at < now - AHEAD_S * US_PER_S)
		clock_doubt(&janitor->clock);
	if (newest.at > now + CLOCK_SKEW_S * US_PER_S) {
		char text[CLOCK_TEXT_SIZE];

		clock_format(newest.at, text);
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the database has rows dated in the future, up to %s: the clock was wrong when they were "
			      "written, or is wrong now. `retort check` tells more",
			      text);
	}
	return OK;
}

/* What has lapsed by a clock that was set ahead for a moment has not lapsed. */
static enum err delete_lapsed(struct janitor *janitor)
{
	int64_t now = clock_now();

	if (!clock_is_doubtful(&janitor->clock)) {
		janitor->told = false;
		return purge_lapsed(janitor->store, now);
	}
	if (!janitor->told)
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the clock was set, or is far ahead of all that is stored: for %d minutes nothing is "
			      "deleted for its age",
			      CLOCK_DOUBT_S / 60);
	janitor->told = true;
	return OK;
}

static void clear_away(struct janitor *janitor, struct arena *mem, struct purge_pause *pause)
{
	enum err e = delete_lapsed(janitor);

	while (!e && !is_stopping(janitor)) {
		arena_reset(mem);
		e = purge_step(janitor->store, mem, pause);
	}
	note_failure(e);
	e = store_trim(janitor->store);
	note_failure(e == ERR_BUSY ? OK : e);
}

static void *run(void *arg)
{
	struct janitor *janitor = arg;
	struct arena *mem = arena_new();
	struct purge_pause pause = {0};
	enum err e = compare_clock(janitor, mem);

	note_failure(e);
	if (e) /* better late than wrong */
		clock_doubt(&janitor->clock);
	do
		clear_away(janitor, mem, &pause);
	while (wait_for_round(janitor));
	arena_free(mem);
	return NULL;
}

enum err janitor_start(struct store *store, struct janitor **ret_janitor)
{
	struct janitor *janitor = calloc(1, sizeof(*janitor));

	if (!janitor)
		return ERR_INTERNAL;
	janitor->store = store;
	clock_watch_init(&janitor->clock);
	pthread_mutex_init(&janitor->lock, NULL);
	pthread_cond_init(&janitor->changed, NULL);
	if (pthread_create(&janitor->thread, NULL, run, janitor) != 0) {
		free(janitor);
		return ERR_INTERNAL;
	}
	*ret_janitor = janitor;
	return OK;
}

void janitor_stop(struct janitor *janitor)
{
	if (!janitor)
		return;
	pthread_mutex_lock(&janitor->lock);
	janitor->stopping = true;
	pthread_cond_signal(&janitor->changed);
	pthread_mutex_unlock(&janitor->lock);
	pthread_join(janitor->thread, NULL);
	pthread_cond_destroy(&janitor->changed);
	pthread_mutex_destroy(&janitor->lock);
	free(janitor);
}

void janitor_wake(struct janitor *janitor)
{
	pthread_mutex_lock(&janitor->lock);
	janitor->woken = true;
	pthread_cond_signal(&janitor->changed);
	pthread_mutex_unlock(&janitor->lock);
}
