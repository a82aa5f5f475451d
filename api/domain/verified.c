/* A cache of verified passwords. */
#include "domain/verified.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/limits.h"

#define MAC_BYTES 32

struct slot {
	unsigned char mac[MAC_BYTES];
	int64_t expires_ms;
};

/* A password that a thread is checking. */
struct verified_check {
	struct verified_check *next;
	unsigned char mac[MAC_BYTES];
	unsigned users; /* the thread that checks, and those that wait for it; the last one frees this */
	bool ended;
	enum err result;
	pthread_cond_t changed;
};

static struct {
	pthread_once_t once;
	pthread_mutex_t lock;
	unsigned char key[crypto_generichash_KEYBYTES];
	struct slot slots[LIMIT_VERIFIED];
	struct verified_check *checks;
} cache = {.once = PTHREAD_ONCE_INIT, .lock = PTHREAD_MUTEX_INITIALIZER};

static void make_key(void)
{
	randombytes_buf(cache.key, sizeof(cache.key));
}

/* With its length, so that no two lists of texts give the same input. */
static void add_text(crypto_generichash_state *state, struct str text)
{
	uint64_t length = text.ptr ? text.len : UINT64_MAX;

	crypto_generichash_update(state, (const unsigned char *)&length, sizeof(length));
	crypto_generichash_update(state, (const unsigned char *)text.ptr, text.len);
}

/* Without a password, it identifies the client. */
static void make_mac(const struct verified *what, struct str password, unsigned char mac[MAC_BYTES])
{
	crypto_generichash_state state;

	pthread_once(&cache.once, make_key);
	crypto_generichash_init(&state, cache.key, sizeof(cache.key), MAC_BYTES);
	add_text(&state, what->account);
	add_text(&state, what->client);
	add_text(&state, password);
	add_text(&state, what->stored_hash);
	crypto_generichash_final(&state, mac, MAC_BYTES);
}

static struct slot *slot_of(const unsigned char mac[MAC_BYTES])
{
	uint32_t place;

	memcpy(&place, mac, sizeof(place));
	return &cache.slots[place % LIMIT_VERIFIED];
}

static bool is_remembered(const unsigned char mac[MAC_BYTES])
{
	const struct slot *slot = slot_of(mac);

	return slot->expires_ms > clock_monotonic_ms() && sodium_memcmp(slot->mac, mac, MAC_BYTES) == 0;
}

static void remember(const unsigned char mac[MAC_BYTES], int64_t seconds)
{
	struct slot *slot = slot_of(mac);

	memcpy(slot->mac, mac, MAC_BYTES);
	slot->expires_ms = clock_monotonic_ms() + seconds * 1000;
}

static struct verified_check *find_check(const unsigned char mac[MAC_BYTES])
{
	struct verified_check *check = cache.checks;

	while (check && sodium_memcmp(check->mac, mac, MAC_BYTES) != 0)
		check = check->next;
	return check;
}

static void leave(struct verified_check *check)
{
	if (--check->users)
		return;
	pthread_cond_destroy(&check->changed);
	free(check);
}

/* NULL without memory: then no other thread waits for this check. */
static struct verified_check *add_check(const unsigned char mac[MAC_BYTES])
{
	struct verified_check *check;

	check = calloc(1, sizeof(*check));
	if (!check)
		return NULL;
	memcpy(check->mac, mac, MAC_BYTES);
	check->users = 1;
	pthread_cond_init(&check->changed, NULL);
	check->next = cache.checks;
	return cache.checks = check;
}

static enum err wait_for(struct verified_check *check)
{
	enum err result;

	check->users++;
	while (!check->ended)
		pthread_cond_wait(&check->changed, &cache.lock);
	result = check->result;
	leave(check);
	return result;
}

bool verified_begin(const struct verified *what, struct verified_check **ret_check, enum err *ret_result)
{
	unsigned char mac[MAC_BYTES];
	struct verified_check *check;
	bool begins = false;

	make_mac(what, what->password, mac);
	pthread_mutex_lock(&cache.lock);
	if (is_remembered(mac)) {
		*ret_result = OK;
	} else if ((check = find_check(mac))) {
		*ret_result = wait_for(check);
	} else {
		*ret_check = add_check(mac);
		begins = true;
	}
	pthread_mutex_unlock(&cache.lock);
	return begins;
}

void verified_end(const struct verified *what, struct verified_check *check, enum err result)
{
	unsigned char mac[MAC_BYTES], client_mac[MAC_BYTES];
	struct verified_check **link = &cache.checks;

	make_mac(what, what->password, mac);
	make_mac(what, (struct str){0}, client_mac);
	pthread_mutex_lock(&cache.lock);
	if (!result) {
		remember(mac, LIMIT_VERIFIED_S);
		remember(client_mac, LIMIT_VERIFIED_CLIENT_S);
	}
	if (check) {
		while (*link != check)
			link = &(*link)->next;
		*link = check->next;
		check->ended = true;
		check->result = result;
		pthread_cond_broadcast(&check->changed);
		leave(check);
	}
	pthread_mutex_unlock(&cache.lock);
}

bool verified_client(const struct verified *what)
{
	unsigned char mac[MAC_BYTES];
	bool known;

	make_mac(what, (struct str){0}, mac);
	pthread_mutex_lock(&cache.lock);
	known = is_remembered(mac);
	pthread_mutex_unlock(&cache.lock);
	return known;
}
