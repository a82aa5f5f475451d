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

static void set(struct req *rq, enum cookie cookie, struct str value, int max_age)
{
	reply_cookie(rq->reply, cookie_name(rq->config, cookie), value.ptr, max_age, rq->config->https);
}

void cookie_set_session(struct req *rq, struct str secret, bool remember)
{
	set(rq, COOKIE_SESSION, secret, remember ? LIMIT_SESSION_REMEMBERED_S : -1);
}

void cookie_delete_session(struct req *rq)
{
	set(rq, COOKIE_SESSION, STR(""), 0);
}

void cookie_set_device(struct req *rq, int64_t user_id, struct str password_hash)
{
	if (!device_is_known(rq->mem, rq->device_key, rq->device, user_id, password_hash))
		set(rq, COOKIE_DEVICE, device_proof(rq->mem, rq->device_key, user_id, password_hash), LIMIT_DEVICE_S);
}
