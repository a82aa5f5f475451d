/* Requests that have a mail sent. */
#include "resources/mail_requests.h"

#include "domain/throttle.h"

enum err req_count_mail(struct req *rq)
{
	rq->retry_after_s = throttle_enter(THROTTLE_MAIL, rq->client);
	return rq->retry_after_s ? ERR_THROTTLED : OK;
}
