/* Passwords that were right a moment ago. */
#include "domain/verified.h"

#include <pthread.h>
#include <sodium.h>

#include "base/clock.h"
#include "base/limits.h"

struct slot {
	unsigned char mac[32];
	int64_t until_ms;
};

static struct {
	pthread_once_t once;
	pthread_mutex_t lock;
	unsigned char key[crypto_generichash_KEYBYTES];
	struct slot slots[LIMIT_VERIFIED];
} cache = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static void make_key(void)
{
	randombytes_buf(cache.key, sizeof(cache.key));
}

/* With its length: no two lists of texts read alike. */
static void add_text(crypto_generichash_state *state, struct str text)
{
	uint64_t length = text.len;

	crypto_generichash_update(state, (const unsigned char *)&length, sizeof(length));
	crypto_generichash_update(state, (const unsigned char *)text.ptr, text.len);
}

/* Gives the slot that this would be in. */
static struct slot *find_slot(const struct verified *what, unsigned char mac[32])
{
	crypto_generichash_state state;
	uint32_t place;

	pthread_once(&cache.once, make_key);
	crypto_generichash_init(&state, cache.key, sizeof(cache.key), 32);
	crypto_generichash_update(&state, (const unsigned char *)&what->user_id, sizeof(what->user_id));
	add_text(&state, what->client);
	add_text(&state, what->password);
	add_text(&state, what->stored_hash);
	crypto_generichash_final(&state, mac, 32);
	memcpy(&place, mac, sizeof(place));
	return &cache.slots[place % LIMIT_VERIFIED];
}

bool verified_has(const struct verified *what)
{
	unsigned char mac[32];
	struct slot *slot = find_slot(what, mac);
	bool has;

	pthread_mutex_lock(&cache.lock);
	has = slot->until_ms > clock_monotonic_ms() && sodium_memcmp(slot->mac, mac, sizeof(mac)) == 0;
	pthread_mutex_unlock(&cache.lock);
	return has;
}

void verified_add(const struct verified *what)
{
	unsigned char mac[32];
	struct slot *slot = find_slot(what, mac);

	pthread_mutex_lock(&cache.lock);
	memcpy(slot->mac, mac, sizeof(mac));
	slot->until_ms = clock_monotonic_ms() + LIMIT_VERIFIED_S * 1000;
	pthread_mutex_unlock(&cache.lock);
}
