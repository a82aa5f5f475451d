/* Random secrets that are shown once and stored as hashes: tokens, sessions, confirmation links. */
#ifndef RETORT_SECRET_H
#define RETORT_SECRET_H

#include "base/arena.h"

/* 256 random bits as URL-safe base64 without padding (RFC 4648, section 5). */
struct str secret_new(struct arena *mem);
/* What is stored of it: 32 bytes of BLAKE2b (RFC 7693). The secret is random, so it needs no salt and no slow hash. */
struct str secret_hash(struct arena *mem, struct str secret);
/* 128 random bits in hexadecimal, which an avatar is drawn from. They reveal nothing about the owner. */
struct str secret_avatar(struct arena *mem);

#define SECRET_NAME_SIZE 33
/* The same, NUL-terminated, as a unique name; `ret` holds SECRET_NAME_SIZE bytes. */
void secret_name(char *ret);

#endif
