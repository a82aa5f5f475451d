/* Requests that send an email. */
#include "resources/mail_requests.h"

#include "core/throttle.h"

enum err req_count_mail(struct req *rq)
{
	const struct throttle_key key = {THROTTLE_MAIL, rq->client};

	enum err e;

	/* Entering shared counts takes turns with other servers, which refusing a flood must not. */
	e = throttle_wait(&key, 1, &rq->quota);
	if (e)
		return e;
	return throttle_enter(&key, 1, &rq->quota);
}
