/* The site's cookies. */
#include "resources/cookie.h"

#include "base/config.h"
#include "base/limits.h"
#include "core/device.h"

const char *cookie_name(const struct config *config, enum cookie cookie)
{
	static const char *const names[][2] = {[COOKIE_SESSION] = {"retort_session", "__Host-retort_session"},
					       [COOKIE_DEVICE] = {"retort_device", "__Host-retort_device"}};

	return names[cookie][config->https];
}

void cookie_set(struct req *rq, enum cookie cookie, struct str value, int max_age)
{
	reply_cookie(rq->reply, cookie_name(rq->config, cookie), value.ptr, max_age, rq->config->https);
}

void cookie_remember_device(struct req *rq, int64_t user_id, struct str password_hash)
{
	cookie_set(rq, COOKIE_DEVICE, device_proof(rq->mem, rq->device_key, user_id, password_hash), LIMIT_DEVICE_S);
}
