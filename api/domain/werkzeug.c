/* Password hashes that Werkzeug made. */
#include "domain/werkzeug.h"

#include <nettle/pbkdf2.h>
#include <sodium.h>

#include "base/limits.h"

#define SHA1_BYTES 20
#define SHA256_BYTES 32
#define SCRYPT_BYTES 64
#define BLOCK 8 /* scrypt's r, for work without a hash */

static const char malformed[] = "has an unknown format";

/* Removes and returns the text before `end`; `end` is removed, too. */
static bool take(struct str *rest, char end, struct str *ret)
{
	const char *at = rest->len ? memchr(rest->ptr, end, rest->len) : NULL;

	if (!at)
		return false;
	*ret = (struct str){rest->ptr, (size_t)(at - rest->ptr)};
	rest->len -= ret->len + 1;
	rest->ptr = at + 1;
	return true;
}

/* A positive number of at most ten digits. */
static bool read_number(struct str text, int64_t *ret)
{
	int64_t number = 0;

	if (text.len == 0 || text.len > 10)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		number = 10 * number + (text.ptr[i] - '0');
	}
	*ret = number;
	return number > 0;
}

static size_t digest_size(enum werkzeug_kind kind)
{
	switch (kind) {
	case WERKZEUG_PBKDF2_SHA1:
		return SHA1_BYTES;
	case WERKZEUG_PBKDF2_SHA256:
		return SHA256_BYTES;
	default:
		return SCRYPT_BYTES;
	}
}

/* "sha256:260000" */
static bool read_pbkdf2(struct str method, struct werkzeug_hash *hash, const char **reterr_why)
{
	struct str digest;

	if (!take(&method, ':', &digest) || !read_number(method, &hash->cost))
		return false;
	if (str_eq(digest, STR("sha1")))
		hash->kind = WERKZEUG_PBKDF2_SHA1;
	else if (str_eq(digest, STR("sha256")))
		hash->kind = WERKZEUG_PBKDF2_SHA256;
	else
		return false;
	*reterr_why = "has more iterations than allowed";
	return hash->cost <= LIMIT_PBKDF2_ITERATIONS;
}

/* "32768:8:1" */
static bool read_scrypt(struct str method, struct werkzeug_hash *hash, const char **reterr_why)
{
	struct str n_text, r_text;
	int64_t n, r, p;

	if (!take(&method, ':', &n_text) || !take(&method, ':', &r_text))
		return false;
	if (!read_number(n_text, &n) || !read_number(r_text, &r) || !read_number(method, &p))
		return false;
	if (n < 2 || (n & (n - 1)) != 0)
		return false;
	*reterr_why = "has scrypt parameters over the limits";
	/* In steps, so that nothing overflows. */
	if (n > LIMIT_SCRYPT_MEMORY || r > LIMIT_SCRYPT_MEMORY || n * r > LIMIT_SCRYPT_MEMORY ||
	    p > LIMIT_SCRYPT_WORK || n * r * p > LIMIT_SCRYPT_WORK)
		return false;
	hash->kind = WERKZEUG_SCRYPT;
	hash->cost = n * r * p;
	hash->n = (uint64_t)n;
	hash->r = (uint32_t)r;
	hash->p = (uint32_t)p;
	return true;
}

static bool read_digest(struct str hex, struct werkzeug_hash *hash)
{
	size_t size = digest_size(hash->kind), length;

	if (hex.len != 2 * size)
		return false;
	return sodium_hex2bin(hash->digest, size, hex.ptr, hex.len, NULL, &length, NULL) == 0 && length == size;
}

enum err werkzeug_read(struct str text, struct werkzeug_hash *ret_hash, const char **reterr_why)
{
	struct werkzeug_hash hash = {0};
	struct str method, name;
	bool known = false;

	*reterr_why = malformed;
	if (!take(&text, '$', &method) || !take(&text, '$', &hash.salt) || !take(&method, ':', &name))
		return ERR_INVALID;
	if (str_eq(name, STR("pbkdf2")))
		known = read_pbkdf2(method, &hash, reterr_why);
	else if (str_eq(name, STR("scrypt")))
		known = read_scrypt(method, &hash, reterr_why);
	if (!known)
		return ERR_INVALID;
	*reterr_why = malformed;
	if (!read_digest(text, &hash))
		return ERR_INVALID;
	*ret_hash = hash;
	return OK;
}

static enum err derive(const struct werkzeug_hash *hash, struct str password, unsigned char *ret_digest)
{
	const unsigned char *key = (const unsigned char *)password.ptr;
	const unsigned char *salt = (const unsigned char *)hash->salt.ptr;

	switch (hash->kind) {
	case WERKZEUG_PBKDF2_SHA1:
		pbkdf2_hmac_sha1(password.len, key, (unsigned)hash->cost, hash->salt.len, salt, SHA1_BYTES, ret_digest);
		return OK;
	case WERKZEUG_PBKDF2_SHA256:
		pbkdf2_hmac_sha256(password.len, key, (unsigned)hash->cost, hash->salt.len, salt, SHA256_BYTES,
				   ret_digest);
		return OK;
	case WERKZEUG_SCRYPT:
		break;
	}
	/* It can fail only for lack of memory: the parameters were checked when they were read. */
	return crypto_pwhash_scryptsalsa208sha256_ll(key, password.len, salt, hash->salt.len, hash->n, hash->r, hash->p,
						     ret_digest, SCRYPT_BYTES) == 0
		   ? OK
		   : ERR_MEMORY;
}

enum err werkzeug_verify(const struct werkzeug_hash *hash, struct str password)
{
	unsigned char digest[SCRYPT_BYTES];
	enum err e;

	e = derive(hash, password, digest);
	if (e)
		return e;
	return sodium_memcmp(digest, hash->digest, digest_size(hash->kind)) == 0 ? OK : ERR_CREDENTIALS;
}

static enum err spend_scrypt(int64_t cost)
{
	struct werkzeug_hash hash = {.kind = WERKZEUG_SCRYPT, .r = BLOCK, .p = 1, .salt = STR("salt")};
	unsigned char digest[SCRYPT_BYTES];
	enum err e = OK;

	for (int64_t n = LIMIT_SCRYPT_MEMORY / BLOCK; n > 1 && !e; n /= 2) {
		while (cost >= n * BLOCK && !e) {
			hash.n = (uint64_t)n;
			e = derive(&hash, STR("password"), digest);
			cost -= n * BLOCK;
		}
	}
	return e;
}

enum err werkzeug_spend(enum werkzeug_kind kind, int64_t cost)
{
	int64_t most = kind == WERKZEUG_SCRYPT ? LIMIT_SCRYPT_WORK : LIMIT_PBKDF2_ITERATIONS;
	struct werkzeug_hash hash = {.kind = kind, .cost = cost < most ? cost : most, .salt = STR("salt")};
	unsigned char digest[SCRYPT_BYTES];

	if (cost <= 0)
		return OK;
	return kind == WERKZEUG_SCRYPT ? spend_scrypt(hash.cost) : derive(&hash, STR("password"), digest);
}
