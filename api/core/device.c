/* Devices that signed in to an account before. */
#include "core/device.h"

#include <inttypes.h>
#include <sodium.h>

#include "domain/secret.h"

#define KEY_NAME STR("device")

static enum err load(struct db *w, void *arg)
{
	struct device_key *key = arg;
	struct arena *mem;
	enum err e;

	mem = arena_new();
	if (!mem)
		return ERR_MEMORY;
	e = key_load(w, mem, KEY_NAME, key->bytes);
	arena_free(mem);
	return e;
}

enum err device_key_load(struct store *store, struct device_key *ret_key)
{
	struct device_key key;
	enum err e;

	e = store_write(store, load, &key);
	if (e)
		return e;
	*ret_key = key;
	return OK;
}

/* "USER.NONCE.MAC": the MAC (keyed BLAKE2b, RFC 7693) covers what precedes it and the stored password. */
static struct str sign(struct arena *mem, const struct device_key *key, struct str text, struct str password_hash)
{
	unsigned char mac[32];
	char base64[sodium_base64_ENCODED_LEN(sizeof(mac), sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
	struct str message = arena_printf(mem, "%s %s", text.ptr, password_hash.ptr);

	crypto_generichash(mac, sizeof(mac), (const unsigned char *)message.ptr, message.len, key->bytes,
			   sizeof(key->bytes));
	sodium_bin2base64(base64, sizeof(base64), mac, sizeof(mac), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return arena_printf(mem, "%s.%s", text.ptr, base64);
}

struct str device_proof(struct arena *mem, const struct device_key *key, int64_t user_id, struct str password_hash)
{
	struct str text = arena_printf(mem, "%" PRId64 ".%s", user_id, secret_avatar(mem).ptr);

	return sign(mem, key, text, password_hash);
}

bool device_is_known(struct arena *mem, const struct device_key *key, struct str proof, int64_t user_id,
		     struct str password_hash)
{
	const char *mac = proof.ptr ? strrchr(proof.ptr, '.') : NULL;
	struct str owner = arena_printf(mem, "%" PRId64 ".", user_id), text, expected;

	if (!mac || proof.len < owner.len || memcmp(proof.ptr, owner.ptr, owner.len) != 0)
		return false;
	text = arena_str(mem, (struct str){proof.ptr, (size_t)(mac - proof.ptr)});
	expected = sign(mem, key, text, password_hash);
	return expected.len == proof.len && sodium_memcmp(expected.ptr, proof.ptr, expected.len) == 0;
}

/* The account and the first hexadecimal digit of the nonce. */
struct str device_group(struct arena *mem, struct str proof)
{
	return arena_str(mem, (struct str){proof.ptr, strcspn(proof.ptr, ".") + 2});
}
