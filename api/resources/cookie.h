/* The site's cookies: HttpOnly, SameSite=Lax, and with the "__Host-" prefix (RFC 6265bis, 4.1.3.2) where it is https.
 */
#ifndef RETORT_COOKIE_H
#define RETORT_COOKIE_H

#include "http/request.h"

enum cookie { COOKIE_SESSION, COOKIE_DEVICE };

const char *cookie_name(const struct config *config, enum cookie cookie);
/* `max_age` in seconds; -1: until the browser closes; 0: away with it. */
void cookie_set(struct req *rq, enum cookie cookie, struct str value, int max_age);
/* Adds the cookie by which this device is known to the account until its password changes (core/device.h). */
void cookie_remember_device(struct req *rq, int64_t user_id, struct str password_hash);

#endif
