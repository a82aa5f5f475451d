/* Throttles attempts to sign in and requests for emails. */
#include "core/throttle.h"

#include <assert.h>
#include <pthread.h>
#include <sodium.h>

#include "base/clock.h"
#include "core/key.h"
#include "generated/throttle.sql.h"

static struct {
	bool off;
	struct store *store; /* NULL: the counts are in memory */
	unsigned char secret[THROTTLE_KEY_BYTES];
	pthread_mutex_t lock; /* of the next */
	struct throttle_set sets[THROTTLE_KINDS * THROTTLE_SETS];
} table = {.lock = PTHREAD_MUTEX_INITIALIZER};

enum step { WAIT, ENTER, UNDO, SUCCEED };

/* A step, and the sets that it needs. */
struct attempt {
	enum step step;
	size_t count;
	struct throttle_place places[THROTTLE_KEYS];
	struct throttle_set *sets[THROTTLE_KEYS];
	struct throttle_set loaded[THROTTLE_KEYS]; /* of a database */
	int64_t now_ms;
	unsigned wait_s;    /* 0: it was done */
	struct quota quota; /* of an attempt that was counted or must wait */
};

static enum err load_secret(struct db *w, void *arg)
{
	unsigned char bytes[KEY_BYTES];
	struct arena *mem;
	enum err e;
	(void)arg;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	e = key_load(w, mem, STR("throttles"), bytes);
	if (!e)
		memcpy(table.secret, bytes, sizeof(table.secret));
	sodium_memzero(bytes, sizeof(bytes));
	arena_free(mem);
	return e;
}

enum err throttle_start(struct store *store, bool shared)
{
	table.store = shared ? store : NULL;
	if (shared)
		return store_write(store, load_secret, NULL);
	crypto_shorthash_keygen(table.secret);
	return OK;
}

void throttle_enable(bool on)
{
	table.off = !on;
}

static unsigned longest_wait(const struct attempt *a)
{
	unsigned longest_s = 0, wait_s;

	for (size_t i = 0; i < a->count; i++) {
		if (a->step == WAIT)
			wait_s = throttle_set_wait(a->sets[i], &a->places[i], a->now_ms);
		else
			wait_s = throttle_set_full(a->sets[i], &a->places[i], a->now_ms);
		longest_s = wait_s > longest_s ? wait_s : longest_s;
	}
	return longest_s;
}

/* Always names the limit of the first key, whichever key has the fewest attempts left. */
static struct quota fewest_left(const struct attempt *a)
{
	struct quota fewest = throttle_set_quota(a->sets[0], &a->places[0], a->now_ms), other;

	for (size_t i = 1; i < a->count; i++) {
		if (a->places[i].what == THROTTLE_ACCOUNT)
			continue;
		other = throttle_set_quota(a->sets[i], &a->places[i], a->now_ms);
		if (other.left > fewest.left || (other.left == fewest.left && other.reset_s < fewest.reset_s))
			continue;
		fewest.left = other.left;
		fewest.reset_s = other.reset_s;
	}
	return fewest;
}

static void take_step(struct attempt *a)
{
	a->wait_s = a->step == WAIT || a->step == ENTER ? longest_wait(a) : 0;
	a->quota = throttle_quota_of_wait(a->places[0].what, a->wait_s);
	if (a->wait_s)
		return;
	for (size_t i = 0; i < a->count; i++) {
		if (a->step == ENTER)
			throttle_set_enter(a->sets[i], &a->places[i], a->now_ms);
		else if (a->step == SUCCEED && i == 0)
			throttle_set_forget(a->sets[i], &a->places[i], a->now_ms);
		else if (a->step != WAIT)
			throttle_set_undo(a->sets[i], &a->places[i], a->now_ms);
	}
	if (a->step == ENTER)
		a->quota = fewest_left(a);
}

static void take_step_in_memory(struct attempt *a)
{
	pthread_mutex_lock(&table.lock);
	for (size_t i = 0; i < a->count; i++)
		a->sets[i] = &table.sets[a->places[i].set];
	a->now_ms = clock_monotonic_ms();
	take_step(a);
	pthread_mutex_unlock(&table.lock);
}

static int64_t place_of(const struct attempt *a, size_t i)
{
	return i < a->count ? (int64_t)a->places[i].set : -1;
}

static enum err load(struct db *db, struct attempt *a)
{
	const struct throttle_get_in in = {.one = place_of(a, 0), .two = place_of(a, 1), .three = place_of(a, 2)};
	struct throttle_get_row row;
	struct rows _rows_ rows = {0};
	enum err e;

	e = sql_throttle_get(db, in, &rows);
	if (e)
		return e;
	while (sql_next_throttle_get(&rows, &row)) {
		a->now_ms = row.now_ms;
		for (size_t i = 0; i < a->count; i++)
			if (row.counts.ptr && row.place == a->places[i].set &&
			    !throttle_set_read(row.counts, &a->loaded[i]))
				return ERR_INTERNAL;
	}
	return db_close(&rows);
}

static enum err save(struct db *db, const struct attempt *a)
{
	unsigned char bytes[THROTTLE_SET_BYTES];
	struct throttle_set_in in = {.counts = {(const char *)bytes, sizeof(bytes)}};
	enum err e;

	for (size_t i = 0; i < a->count; i++) {
		throttle_set_write(&a->loaded[i], bytes);
		in.place = a->places[i].set;
		e = sql_throttle_set(db, in, NULL);
		if (e)
			return e;
	}
	return OK;
}

static enum err take_step_in_database(struct db *db, void *arg)
{
	struct attempt *a = arg;
	enum err e;

	for (size_t i = 0; i < a->count; i++) {
		a->loaded[i] = (struct throttle_set){0};
		a->sets[i] = &a->loaded[i];
	}
	e = load(db, a);
	if (e)
		return e;
	take_step(a);
	return a->step == WAIT || a->wait_s ? OK : save(db, a);
}

/* If the outcome of COMMIT is unknown, only the count is affected. */
static enum err count_in_database(struct attempt *a)
{
	struct db *db;
	enum err e;

	if (a->step == WAIT) {
		e = store_reader(table.store, &db);
		if (e)
			return e;
		return take_step_in_database(db, a);
	}
	e = store_count(table.store, take_step_in_database, a);
	return e == ERR_OUTCOME_UNKNOWN ? ERR_DATABASE_LOST : e;
}

static enum err run(enum step step, const struct throttle_key *keys, size_t count, struct quota *reterr_quota)
{
	struct attempt a = {.step = step, .count = count};
	enum err e = OK;

	assert(count <= THROTTLE_KEYS);
	if (table.off)
		return OK;
	for (size_t i = 0; i < count; i++)
		a.places[i] = throttle_place(table.secret, keys[i].what, keys[i].key);
	if (table.store)
		e = count_in_database(&a);
	else
		take_step_in_memory(&a);
	if (e)
		return e;
	if (a.wait_s || step == ENTER)
		*reterr_quota = a.quota;
	return a.wait_s ? ERR_THROTTLED : OK;
}

enum err throttle_wait(const struct throttle_key *keys, size_t count, struct quota *reterr_quota)
{
	return run(WAIT, keys, count, reterr_quota);
}

enum err throttle_enter(const struct throttle_key *keys, size_t count, struct quota *reterr_quota)
{
	return run(ENTER, keys, count, reterr_quota);
}

enum err throttle_undo(const struct throttle_key *keys, size_t count)
{
	return run(UNDO, keys, count, NULL);
}

enum err throttle_succeed(const struct throttle_key *keys, size_t count)
{
	return run(SUCCEED, keys, count, NULL);
}
