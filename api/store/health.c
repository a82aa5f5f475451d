/* Health of the store. */
#include "store/health.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "store/driver.h"

struct health {
	struct db *db;
	atomic_bool lost, unwritable;
	atomic_llong looked_ms;
	pthread_mutex_t lock; /* of all below */
	char lost_why[DB_WHY_BYTES];
	struct store_outage outage;
	int64_t logged_ms; /* when an outage was last logged; 0: never */
	bool told;	   /* the current outage was logged */
};

enum err health_new(struct db *db, struct health **ret_health)
{
	struct health *health;

	health = calloc(1, sizeof(*health));
	if (!health)
		return ERR_MEMORY;
	health->db = db;
	pthread_mutex_init(&health->lock, NULL);
	*ret_health = health;
	return OK;
}

void health_free(struct health *health)
{
	if (!health)
		return;
	pthread_mutex_destroy(&health->lock);
	free(health);
}

static void look(struct health *health)
{
	char why[DB_WHY_BYTES] = "";
	bool lost, was;

	pthread_mutex_lock(&health->lock);
	lost = health->db->driver->in_place && !health->db->driver->in_place(health->db, why);
	was = atomic_exchange(&health->lost, lost);
	memcpy(health->lost_why, why, sizeof(why));
	if (lost && !was)
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "%s. Until it is back, every request is refused with 503, so that no change is lost. %s",
			      why, health->db->driver->lost_advice);
	else if (was && !lost)
		y_log_message(Y_LOG_LEVEL_WARNING, "the database can be reached again; requests are answered normally");
	pthread_mutex_unlock(&health->lock);
}

enum err health_look(struct health *health, bool now)
{
	long long last = atomic_load(&health->looked_ms), ms = clock_monotonic_ms();

	/* Of several threads that come at the same time, one checks. */
	if (now ||
	    (ms - last >= LIMIT_DATABASE_LOOK_MS && atomic_compare_exchange_strong(&health->looked_ms, &last, ms)))
		look(health);
	return atomic_load(&health->lost) ? ERR_DATABASE_LOST : OK;
}

bool health_is_unwritable(struct health *health)
{
	return atomic_load(&health->unwritable);
}

void health_failed(struct health *health, const char *why)
{
	int64_t ms = clock_monotonic_ms();

	pthread_mutex_lock(&health->lock);
	if (!atomic_exchange(&health->unwritable, true)) {
		snprintf(health->outage.why, sizeof(health->outage.why), "%s", why);
		health->outage.count++;
		health->outage.from = clock_now();
		health->outage.until = 0;
		health->told = !health->logged_ms || ms - health->logged_ms >= LIMIT_OUTAGE_LOG_S * 1000;
		if (health->told) {
			health->logged_ms = ms;
			y_log_message(Y_LOG_LEVEL_ERROR,
				      "the database cannot be written: %s. Reading still works, and writes are refused "
				      "with 503. Free disk space, or fix the cause; writing is retried every second. "
				      "This message is not repeated.",
				      why);
		}
	}
	pthread_mutex_unlock(&health->lock);
}

void health_wrote(struct health *health)
{
	if (!atomic_load(&health->unwritable))
		return;
	pthread_mutex_lock(&health->lock);
	if (atomic_exchange(&health->unwritable, false)) {
		health->outage.until = clock_now();
		if (health->told)
			y_log_message(Y_LOG_LEVEL_WARNING, "the database can be written again");
	}
	pthread_mutex_unlock(&health->lock);
}

void health_get(struct health *health, struct store_health *ret)
{
	enum err lost;

	lost = health_look(health, false);
	pthread_mutex_lock(&health->lock);
	*ret = (struct store_health){.lost = lost, .unwritable = atomic_load(&health->unwritable)};
	ret->outage = health->outage;
	memcpy(ret->why, lost ? health->lost_why : health->outage.why, sizeof(ret->why));
	pthread_mutex_unlock(&health->lock);
}
