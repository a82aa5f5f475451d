/* When a server connects to its database. */
#include "store/postgres/postgres_gate.h"

#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/limits.h"

struct postgres_gate {
	char *url;
	pthread_mutex_t lock;	/* of all below */
	pthread_cond_t left;	/* somebody has left */
	unsigned trying;	/* threads between enter and leave */
	int64_t delay_ms;	/* since the last failure; 0: the last attempt succeeded, or there was none */
	int64_t retry_ms;	/* when the next attempt may begin */
	char why[DB_WHY_BYTES]; /* it failed */
	struct postgres_gate *next;
};

static struct postgres_gate *gates;
static pthread_mutex_t gates_lock = PTHREAD_MUTEX_INITIALIZER;

static struct postgres_gate *new_gate(const char *url)
{
	struct postgres_gate *gate;

	gate = calloc(1, sizeof(*gate));
	if (!gate)
		return NULL;
	gate->url = strdup(url);
	if (!gate->url) {
		free(gate);
		return NULL;
	}
	pthread_mutex_init(&gate->lock, NULL);
	pthread_cond_init(&gate->left, NULL);
	return gate;
}

enum err postgres_gate_of(const char *url, struct postgres_gate **ret_gate)
{
	struct postgres_gate *gate;

	pthread_mutex_lock(&gates_lock);
	gate = gates;
	while (gate && strcmp(gate->url, url))
		gate = gate->next;
	if (!gate) {
		gate = new_gate(url);
		if (gate) {
			gate->next = gates;
			gates = gate;
		}
	}
	pthread_mutex_unlock(&gates_lock);
	if (!gate)
		return ERR_MEMORY;
	*ret_gate = gate;
	return OK;
}

/* While the database is away, one thread tries. */
static bool is_closed(const struct postgres_gate *gate)
{
	return gate->delay_ms && (gate->trying || clock_monotonic_ms() < gate->retry_ms);
}

enum err postgres_gate_enter(struct postgres_gate *gate, char *reterr_why)
{
	bool closed;

	pthread_mutex_lock(&gate->lock);
	while (!(closed = is_closed(gate)) && gate->trying >= LIMIT_CONNECTING)
		pthread_cond_wait(&gate->left, &gate->lock);
	if (closed)
		memcpy(reterr_why, gate->why, sizeof(gate->why));
	else
		gate->trying++;
	pthread_mutex_unlock(&gate->lock);
	return closed ? ERR_DATABASE_LOST : OK;
}

/* Of a random length, so that several servers do not come at the same time. */
static void close_for_a_while(struct postgres_gate *gate)
{
	gate->delay_ms = gate->delay_ms ? 2 * gate->delay_ms : LIMIT_RECONNECT_FIRST_MS;
	if (gate->delay_ms > LIMIT_RECONNECT_MS)
		gate->delay_ms = LIMIT_RECONNECT_MS;
	gate->retry_ms = clock_monotonic_ms() + gate->delay_ms / 2 + randombytes_uniform((uint32_t)gate->delay_ms / 2);
}

bool postgres_gate_leave(struct postgres_gate *gate, const char *why)
{
	bool first;

	pthread_mutex_lock(&gate->lock);
	gate->trying--;
	first = why && !gate->delay_ms;
	if (!why) {
		gate->delay_ms = 0;
	} else if (!gate->trying || first) {
		snprintf(gate->why, sizeof(gate->why), "%.*s", (int)strcspn(why, "\n"), why);
		close_for_a_while(gate);
	}
	pthread_cond_broadcast(&gate->left);
	pthread_mutex_unlock(&gate->lock);
	return first;
}
