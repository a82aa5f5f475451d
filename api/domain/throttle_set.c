/* Counts of attempts to sign in and of requests for emails. */
#include "domain/throttle_set.h"

#include <assert.h>
#include <endian.h>
#include <sodium.h>
#include <stddef.h>
#include <string.h>

#include "base/clock.h"

struct rule {
	const char *policy; /* what clients call it */
	unsigned free;	    /* attempts before the first wait */
	unsigned first_s;   /* the first wait; each further one is twice as long */
	unsigned longest_s;
	unsigned
	    forgotten_s; /* without an attempt for this time, all are forgotten; not shorter than the longest wait */
};

static const struct rule rules[THROTTLE_KINDS] = {[THROTTLE_CLIENT] = {"sign-in", 30, 1, 300, 900},
						  [THROTTLE_PAIR] = {"sign-in", 5, 1, 900, 3600},
						  [THROTTLE_DEVICE] = {"sign-in", 5, 1, 900, 3600},
						  [THROTTLE_ACCOUNT] = {"sign-in", 50, 1, 300, 3600},
						  [THROTTLE_MAIL] = {"email", 20, 5, 900, 900}};

struct throttle_place throttle_place(const unsigned char secret[THROTTLE_KEY_BYTES], enum throttle what, struct str key)
{
	struct throttle_place place = {.what = what};

	static_assert(THROTTLE_KEY_BYTES == crypto_shorthash_KEYBYTES && sizeof(place.key) == crypto_shorthash_BYTES);
	crypto_shorthash((unsigned char *)&place.key, (const unsigned char *)key.ptr, key.len, secret);
	place.key = le64toh(place.key);
	place.key += place.key == 0;
	place.set = what * THROTTLE_SETS + (unsigned)(place.key % THROTTLE_SETS);
	return place;
}

/* Counts with times in the future are ignored: a shared database has a clock of its own, and its server may be
 * replaced. */
static bool is_remembered(const struct throttle_count *count, const struct rule *rule, int64_t now_ms)
{
	return count->key && count->last_ms <= now_ms + CLOCK_SKEW_S * INT64_C(1000) &&
	       now_ms - count->last_ms <= rule->forgotten_s * INT64_C(1000);
}

static struct throttle_count *find(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	for (struct throttle_count *count = set->counts; count < set->counts + THROTTLE_WAYS; count++)
		if (count->key == place->key && is_remembered(count, &rules[place->what], now_ms))
			return count;
	return NULL;
}

static const struct throttle_count *find_const(const struct throttle_set *set, const struct throttle_place *place,
					       int64_t now_ms)
{
	return find((struct throttle_set *)set, place, now_ms);
}

static unsigned seconds_until(int64_t then_ms, int64_t now_ms)
{
	return then_ms > now_ms ? (unsigned)((then_ms - now_ms + 999) / 1000) : 0;
}

unsigned throttle_set_wait(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	const struct throttle_count *count = find_const(set, place, now_ms);

	return count ? seconds_until(count->blocked_until_ms, now_ms) : 0;
}

unsigned throttle_set_full(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	int64_t free_ms = INT64_MAX;

	if (find_const(set, place, now_ms))
		return throttle_set_wait(set, place, now_ms);
	for (const struct throttle_count *count = set->counts; count < set->counts + THROTTLE_WAYS; count++) {
		if (!is_remembered(count, &rules[place->what], now_ms))
			return 0;
		if (count->blocked_until_ms < free_ms)
			free_ms = count->blocked_until_ms;
	}
	return seconds_until(free_ms, now_ms);
}

struct quota throttle_quota_of_wait(enum throttle what, unsigned wait_s)
{
	const struct rule *rule = &rules[what];

	return (struct quota){
	    .policy = rule->policy, .limit = rule->free, .window_s = rule->forgotten_s, .reset_s = wait_s};
}

struct quota throttle_set_quota(const struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	const struct rule *rule = &rules[place->what];
	const struct throttle_count *count = find_const(set, place, now_ms);
	struct quota quota = throttle_quota_of_wait(place->what, throttle_set_wait(set, place, now_ms));

	if (!count || count->attempts >= rule->free)
		return quota;
	quota.left = rule->free - (unsigned)count->attempts;
	quota.reset_s = seconds_until(count->last_ms + rule->forgotten_s * INT64_C(1000), now_ms);
	return quota;
}

/* Replaces a forgotten count by a new one, or the one without a wait that was idle longest. */
static struct throttle_count *add(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	struct throttle_count *idlest = NULL;

	for (struct throttle_count *count = set->counts; count < set->counts + THROTTLE_WAYS; count++) {
		if (!is_remembered(count, &rules[place->what], now_ms))
			*count = (struct throttle_count){0};
		if (count->blocked_until_ms <= now_ms && (!idlest || count->last_ms < idlest->last_ms))
			idlest = count;
	}
	assert(idlest);
	*idlest = (struct throttle_count){.key = place->key};
	return idlest;
}

void throttle_set_enter(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	const struct rule *rule = &rules[place->what];
	struct throttle_count *count = find(set, place, now_ms);
	int64_t over, wait_s;

	if (!count)
		count = add(set, place, now_ms);
	count->attempts++;
	count->last_ms = now_ms;
	if (count->attempts < rule->free)
		return;
	over = count->attempts - rule->free;
	wait_s = over < 16 ? (int64_t)rule->first_s << over : rule->longest_s;
	count->blocked_until_ms = now_ms + (wait_s < rule->longest_s ? wait_s : rule->longest_s) * 1000;
}

/* A correct password among many wrong ones does not end the wait. */
void throttle_set_undo(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	struct throttle_count *count = find(set, place, now_ms);

	if (!count)
		return;
	count->attempts--;
	if (count->attempts < rules[place->what].free)
		count->blocked_until_ms = 0;
	if (count->attempts == 0)
		*count = (struct throttle_count){0};
}

void throttle_set_forget(struct throttle_set *set, const struct throttle_place *place, int64_t now_ms)
{
	struct throttle_count *count = find(set, place, now_ms);

	if (count)
		*count = (struct throttle_count){0};
}

void throttle_set_write(const struct throttle_set *set, unsigned char ret[THROTTLE_SET_BYTES])
{
	for (size_t i = 0; i < THROTTLE_WAYS; i++) {
		const struct throttle_count *count = &set->counts[i];
		const uint64_t numbers[4] = {htole64(count->key), htole64((uint64_t)count->attempts),
					     htole64((uint64_t)count->last_ms),
					     htole64((uint64_t)count->blocked_until_ms)};

		memcpy(ret + i * sizeof(numbers), numbers, sizeof(numbers));
	}
}

bool throttle_set_read(struct str bytes, struct throttle_set *ret_set)
{
	uint64_t numbers[4];

	if (bytes.len != THROTTLE_SET_BYTES)
		return false;
	for (size_t i = 0; i < THROTTLE_WAYS; i++) {
		memcpy(numbers, bytes.ptr + i * sizeof(numbers), sizeof(numbers));
		ret_set->counts[i] =
		    (struct throttle_count){le64toh(numbers[0]), (int64_t)le64toh(numbers[1]),
					    (int64_t)le64toh(numbers[2]), (int64_t)le64toh(numbers[3])};
	}
	return true;
}
