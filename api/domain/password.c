/* Passwords as argon2id hashes; verifies also hashes of other programs. */
#include "domain/password.h"

#include <errno.h>
#include <sodium.h>

#include "domain/password_form.h"

#define PASSES 2
#define MEMORY_BYTES (19 * 1024 * 1024)
#define OURS "$argon2id$" /* how our hashes begin */

/* A hash of a random password, for unknown users. */
static char dummy_hash[crypto_pwhash_STRBYTES];

enum err password_init(void)
{
	unsigned char secret[32];

	if (sodium_init() < 0)
		return ERR_INTERNAL;
	randombytes_buf(secret, sizeof(secret));
	if (crypto_pwhash_str(dummy_hash, (char *)secret, sizeof(secret), PASSES, MEMORY_BYTES) != 0)
		return ERR_MEMORY;
	return OK;
}

enum err password_hash(const struct hash_share *share, struct arena *mem, struct str password, struct str *ret_hash)
{
	struct str form = password_form(mem, password);
	char hash[crypto_pwhash_STRBYTES];
	enum err e;
	int failed;

	e = share ? hash_queue_enter(share) : OK;
	if (e)
		return e;
	failed = crypto_pwhash_str(hash, form.ptr, form.len, PASSES, MEMORY_BYTES);
	if (share)
		hash_queue_leave();
	if (failed)
		return ERR_MEMORY;
	*ret_hash = arena_str(mem, str_from(hash));
	return OK;
}

/* A stored hash, read. */
struct stored {
	const char *ours; /* an argon2id hash; `dummy_hash` if the stored one is of another kind */
	bool is_foreign;
	struct werkzeug_hash foreign;
};

bool password_is_foreign(struct str hash)
{
	return hash.len > 0 && hash.ptr[0] != '$';
}

/* An invalid hash is replaced by `dummy_hash`, so that refusing it takes as long. */
static struct stored read_stored(struct str hash)
{
	struct stored stored = {.ours = dummy_hash};
	const char *why;

	if (hash.len >= sizeof(OURS) - 1 && memcmp(hash.ptr, OURS, sizeof(OURS) - 1) == 0) {
		if (hash.len < crypto_pwhash_STRBYTES)
			stored.ours = hash.ptr;
	} else if (hash.ptr) {
		stored.is_foreign = werkzeug_read(hash, &stored.foreign, &why) == OK;
	}
	return stored;
}

static enum err verify_ours(const char *hash, struct str password)
{
	errno = 0;
	if (crypto_pwhash_str_verify(hash, password.ptr, password.len) == 0)
		return OK;
	return errno == ENOMEM ? ERR_MEMORY : ERR_CREDENTIALS;
}

static enum err verify(const struct stored *stored, struct str password)
{
	if (!stored->is_foreign)
		return verify_ours(stored->ours, password);
	return werkzeug_verify(&stored->foreign, password);
}

/* Spends the time that the check of a wrong password has not taken yet. */
static enum err spend_rest(const struct stored *stored, const struct werkzeug_costs *costs, struct str password)
{
	enum err e = OK;

	if (stored->is_foreign)
		e = verify_ours(dummy_hash, password);
	if (e && e != ERR_CREDENTIALS)
		return e;
	for (int kind = 1; kind < WERKZEUG_KINDS; kind++) {
		bool is_its = stored->is_foreign && (int)stored->foreign.kind == kind;

		e = werkzeug_spend((enum werkzeug_kind)kind, costs->of[kind] - (is_its ? stored->foreign.cost : 0));
		if (e)
			return ERR_MEMORY;
	}
	return OK;
}

static enum err try_password(const struct stored *stored, const struct werkzeug_costs *costs, struct str password)
{
	enum err e;

	e = verify(stored, password);
	if (e != ERR_CREDENTIALS || !costs)
		return e;
	e = spend_rest(stored, costs, password);
	if (e)
		return e;
	return ERR_CREDENTIALS;
}

enum err password_verify(const struct hash_share *share, struct arena *mem, const struct werkzeug_costs *costs,
			 struct str hash, struct str password)
{
	struct stored stored = read_stored(hash);
	struct str form = password_form(mem, password);
	enum err e = OK;

	if (share)
		e = hash_queue_enter(share);
	if (e)
		return e;
	e = try_password(&stored, costs, form);
	if (e == ERR_CREDENTIALS && !str_eq(form, password))
		e = try_password(&stored, costs, password);
	if (share)
		hash_queue_leave();
	return e;
}
