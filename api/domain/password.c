/* Passwords as argon2id hashes. */
#include "domain/password.h"

#include <errno.h>
#include <sodium.h>
#include <yder.h>

#include "domain/password_form.h"

#define PASSES 2
#define MEMORY_BYTES (19 * 1024 * 1024)

/* A hash of a password that nobody knows, for unknown users. */
static char nobody[crypto_pwhash_STRBYTES];

enum err password_init(void)
{
	unsigned char secret[32];

	if (sodium_init() < 0) {
		y_log_message(Y_LOG_LEVEL_ERROR, "libsodium cannot start: the system gives no random bytes");
		return ERR_INTERNAL;
	}
	randombytes_buf(secret, sizeof(secret));
	if (crypto_pwhash_str(nobody, (char *)secret, sizeof(secret), PASSES, MEMORY_BYTES) != 0)
		return ERR_INTERNAL;
	return OK;
}

static enum err no_memory(void)
{
	y_log_message(Y_LOG_LEVEL_ERROR, "no memory to hash a password: 19 MiB are needed");
	return ERR_BUSY;
}

enum err password_hash(const struct hash_share *share, struct arena *mem, struct str password, struct str *ret_hash)
{
	struct str form = password_form(mem, password);
	char hash[crypto_pwhash_STRBYTES];
	enum err e = share ? hash_queue_enter(share) : OK;
	int failed;

	if (e)
		return e;
	failed = crypto_pwhash_str(hash, form.ptr, form.len, PASSES, MEMORY_BYTES);
	if (share)
		hash_queue_leave();
	if (failed)
		return no_memory();
	*ret_hash = arena_str(mem, str_from(hash));
	return OK;
}

enum err password_verify(const struct hash_share *share, struct arena *mem, struct str hash, struct str password)
{
	struct str form = password_form(mem, password);
	const char *stored = hash.ptr && hash.len < crypto_pwhash_STRBYTES ? hash.ptr : nobody;
	enum err e = share ? hash_queue_enter(share) : OK;
	int failed;

	if (e)
		return e;
	errno = 0;
	failed = crypto_pwhash_str_verify(stored, form.ptr, form.len);
	if (failed && errno != ENOMEM && !str_eq(form, password))
		failed = crypto_pwhash_str_verify(stored, password.ptr, password.len);
	if (share)
		hash_queue_leave();
	if (failed && errno == ENOMEM)
		return no_memory();
	return failed ? ERR_CREDENTIALS : OK;
}
