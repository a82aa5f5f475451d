/* Passwords as argon2id hashes, a few at a time. */
#include "domain/password.h"

#include <pthread.h>
#include <sodium.h>
#include <unistd.h>
#include <yder.h>

#include "base/limits.h"

#define PASSES 2
#define MEMORY_BYTES (19 * 1024 * 1024)

/* The queue: each who waits draws a ticket, and enters when a place is free and all before it have entered. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	unsigned places, busy;
	unsigned next_ticket, entering; /* tickets drawn; ticket whose turn it is */
} gate = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER, .places = 1};

/* A hash of a password that nobody knows, for unknown users. */
static char nobody[crypto_pwhash_STRBYTES];

enum err password_init(void)
{
	unsigned char secret[32];
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (sodium_init() < 0) {
		y_log_message(Y_LOG_LEVEL_ERROR, "libsodium cannot start: the system gives no random bytes");
		return ERR_INTERNAL;
	}
	gate.places = cores > 2 ? (unsigned)cores / 2 : 1;
	randombytes_buf(secret, sizeof(secret));
	if (crypto_pwhash_str(nobody, (char *)secret, sizeof(secret), PASSES, MEMORY_BYTES) != 0)
		return ERR_INTERNAL;
	return OK;
}

static enum err enter(void)
{
	unsigned ticket;

	pthread_mutex_lock(&gate.lock);
	if (gate.next_ticket - gate.entering >= LIMIT_HASHES_WAITING) {
		pthread_mutex_unlock(&gate.lock);
		return ERR_BUSY;
	}
	ticket = gate.next_ticket++;
	while (ticket != gate.entering || gate.busy == gate.places)
		pthread_cond_wait(&gate.changed, &gate.lock);
	gate.entering++;
	gate.busy++;
	pthread_cond_broadcast(&gate.changed);
	pthread_mutex_unlock(&gate.lock);
	return OK;
}

static void leave(void)
{
	pthread_mutex_lock(&gate.lock);
	gate.busy--;
	pthread_cond_broadcast(&gate.changed);
	pthread_mutex_unlock(&gate.lock);
}

enum err password_hash(struct arena *mem, struct str password, struct str *ret_hash)
{
	char hash[crypto_pwhash_STRBYTES];
	enum err e = enter();
	int failed;

	if (e)
		return e;
	failed = crypto_pwhash_str(hash, password.ptr, password.len, PASSES, MEMORY_BYTES);
	leave();
	if (failed) {
		y_log_message(Y_LOG_LEVEL_ERROR, "no memory to hash a password: 19 MiB are needed");
		return ERR_INTERNAL;
	}
	*ret_hash = arena_str(mem, str_from(hash));
	return OK;
}

enum err password_verify(struct str hash, struct str password)
{
	const char *stored = hash.ptr && hash.len < crypto_pwhash_STRBYTES ? hash.ptr : nobody;
	enum err e = enter();
	int failed;

	if (e)
		return e;
	failed = crypto_pwhash_str_verify(stored, password.ptr, password.len);
	leave();
	return failed ? ERR_CREDENTIALS : OK;
}
