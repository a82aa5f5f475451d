/* Random secrets that are shown once and stored as hashes. */
#include "domain/secret.h"

#include <sodium.h>

#define SECRET_BYTES 32
#define NAME_BYTES ((SECRET_NAME_SIZE - 1) / 2)

struct str secret_new(struct arena *mem)
{
	unsigned char bytes[SECRET_BYTES];
	char text[sodium_base64_ENCODED_LEN(SECRET_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

	randombytes_buf(bytes, sizeof(bytes));
	sodium_bin2base64(text, sizeof(text), bytes, sizeof(bytes), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return arena_str(mem, str_from(text));
}

struct str secret_hash(struct arena *mem, struct str secret)
{
	unsigned char *hash = arena_alloc(mem, crypto_generichash_BYTES);

	crypto_generichash(hash, crypto_generichash_BYTES, (const unsigned char *)secret.ptr, secret.len, NULL, 0);
	return (struct str){(char *)hash, crypto_generichash_BYTES};
}

void secret_name(char *ret)
{
	unsigned char bytes[NAME_BYTES];

	randombytes_buf(bytes, sizeof(bytes));
	sodium_bin2hex(ret, SECRET_NAME_SIZE, bytes, sizeof(bytes));
}

struct str secret_avatar(struct arena *mem)
{
	char text[SECRET_NAME_SIZE];

	secret_name(text);
	return arena_str(mem, str_from(text));
}
