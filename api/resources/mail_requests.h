/* Requests that send an email. The reply does not reveal whether it was sent. */
#ifndef RETORT_MAIL_REQUESTS_H
#define RETORT_MAIL_REQUESTS_H

#include "http/request.h"

/* Must be called before anything else. ERR_THROTTLED: the client requested too many emails. Sets `rq->quota`. */
enum err req_count_mail(struct req *rq);

#endif
