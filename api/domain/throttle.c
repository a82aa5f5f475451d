/* Slows down who guesses passwords or has mails sent. */
#include "domain/throttle.h"

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
	unsigned forgotten_s; /* after so long without an attempt all are forgotten */
};

static const struct rule rules[] = {[THROTTLE_PAIR] = {5, 1, 900, 3600},
				    [THROTTLE_CLIENT] = {30, 1, 300, 900},
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
	struct count counts[LIMIT_THROTTLES];
} table = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static void make_key(void)
{
	crypto_shorthash_keygen(table.key);
}

void throttle_enable(bool on)
{
	table.off = !on;
}

/* The place of a key, with what is forgotten cleared; a new one takes the place that rested longest. */
static struct count *find(enum throttle what, struct str key, int64_t now)
{
	uint64_t hash;
	struct count *set, *oldest;

	pthread_once(&table.once, make_key);
	crypto_shorthash((unsigned char *)&hash, (const unsigned char *)key.ptr, key.len, table.key);
	hash = (hash << 2 | (uint64_t)what) + 1; /* never 0: what is less than 4, and the shift leaves two bits */
	oldest = set = &table.counts[hash / 4 % (LIMIT_THROTTLES / WAYS) * WAYS];
	for (unsigned i = 0; i < WAYS; i++) {
		if (set[i].key == hash) {
			if (now - set[i].last_ms > rules[what].forgotten_s * INT64_C(1000))
				set[i] = (struct count){.key = hash};
			return &set[i];
		}
		if (set[i].last_ms < oldest->last_ms)
			oldest = &set[i];
	}
	*oldest = (struct count){.key = hash};
	return oldest;
}

unsigned throttle_enter(enum throttle what, struct str key)
{
	const struct rule *rule = &rules[what];
	int64_t now = clock_monotonic_ms();
	unsigned wait_s = 0, over;
	struct count *count;

	if (table.off)
		return 0;
	pthread_mutex_lock(&table.lock);
	count = find(what, key, now);
	if (count->blocked_until_ms > now) {
		wait_s = (unsigned)((count->blocked_until_ms - now + 999) / 1000);
	} else {
		count->attempts++;
		count->last_ms = now;
		if (count->attempts >= rule->free) {
			over = count->attempts - rule->free;
			over = over < 16 ? rule->first_s << over : rule->longest_s;
			count->blocked_until_ms =
			    now + (over < rule->longest_s ? over : rule->longest_s) * INT64_C(1000);
		}
	}
	pthread_mutex_unlock(&table.lock);
	return wait_s;
}

void throttle_undo(enum throttle what, struct str key)
{
	struct count *count;

	if (table.off)
		return;
	pthread_mutex_lock(&table.lock);
	count = find(what, key, clock_monotonic_ms());
	if (count->attempts)
		count->attempts--;
	/* A right password between many wrong ones does not end the wait. */
	if (count->attempts < rules[what].free)
		count->blocked_until_ms = 0;
	pthread_mutex_unlock(&table.lock);
}

void throttle_forget(enum throttle what, struct str key)
{
	if (table.off)
		return;
	pthread_mutex_lock(&table.lock);
	*find(what, key, clock_monotonic_ms()) = (struct count){0};
	pthread_mutex_unlock(&table.lock);
}
