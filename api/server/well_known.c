/* GET /.well-known/…: what programs look for at fixed URLs of a site (RFC 8615). */
#include "server/well_known.h"

#include "base/clock.h"
#include "base/config.h"
#include "base/text.h"

#define DAY_US (INT64_C(86400) * US_PER_S)
/* RFC 9116 recommends less than a year. */
#define SECURITY_TXT_DAYS 180

/* The contacts in their order of preference. The file expires half a year after the day on which it is read. */
static enum err answer_security_txt(struct req *rq)
{
	const char *contacts = rq->config->security_contacts;
	char expires[CLOCK_TEXT_SIZE];
	struct json_writer *w;
	struct str contact;

	if (!*contacts)
		return ERR_NOT_FOUND;
	clock_format((clock_now() / DAY_US + SECURITY_TXT_DAYS) * DAY_US, expires);
	w = req_reply(rq, 200);
	while (text_next_item(&contacts, &contact))
		jw_raw(w, arena_printf(rq->mem, "Contact: %.*s\n", (int)contact.len, contact.ptr));
	jw_raw(w, arena_printf(rq->mem, "Expires: %s\nCanonical: %s/.well-known/security.txt\n", expires,
			       rq->config->base_url));
	rq->reply->content_type = "text/plain; charset=utf-8";
	return OK;
}

/* Password managers send people here (a W3C draft). */
static enum err answer_change_password(struct req *rq)
{
	req_reply(rq, 302);
	reply_header(rq->reply, "Location", arena_printf(rq->mem, "%s/account/password", rq->config->base_url).ptr);
	return OK;
}

enum err well_known_answer(struct req *rq, struct str name)
{
	if (str_eq(name, STR("security.txt")))
		return answer_security_txt(rq);
	if (str_eq(name, STR("change-password")))
		return answer_change_password(rq);
	return ERR_NOT_FOUND;
}
