/* Tells the administrator that requests fail, or that nothing could be written. */
#include "mail/alarm.h"

#include <pthread.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/limits.h"
#include "mail/letters.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
	int64_t count; /* since the last mail */
	char last[64];
	int64_t rung_ms; /* 0: never */
} failures;

/* Under the lock. */
static bool is_due(const struct config *config)
{
	return failures.count && *config->admin_email &&
	       (!failures.rung_ms || clock_monotonic_ms() - failures.rung_ms >= LIMIT_ALARM_S * 1000);
}

bool alarm_note(const struct config *config, const char *what)
{
	bool due;

	pthread_mutex_lock(&lock);
	failures.count++;
	snprintf(failures.last, sizeof(failures.last), "%s", what);
	due = is_due(config);
	pthread_mutex_unlock(&lock);
	return due;
}

static enum err queue(struct db *w, void *arg)
{
	return outbox_queue(w, 0, arg);
}

/* Of outages; the outbox's thread alone uses it. */
static struct {
	unsigned told; /* how many there were when one was told last */
	int64_t rung_ms;
} outages;

/* When there is room again: before, no mail can be queued. */
static enum err ring_outage(struct store *store, const struct config *config, struct arena *mem)
{
	struct store_health health;
	struct mail mail;
	enum err e;

	store_health(store, &health);
	if (health.unwritable || health.outage.count == outages.told || !*config->admin_email ||
	    (outages.rung_ms && clock_monotonic_ms() - outages.rung_ms < LIMIT_ALARM_S * 1000))
		return OK;
	mail = letter_outage(mem, config->base_url, str_from(config->admin_email), &health.outage);
	e = store_write(store, queue, &mail);
	if (e)
		return e;
	outages.told = health.outage.count;
	outages.rung_ms = clock_monotonic_ms();
	return OK;
}

static enum err ring_failures(struct store *store, const struct config *config, struct arena *mem)
{
	int64_t count = 0;
	struct str last = {0};
	struct mail mail;
	enum err e;

	pthread_mutex_lock(&lock);
	if (is_due(config)) {
		count = failures.count;
		last = arena_str(mem, str_from(failures.last));
	}
	pthread_mutex_unlock(&lock);
	if (!count)
		return OK;
	mail = letter_failures(mem, config->base_url, str_from(config->admin_email), count, last);
	e = store_write(store, queue, &mail);
	if (e)
		return e;
	pthread_mutex_lock(&lock);
	failures.count -= count;
	failures.rung_ms = clock_monotonic_ms();
	pthread_mutex_unlock(&lock);
	return OK;
}

enum err alarm_ring(struct store *store, const struct config *config, struct arena *mem)
{
	enum err e = ring_outage(store, config, mem);

	return e ? e : ring_failures(store, config, mem);
}
