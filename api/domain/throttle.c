/* Slows down who guesses passwords or has mails sent. */
#include "domain/throttle.h"

#include <assert.h>
#include <pthread.h>
#include <sodium.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/limits.h"

#define WAYS 8 /* places where a key may be */

struct rule {
	unsigned free;	  /* attempts before the first wait */
	unsigned first_s; /* the first wait; each further one is twice as long */
	unsigned longest_s;
	unsigned forgotten_s; /* after so long without an attempt all are forgotten; not before the longest wait ends */
};

static const struct rule rules[THROTTLE_KINDS] = {[THROTTLE_CLIENT] = {30, 1, 300, 900},
						  [THROTTLE_PAIR] = {5, 1, 900, 3600},
						  [THROTTLE_DEVICE] = {5, 1, 900, 3600},
						  [THROTTLE_ACCOUNT] = {50, 1, 300, 3600},
						  [THROTTLE_MAIL] = {20, 5, 900, 900}};

struct count {
	uint64_t key; /* 0: free */
	unsigned attempts;
	int64_t last_ms, blocked_until_ms;
};

static struct {
	pthread_once_t once;
	pthread_mutex_t lock;
	bool off;
	unsigned char key[crypto_shorthash_KEYBYTES];
	struct count counts[THROTTLE_KINDS][LIMIT_THROTTLES];
} table = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static void make_key(void)
{
	crypto_shorthash_keygen(table.key);
}

void throttle_enable(bool on)
{
	table.off = !on;
}

/* Where a key is counted. */
struct place {
	uint64_t key;
	struct count *count; /* NULL: every place has a wait that is on */
	bool is_new;
	int64_t free_ms; /* when the next attempt may come; in the past: now */
};

/* The key's own place, or the one that it would take, which stays as it is. */
static struct place find(const struct throttle_key *what, int64_t now)
{
	struct place place = {.is_new = true, .free_ms = INT64_MAX};
	struct count *set;

	pthread_once(&table.once, make_key);
	crypto_shorthash((unsigned char *)&place.key, (const unsigned char *)what->key.ptr, what->key.len, table.key);
	place.key += place.key == 0;
	set = &table.counts[what->what][place.key % (LIMIT_THROTTLES / WAYS) * WAYS];
	for (struct count *count = set; count < set + WAYS; count++) {
		if (count->key && now - count->last_ms > rules[what->what].forgotten_s * INT64_C(1000))
			*count = (struct count){0};
		if (count->key == place.key)
			return (struct place){place.key, count, false, count->blocked_until_ms};
		if (count->blocked_until_ms <= now && (!place.count || count->last_ms < place.count->last_ms))
			place.count = count;
		if (count->blocked_until_ms < place.free_ms)
			place.free_ms = count->blocked_until_ms;
	}
	return place;
}

static unsigned seconds_until(int64_t then, int64_t now)
{
	return then > now ? (unsigned)((then - now + 999) / 1000) : 0;
}

static void count_attempt(const struct rule *rule, const struct place *place, int64_t now)
{
	struct count *count = place->count;
	unsigned over;

	if (place->is_new)
		*count = (struct count){.key = place->key};
	count->attempts++;
	count->last_ms = now;
	if (count->attempts < rule->free)
		return;
	over = count->attempts - rule->free;
	over = over < 16 ? rule->first_s << over : rule->longest_s;
	count->blocked_until_ms = now + (over < rule->longest_s ? over : rule->longest_s) * INT64_C(1000);
}

unsigned throttle_wait(const struct throttle_key *keys, size_t count)
{
	int64_t now = clock_monotonic_ms();
	unsigned longest_s = 0;

	if (table.off)
		return 0;
	pthread_mutex_lock(&table.lock);
	for (size_t i = 0; i < count; i++) {
		struct place place = find(&keys[i], now);
		unsigned wait_s = place.is_new ? 0 : seconds_until(place.free_ms, now);

		longest_s = wait_s > longest_s ? wait_s : longest_s;
	}
	pthread_mutex_unlock(&table.lock);
	return longest_s;
}

unsigned throttle_enter_all(const struct throttle_key *keys, size_t count)
{
	struct place places[THROTTLE_KINDS];
	int64_t now = clock_monotonic_ms();
	unsigned longest_s = 0;

	assert(count <= THROTTLE_KINDS);
	if (table.off)
		return 0;
	pthread_mutex_lock(&table.lock);
	for (size_t i = 0; i < count; i++) {
		unsigned wait_s;

		places[i] = find(&keys[i], now);
		wait_s = seconds_until(places[i].free_ms, now);
		longest_s = wait_s > longest_s ? wait_s : longest_s;
	}
	for (size_t i = 0; i < count && !longest_s; i++)
		count_attempt(&rules[keys[i].what], &places[i], now);
	pthread_mutex_unlock(&table.lock);
	return longest_s;
}

unsigned throttle_enter(enum throttle what, struct str key)
{
	return throttle_enter_all(&(struct throttle_key){what, key}, 1);
}

void throttle_undo(enum throttle what, struct str key)
{
	struct place place;

	if (table.off)
		return;
	pthread_mutex_lock(&table.lock);
	place = find(&(struct throttle_key){what, key}, clock_monotonic_ms());
	if (!place.is_new) {
		place.count->attempts--;
		/* A right password between many wrong ones does not end the wait. */
		if (place.count->attempts < rules[what].free)
			place.count->blocked_until_ms = 0;
		if (place.count->attempts == 0)
			*place.count = (struct count){0};
	}
	pthread_mutex_unlock(&table.lock);
}

void throttle_forget(enum throttle what, struct str key)
{
	struct place place;

	if (table.off)
		return;
	pthread_mutex_lock(&table.lock);
	place = find(&(struct throttle_key){what, key}, clock_monotonic_ms());
	if (!place.is_new)
		*place.count = (struct count){0};
	pthread_mutex_unlock(&table.lock);
}
