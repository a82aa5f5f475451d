/* How often a client may read. */
#include "server/read_limit.h"

#include <pthread.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/limits.h"
#include "core/caller.h"
#include "domain/rate.h"

#define WAYS 8
#define SETS (LIMIT_READERS / WAYS)

struct reader {
	uint64_t key; /* 0: none */
	int64_t due_at;
};

/* Readers are in sets, each with a lock, so that event loops seldom wait for one another. */
struct set {
	pthread_mutex_t lock;
	struct reader readers[WAYS];
};

static struct {
	struct rate rate; /* burst 0: no limit */
	unsigned char secret[crypto_shorthash_KEYBYTES];
	struct set sets[SETS];
} table;

void read_limit_init(unsigned per_minute)
{
	table.rate = (struct rate){per_minute, per_minute ? 60 * US_PER_S / per_minute : 0};
	crypto_shorthash_keygen(table.secret);
	for (size_t i = 0; i < SETS; i++)
		pthread_mutex_init(&table.sets[i].lock, NULL);
}

/* SipHash, so that nobody can choose the set of a key. */
static uint64_t key_of(struct str who)
{
	uint64_t key;

	crypto_shorthash((unsigned char *)&key, (const unsigned char *)who.ptr, who.len, table.secret);
	return key + (key == 0);
}

/* A new reader replaces the one that has read least lately. */
static struct reader *enter(struct set *set, uint64_t key)
{
	struct reader *least = set->readers;

	for (struct reader *reader = set->readers; reader < set->readers + WAYS; reader++) {
		if (reader->key == key)
			return reader;
		if (reader->due_at < least->due_at)
			least = reader;
	}
	*least = (struct reader){.key = key};
	return least;
}

enum err read_limit_count(struct req *rq)
{
	struct str account = {0};
	struct set *set;
	uint64_t key;
	bool passes;

	if (!table.rate.burst)
		return OK;
	/* The text of an id is never that of an address. */
	if (rq->caller)
		account = arena_printf(rq->mem, "%lld", (long long)rq->caller->user_id);
	key = key_of(account.ptr ? account : rq->client);
	set = &table.sets[key % SETS];
	rq->quota = (struct quota){.policy = "read", .account = account};
	pthread_mutex_lock(&set->lock);
	passes = rate_pass(&table.rate, clock_now(), &enter(set, key)->due_at, &rq->quota);
	pthread_mutex_unlock(&set->lock);
	return passes ? OK : ERR_THROTTLED;
}
