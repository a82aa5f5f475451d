/* Password hashes that Werkzeug made, as flasky stored them: "pbkdf2:sha256:ITERATIONS$SALT$HEX", pbkdf2:sha1 likewise
 * (RFC 8018), and "scrypt:N:R:P$SALT$HEX" (RFC 7914). They come only from `retort import`, and are replaced by ours
 * when their owners sign in. */
#ifndef RETORT_WERKZEUG_H
#define RETORT_WERKZEUG_H

#include <stdint.h>

#include "base/error.h"
#include "base/str.h"

/* As stored; the numbers must not change. */
enum werkzeug_kind { WERKZEUG_PBKDF2_SHA1 = 1, WERKZEUG_PBKDF2_SHA256 = 2, WERKZEUG_SCRYPT = 3 };
#define WERKZEUG_KINDS 4

/* The work of the most expensive stored hash of each kind, 0 if there is none: iterations of PBKDF2, N·R·P of scrypt.
 */
struct werkzeug_costs {
	int64_t of[WERKZEUG_KINDS];
};

struct werkzeug_hash {
	enum werkzeug_kind kind;
	int64_t cost; /* as in struct werkzeug_costs */
	uint64_t n;
	uint32_t r, p;	 /* of scrypt */
	struct str salt; /* of the text that was read */
	unsigned char digest[64];
};

/* ERR_INVALID: it is not such a hash, or costs more than LIMIT_PBKDF2_ITERATIONS or LIMIT_SCRYPT_WORK allow;
 * `reterr_why` says which, a literal: "has an unknown format". */
enum err werkzeug_read(struct str text, struct werkzeug_hash *ret_hash, const char **reterr_why);

/* ERR_CREDENTIALS: it is not the password; ERR_MEMORY. */
enum err werkzeug_verify(const struct werkzeug_hash *hash, struct str password);

/* Takes as long as werkzeug_verify() does for a hash of this kind and cost. scrypt costs that are not a power of two
 * are composed of several, which takes equally long except for cache effects. ERR_MEMORY. */
enum err werkzeug_spend(enum werkzeug_kind kind, int64_t cost);

#endif
