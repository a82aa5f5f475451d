/* The thread that clears away. */
#include "resources/janitor.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <yder.h>

#include "base/limits.h"
#include "resources/purge.h"

struct janitor {
	struct store *store;
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

static void clear_away(struct janitor *janitor, struct arena *mem, struct purge_pause *pause)
{
	enum err e = purge_lapsed(janitor->store);

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
