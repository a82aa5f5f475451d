/* Requests that have a mail sent. */
#include "resources/mail_requests.h"

#include "core/throttle.h"

enum err req_count_mail(struct req *rq)
{
	const struct throttle_key key = {THROTTLE_MAIL, rq->client};

	return throttle_enter(&key, 1, &rq->retry_after_s);
}
