/* Normalizes email addresses: accounts are looked up and emails sent by the normal form. */
#ifndef RETORT_EMAIL_H
#define RETORT_EMAIL_H

#include "base/arena.h"

#define EMAIL_SIZE 254	    /* octets at most (RFC 5321, erratum 1690) */
#define EMAIL_LOCAL_SIZE 64 /* before the @ */

/* " Susan@Bücher.Example " is "susan@xn--bcher-kva.example": trimmed, in ASCII lower case, the host in A-labels (RFC
 * 5890). NUL-terminated. False, with `ret` unchanged, if the result is not text_is_email(). */
bool email_normalize(struct arena *mem, struct str text, struct str *ret);

/* The same; an invalid address becomes a key that no account has. */
struct str email_to_key(struct arena *mem, struct str text);

#endif
