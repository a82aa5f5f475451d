/* Keys of this installation. */
#include "core/key.h"

#include <sodium.h>

#include "generated/key.sql.h"

enum err key_load(struct db *w, struct arena *mem, struct str name, unsigned char ret_key[KEY_BYTES])
{
	struct key_get_row row;
	enum err e;

	e = sql_key_get(w, mem, (struct key_get_in){.name = name}, &row);
	if (e == ERR_NOT_FOUND) {
		unsigned char *bytes = arena_alloc(mem, KEY_BYTES);

		randombytes_buf(bytes, KEY_BYTES);
		e = sql_key_insert(w, (struct key_insert_in){.name = name, .value = {(char *)bytes, KEY_BYTES}}, NULL);
		if (!e) /* another server may have created it first */
			e = sql_key_get(w, mem, (struct key_get_in){.name = name}, &row);
	}
	if (e)
		return e;
	if (row.value.len != KEY_BYTES)
		return ERR_INTERNAL;
	memcpy(ret_key, row.value.ptr, KEY_BYTES);
	return OK;
}

static struct str hash_under(struct arena *mem, struct str key, struct str text)
{
	unsigned char *hash = arena_alloc(mem, crypto_generichash_BYTES);

	crypto_generichash(hash, crypto_generichash_BYTES, (const unsigned char *)text.ptr, text.len,
			   (const unsigned char *)key.ptr, key.len);
	return (struct str){(char *)hash, crypto_generichash_BYTES};
}

enum err key_hash(struct db *w, struct arena *mem, struct str name, struct str text, struct str *ret_hash)
{
	unsigned char key[KEY_BYTES];
	enum err e;

	e = key_load(w, mem, name, key);
	if (e)
		return e;
	*ret_hash = hash_under(mem, (struct str){(char *)key, sizeof(key)}, text);
	sodium_memzero(key, sizeof(key));
	return OK;
}

enum err key_hash_find(struct db *db, struct arena *mem, struct str name, struct str text, struct str *ret_hash)
{
	struct key_get_row row;
	enum err e;

	e = sql_key_get(db, mem, (struct key_get_in){.name = name}, &row);
	if (e)
		return e;
	*ret_hash = hash_under(mem, row.value, text);
	return OK;
}
