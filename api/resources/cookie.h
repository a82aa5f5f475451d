/* The site's cookies: HttpOnly, SameSite=Lax, and with the "__Host-" prefix (RFC 6265bis, 4.1.3.2) if the site uses
 * https. */
#ifndef RETORT_COOKIE_H
#define RETORT_COOKIE_H

#include "http/request.h"

enum cookie { COOKIE_SESSION, COOKIE_DEVICE };

const char *cookie_name(const struct config *config, enum cookie cookie);

/* `remember`: it persists when the browser is closed. */
void cookie_set_session(struct req *rq, struct str secret, bool remember);
void cookie_delete_session(struct req *rq);

/* Marks the browser as a known device of the account, until the password changes (core/device.h); unless it is already
 * marked. */
void cookie_set_device(struct req *rq, int64_t user_id, struct str password_hash);

#endif
