/* Requests that have a mail sent. */
#include "resources/mail_requests.h"

#include "core/throttle.h"

enum err req_count_mail(struct req *rq)
{
	const struct throttle_key key = {THROTTLE_MAIL, rq->client};

	enum err e;

	/* Where counts are shared, entering takes turns with other servers; refusing a flood must not. */
	e = throttle_wait(&key, 1, &rq->quota);
	if (e)
		return e;
	return throttle_enter(&key, 1, &rq->quota);
}
