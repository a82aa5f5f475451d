/* Keys of this installation, each for one purpose: generated when first needed, and stored in the database. */
#ifndef RETORT_KEY_H
#define RETORT_KEY_H

#include "base/arena.h"
#include "store/db.h"

#define KEY_BYTES 32

/* Inside a write. `name` is the purpose. */
enum err key_load(struct db *w, struct arena *mem, struct str name, unsigned char ret_key[KEY_BYTES]);

/* Inside a write: 32 bytes of BLAKE2b (RFC 7693) of `text` under the key `name`, which does not reveal the text
 * without the key, even if there are only a few possible texts. */
enum err key_hash(struct db *w, struct arena *mem, struct str name, struct str text, struct str *ret_hash);
/* The same without a write. ERR_NOT_FOUND: the key does not exist, so nothing has been hashed under it. */
enum err key_hash_find(struct db *db, struct arena *mem, struct str name, struct str text, struct str *ret_hash);

#endif
