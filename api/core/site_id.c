/* The id of a site, by which it recognizes itself. */
#include "core/site_id.h"

#include <sodium.h>

#define ID_BYTES 8

struct str site_id(struct arena *mem, const struct device_key *key)
{
	static const unsigned char purpose[] = "the id of this site";
	unsigned char hash[crypto_generichash_BYTES_MIN];
	char text[ID_BYTES * 2 + 1];

	crypto_generichash(hash, sizeof(hash), purpose, sizeof(purpose) - 1, key->bytes, sizeof(key->bytes));
	sodium_bin2hex(text, sizeof(text), hash, ID_BYTES);
	return arena_str(mem, str_from(text));
}
