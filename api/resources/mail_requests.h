/* Requests that have a mail sent. Whether it is sent, the reply does not tell. */
#ifndef RETORT_MAIL_REQUESTS_H
#define RETORT_MAIL_REQUESTS_H

#include "http/request.h"

/* Before anything else is done. ERR_THROTTLED: the client had too many mails sent. Sets `rq->quota`. */
enum err req_count_mail(struct req *rq);

#endif
