/* The id of a request. */
#include "http/request_id.h"

#include <sodium.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

/* A hash of a counter with a secret key: as good as random, and without a system call. */
static unsigned char key[crypto_shorthash_siphashx24_KEYBYTES];
static _Atomic uint64_t counter;

void request_id_init(void)
{
	randombytes_buf(key, sizeof(key));
}

void request_id_new(char ret[REQUEST_ID_SIZE])
{
	uint64_t number = atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed);
	unsigned char hash[crypto_shorthash_siphashx24_BYTES];

	crypto_shorthash_siphashx24(hash, (const unsigned char *)&number, sizeof(number), key);
	sodium_bin2hex(ret, REQUEST_ID_SIZE, hash, sizeof(hash));
}

void request_id_take(const char *sent, char ret[REQUEST_ID_SIZE])
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
	size_t length = sent ? strspn(sent, allowed) : 0;

	if (!length || sent[length] || length >= REQUEST_ID_SIZE)
		request_id_new(ret);
	else
		memcpy(ret, sent, length + 1);
}
