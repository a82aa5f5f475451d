/* Who stands behind a password, a token or a session. */
#ifndef RETORT_SIGN_IN_H
#define RETORT_SIGN_IN_H

#include "http/request.h"

/* The account of an address and its password. ERR_CREDENTIALS takes the same time for an unknown address as for a wrong
 * password; then ERR_UNCONFIRMED and ERR_SUSPENDED. */
enum err sign_in_password(struct req *rq, struct str email, struct str password, struct caller *ret_caller);
/* The account of a token or session that is valid now. */
enum err sign_in_secret(struct req *rq, enum credential_kind kind, struct str secret, struct caller *ret_caller);

/* The name of the session cookie; "__Host-" keeps other hosts and plain http from setting it (RFC 6265bis, 4.1.3.2). */
const char *session_cookie_name(const struct config *config);
/* Adds the header that takes the session cookie away. */
void session_cookie_clear(struct req *rq);

#endif
