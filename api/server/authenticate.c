/* Authenticates requests. */
#include "server/authenticate.h"

#include <sodium.h>
#include <strings.h>

#include "base/config.h"
#include "base/text.h"
#include "resources/cookie.h"
#include "resources/req_sign_in.h"

#define LONGEST_BASIC 1024
#define REALM "realm=\"Authentication Required\""
#define BASIC "Basic " REALM ", charset=\"UTF-8\""
#define BEARER "Bearer " REALM

/* Basic (RFC 7617): address and password, or a token without password. False: it is invalid. */
static bool decode_basic(struct arena *mem, const char *encoded, struct str *ret_user, struct str *ret_password)
{
	unsigned char *text = arena_alloc(mem, LONGEST_BASIC + 1);
	size_t length, user_length;
	const char *end, *colon;

	if (sodium_base642bin(text, LONGEST_BASIC, encoded, strlen(encoded), NULL, &length, &end,
			      sodium_base64_VARIANT_ORIGINAL) != 0 ||
	    *end)
		return false;
	colon = memchr(text, ':', length);
	if (!colon || memchr(text, '\0', length) || !text_is_utf8((struct str){(char *)text, length}))
		return false;
	user_length = (size_t)(colon - (char *)text);
	if (!user_length)
		return false;
	*ret_user = arena_str(mem, (struct str){(char *)text, user_length});
	*ret_password = (struct str){colon + 1, length - user_length - 1};
	return true;
}

static enum err by_basic(struct req *rq, const char *encoded, struct caller *ret_caller)
{
	struct str user, password;

	if (!decode_basic(rq->mem, encoded, &user, &password))
		return ERR_CREDENTIALS;
	if (password.len == 0)
		return rq->op->password_only ? ERR_CREDENTIALS : req_sign_in_token(rq, user, ret_caller);
	return req_sign_in_password(rq, user, password, ret_caller);
}

/* What follows the scheme if it is this one; else NULL. */
static const char *after_scheme(const char *header, const char *scheme)
{
	size_t length = strcspn(header, " ");

	if (length != strlen(scheme) || strncasecmp(header, scheme, length) != 0)
		return NULL;
	return header + length + strspn(header + length, " ");
}

bool authenticate_may_hash(struct arena *mem, const char *authorization)
{
	const char *basic = authorization ? after_scheme(authorization, "Basic") : NULL;
	struct str user, password;

	return basic && decode_basic(mem, basic, &user, &password) && password.len > 0;
}

/* Valid credentials of a scheme that the operation does not accept are refused like invalid ones, and take as long. */
static enum err by_authorization(struct req *rq, const char *header, struct caller *ret_caller)
{
	const char *basic = after_scheme(header, "Basic"), *bearer = after_scheme(header, "Bearer");
	struct caller caller;
	enum err e = ERR_CREDENTIALS;

	if (basic)
		e = by_basic(rq, basic, &caller);
	else if (bearer && *bearer)
		e = req_sign_in_token(rq, str_from(bearer), &caller);
	if (e)
		return e;
	if (!(rq->op->auth & ((basic ? AUTH_BASIC : AUTH_BEARER) | AUTH_NEVER)))
		return ERR_CREDENTIALS;
	*ret_caller = caller;
	return OK;
}

/* From a page of the site itself (https://www.w3.org/TR/fetch-metadata/); browsers that do not send Sec-Fetch-Site
 * send Origin. */
static bool is_same_origin(const struct req *rq)
{
	const char *site = rq->headers.sec_fetch_site, *origin = rq->headers.origin;

	if (site)
		return strcmp(site, "same-origin") == 0;
	return origin && strcmp(origin, rq->config->base_url) == 0;
}

static enum err by_cookie(struct req *rq, struct caller *ret_caller)
{
	struct caller caller;
	enum err e;

	e = req_sign_in_session(rq, &caller);
	if (e)
		return e;
	if (rq->op->method != HTTP_GET && !rq->same_origin)
		return ERR_CROSS_SITE;
	*ret_caller = caller;
	return OK;
}

enum err authenticate(struct req *rq, struct caller *ret_caller, bool *ret_known)
{
	const char *header = rq->headers.authorization;
	/* Operations such as signing in ignore the cookie: it may be expired, and they replace it. */
	bool by_session = !header && rq->session.len && (rq->op->auth & AUTH_SESSION);
	enum err e = OK;

	rq->same_origin = is_same_origin(rq);
	if (!header && rq->op->same_origin && !rq->same_origin)
		return ERR_CROSS_SITE;
	if (header)
		e = by_authorization(rq, header, ret_caller);
	else if (by_session)
		e = by_cookie(rq, ret_caller);
	if (e)
		return e;
	*ret_known = header || by_session;
	return OK;
}

/* RFC 7617, and RFC 6750, 3. */
static const char *challenge_for(const struct req *rq)
{
	const char *destination = rq->headers.sec_fetch_dest, *header = rq->headers.authorization;
	bool takes_bearer = rq->op->auth & (AUTH_BEARER | AUTH_NEVER),
	     takes_basic = rq->op->auth & (AUTH_BASIC | AUTH_NEVER);

	if (takes_bearer && header && after_scheme(header, "Bearer"))
		return BEARER ", error=\"invalid_token\"";
	if (!takes_basic || (destination && strcmp(destination, "empty") == 0))
		return BEARER;
	return takes_bearer ? BASIC ", " BEARER : BASIC;
}

void authenticate_challenge(struct req *rq)
{
	reply_header(rq->reply, "WWW-Authenticate", challenge_for(rq));
	/* Otherwise, requests of the browser would be refused everywhere until the cookie of the ended session
	 * expires. */
	if (rq->session.ptr && !rq->headers.authorization)
		cookie_delete_session(rq);
}
