/* Normalises email addresses: accounts are found and mail is sent by the normal form. */
#ifndef RETORT_EMAIL_H
#define RETORT_EMAIL_H

#include "base/arena.h"

#define EMAIL_SIZE 254	    /* octets at most (RFC 5321, erratum 1690) */
#define EMAIL_LOCAL_SIZE 64 /* before the @ */

/* " Susan@Bücher.Example " is "susan@xn--bcher-kva.example": without blanks at its ends, in ASCII lower case, the host
 * in A-labels (RFC 5890). NUL-terminated. False, with `ret` untouched, for what text_is_email() refuses then. */
bool email_normalise(struct arena *mem, struct str text, struct str *ret);

/* The same; what is no address becomes a key that no account has. */
struct str email_to_key(struct arena *mem, struct str text);

#endif
