/* Passwords as argon2id hashes. */
#include "domain/password.h"

#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <utf8proc.h>
#include <yder.h>

#include "base/reserve.h"

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

static utf8proc_int32_t plain_blank(utf8proc_int32_t code, void *unused)
{
	(void)unused;
	return utf8proc_category(code) == UTF8PROC_CATEGORY_ZS ? ' ' : code;
}

static utf8proc_ssize_t map(struct str password, utf8proc_uint8_t **ret_text)
{
	utf8proc_ssize_t length;

	do /* another form would be another password */
		length = utf8proc_map_custom((const utf8proc_uint8_t *)password.ptr, (utf8proc_ssize_t)password.len,
					     ret_text, UTF8PROC_STABLE | UTF8PROC_COMPOSE, plain_blank, NULL);
	while (length == UTF8PROC_ERROR_NOMEM && reserve_give_up());
	return length;
}

/* The form in which passwords are compared: OpaqueString (RFC 8265, 4.2), so that one password is the same from every
 * keyboard: in NFC (UAX #15), all blanks of Unicode as U+0020; NUL-terminated. What is no UTF-8 stays as it is. */
static struct str compared_form(struct arena *mem, struct str password)
{
	utf8proc_uint8_t *text = NULL;
	utf8proc_ssize_t length = map(password, &text);
	struct str form = length < 0 ? password : arena_str(mem, (struct str){(char *)text, (size_t)length});

	free(text);
	return form;
}

static enum err no_memory(void)
{
	y_log_message(Y_LOG_LEVEL_ERROR, "no memory to hash a password: 19 MiB are needed");
	return ERR_BUSY;
}

enum err password_hash(const struct hash_share *share, struct arena *mem, struct str password, struct str *ret_hash)
{
	struct str form = compared_form(mem, password);
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
	struct str form = compared_form(mem, password);
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
