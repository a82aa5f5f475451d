/* Avatars. */
#include <inttypes.h>
#include <sodium.h>

#include "base/config.h"
#include "core/user.h"
#include "domain/identicon.h"
#include "generated/account.sql.h"
#include "generated/operations.h"
#include "http/request.h"

#define A_YEAR "private, max-age=31536000, immutable"
#define AN_HOUR "private, max-age=3600"

/* The URL of the picture of an email address at gravatar.com (https://docs.gravatar.com/api/avatars/images/). */
static struct str gravatar_url(struct req *rq, struct str email, int64_t size)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char hex[2 * sizeof(hash) + 1];

	crypto_hash_sha256(hash, (const unsigned char *)email.ptr, email.len);
	sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	return arena_printf(rq->mem, "https://secure.gravatar.com/avatar/%s?s=%" PRId64 "&d=%s&r=%s", hex, size,
			    rq->config->gravatar_default, rq->config->gravatar_rating);
}

static enum err redirect(struct req *rq, int64_t user_id, int64_t size)
{
	struct account_get_row account;
	enum err e;

	e = sql_account_get(rq->db, rq->mem, (struct account_get_in){.id = user_id}, &account);
	if (e)
		return e;
	req_reply(rq, 302);
	reply_header(rq->reply, "Location", gravatar_url(rq, account.email, size).ptr);
	rq->reply->cache_control = AN_HOUR;
	return OK;
}

/* GET /users/{id}/avatar */
enum err op_getAvatar(struct req *rq)
{
	const struct get_avatar_parameters *in = rq->parameters;
	struct user_view_row user;
	enum err e;

	e = user_find(rq->db, rq->mem, in->id, &user);
	if (e)
		return e;
	if (rq->config->gravatars && !user.deleted)
		return redirect(rq, user.id, in->size);
	jw_raw(req_reply(rq, 200), identicon_svg(rq->mem, user.avatar_hash, in->size));
	rq->reply->content_type = "image/svg+xml";
	if (str_eq(in->hash, user.avatar_hash))
		rq->reply->cache_control = A_YEAR;
	return OK;
}
