/* Devices that signed in before. */
#include "resources/device.h"

#include <inttypes.h>
#include <sodium.h>

#include "base/limits.h"
#include "core/key.h"
#include "domain/secret.h"
#include "resources/cookie.h"

#define KEY_NAME STR("device")

static enum err load(struct db *w, void *arg)
{
	struct device_key *key = arg;
	struct arena *mem = arena_new();
	enum err e = mem ? key_load(w, mem, KEY_NAME, key->bytes) : ERR_INTERNAL;

	arena_free(mem);
	return e;
}

enum err device_key_load(struct store *store, struct device_key *ret_key)
{
	return store_write(store, load, ret_key);
}

/* "USER.NONCE.MAC": the MAC (keyed BLAKE2b, RFC 7693) is over what stands before it and the stored password, so that a
 * device is known until the password changes. */
static struct str sign(struct req *rq, struct str text, struct str password_hash)
{
	unsigned char mac[32];
	char base64[sodium_base64_ENCODED_LEN(sizeof(mac), sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
	struct str message = arena_printf(rq->mem, "%s %s", text.ptr, password_hash.ptr);

	crypto_generichash(mac, sizeof(mac), (const unsigned char *)message.ptr, message.len, rq->device_key->bytes,
			   sizeof(rq->device_key->bytes));
	sodium_bin2base64(base64, sizeof(base64), mac, sizeof(mac), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return arena_printf(rq->mem, "%s.%s", text.ptr, base64);
}

bool device_is_known(struct req *rq, int64_t user_id, struct str password_hash)
{
	const char *mac = rq->device.ptr ? strrchr(rq->device.ptr, '.') : NULL;
	struct str owner = arena_printf(rq->mem, "%" PRId64 ".", user_id), text, expected;

	if (!mac || rq->device.len < owner.len || memcmp(rq->device.ptr, owner.ptr, owner.len) != 0)
		return false;
	text = arena_str(rq->mem, (struct str){rq->device.ptr, (size_t)(mac - rq->device.ptr)});
	expected = sign(rq, text, password_hash);
	return expected.len == rq->device.len && sodium_memcmp(expected.ptr, rq->device.ptr, expected.len) == 0;
}

/* The account and the first hexadecimal digit of the nonce. */
struct str device_group(struct req *rq)
{
	return arena_str(rq->mem, (struct str){rq->device.ptr, strcspn(rq->device.ptr, ".") + 2});
}

void device_remember(struct req *rq, int64_t user_id, struct str password_hash)
{
	struct str text = arena_printf(rq->mem, "%" PRId64 ".%s", user_id, secret_avatar(rq->mem).ptr);

	cookie_set(rq, COOKIE_DEVICE, sign(rq, text, password_hash), LIMIT_DEVICE_S);
}
