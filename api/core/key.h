/* Keys of this installation, each for one purpose: made when they are first needed, and kept in the database. */
#ifndef RETORT_KEY_H
#define RETORT_KEY_H

#include "base/arena.h"
#include "store/db.h"

#define KEY_BYTES 32

/* Inside a write. `name` is the purpose. */
enum err key_load(struct db *w, struct arena *mem, struct str name, unsigned char ret_key[KEY_BYTES]);

/* Inside a write: 32 bytes of BLAKE2b (RFC 7693) of `text` under the key `name`, from which nobody without the key can
 * tell the text, however few texts there are. */
enum err key_hash(struct db *w, struct arena *mem, struct str name, struct str text, struct str *ret_hash);
/* The same without a write. ERR_NOT_FOUND: the key was never needed, so that nothing was hashed under it. */
enum err key_hash_find(struct db *db, struct arena *mem, struct str name, struct str text, struct str *ret_hash);

#endif
