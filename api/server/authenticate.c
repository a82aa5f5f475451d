/* Who sent a request. */
#include "server/authenticate.h"

#include <sodium.h>
#include <strings.h>

#include "base/config.h"
#include "base/text.h"
#include "resources/cookie.h"
#include "resources/req_sign_in.h"

#define LONGEST_BASIC 1024

/* Basic (RFC 7617): address and password, or a token and nothing. False: it is none. */
static bool decode_basic(struct arena *mem, const char *encoded, struct str *ret_user, struct str *ret_password)
{
	unsigned char *text = arena_alloc(mem, LONGEST_BASIC + 1);
	size_t length;
	const char *end, *colon;

	if (sodium_base642bin(text, LONGEST_BASIC, encoded, strlen(encoded), NULL, &length, &end,
			      sodium_base64_VARIANT_ORIGINAL) != 0 ||
	    *end)
		return false;
	colon = memchr(text, ':', length);
	if (!colon || memchr(text, '\0', length) || !text_is_utf8((struct str){(char *)text, length}))
		return false;
	*ret_user = arena_str(mem, (struct str){(char *)text, (size_t)(colon - (char *)text)});
	*ret_password = (struct str){colon + 1, length - ret_user->len - 1};
	return ret_user->len > 0;
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

/* What follows the scheme, where it is this one; else NULL. */
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

static enum err by_authorization(struct req *rq, const char *header, struct caller *ret_caller, enum auth_scheme *ret)
{
	const char *basic = after_scheme(header, "Basic"), *bearer = after_scheme(header, "Bearer");

	if (basic) {
		*ret = AUTH_BASIC;
		return by_basic(rq, basic, ret_caller);
	}
	if (bearer && *bearer) {
		*ret = AUTH_BEARER;
		return req_sign_in_token(rq, str_from(bearer), ret_caller);
	}
	return ERR_CREDENTIALS;
}

/* From a page of the site itself (https://www.w3.org/TR/fetch-metadata/); browsers that do not say so send Origin. */
static bool is_same_origin(const struct req *rq)
{
	const char *site = rq->headers.sec_fetch_site, *origin = rq->headers.origin;

	if (site)
		return strcmp(site, "same-origin") == 0;
	return origin && strcmp(origin, rq->config->base_url) == 0;
}

static enum err by_cookie(struct req *rq, struct caller *ret_caller)
{
	enum err e;

	e = req_sign_in_session(rq, ret_caller);
	if (!e && rq->op->method != HTTP_GET && !rq->same_origin)
		return ERR_CROSS_SITE;
	return e;
}

enum err authenticate(struct req *rq, struct caller *ret_caller, bool *ret_known)
{
	const char *header = rq->headers.authorization;
	enum auth_scheme scheme;
	enum err e;

	*ret_known = false;
	rq->same_origin = is_same_origin(rq);
	if (header) {
		e = by_authorization(rq, header, ret_caller, &scheme);
		if (!e && !(rq->op->auth & (scheme | AUTH_NEVER)))
			return ERR_CREDENTIALS;
		*ret_known = !e;
		return e;
	}
	if (rq->op->same_origin && !rq->same_origin)
		return ERR_CROSS_SITE;
	/* Signing in and the like do not look at the cookie: it may be a stale one that they replace. */
	if (!rq->session.len || !(rq->op->auth & AUTH_SESSION))
		return OK;
	e = by_cookie(rq, ret_caller);
	*ret_known = !e;
	return e;
}

void authenticate_challenge(struct req *rq)
{
	const char *destination = rq->headers.sec_fetch_dest;

	if (destination && strcmp(destination, "empty") == 0)
		reply_header(rq->reply, "WWW-Authenticate", "Bearer realm=\"Authentication Required\"");
	else
		reply_header(rq->reply, "WWW-Authenticate",
			     "Basic realm=\"Authentication Required\", charset=\"UTF-8\"");
	/* A session that is over would have the browser refused everywhere until its cookie lapses. */
	if (rq->session.ptr && !rq->headers.authorization)
		cookie_delete_session(rq);
}
