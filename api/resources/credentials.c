/* Tokens for programs, sessions for browsers, and who is signed in. */
#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "domain/permission.h"
#include "domain/secret.h"
#include "generated/operations.h"
#include "resources/sign_in.h"
#include "resources/views.h"
#include "store/store.h"

static enum err insert(struct db *w, void *arg)
{
	const struct credential_insert_in *credential = arg;
	enum err e = sql_credential_delete_lapsed(
	    w, (struct credential_delete_lapsed_in){.now_at = credential->created_at}, NULL);

	return e ? e : sql_credential_insert(w, *credential, NULL);
}

/* Makes a credential that lives for `seconds`, and longer with each use where `idle`. */
static enum err create(struct req *rq, int64_t user_id, enum credential_kind kind, int64_t seconds, bool idle,
		       struct str *ret_secret)
{
	struct str secret = secret_new(rq->mem);
	int64_t now = clock_now();
	struct credential_insert_in credential = {.user_id = user_id,
						  .kind = kind,
						  .secret_hash = secret_hash(rq->mem, secret),
						  .idle_seconds = idle ? seconds : 0,
						  .created_at = now,
						  .expires_at = now + seconds * US_PER_S};
	enum err e = store_write(rq->store, insert, &credential);

	if (!e)
		*ret_secret = secret;
	return e;
}

static enum err delete(struct db *w, void *arg) {
	const int64_t *id = arg;

	return sql_credential_delete(w, (struct credential_delete_in){.id = *id}, NULL);
}

/* POST /tokens: from a password. */
enum err op_createToken(struct req *rq)
{
	struct json_writer *w;
	struct str token;
	enum err e = create(rq, rq->caller->user_id, CREDENTIAL_TOKEN, LIMIT_TOKEN_S, false, &token);

	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "token", token);
	jw_int(w, "expiration", LIMIT_TOKEN_S);
	jw_object_end(w);
	return OK;
}

/* DELETE /tokens/current: the token that this request carries. */
enum err op_deleteCurrentToken(struct req *rq)
{
	int64_t id = rq->caller->credential_id;
	enum err e;

	if (rq->caller->kind != CREDENTIAL_TOKEN)
		return ERR_CREDENTIALS;
	e = store_write(rq->store, delete, &id);
	if (!e)
		req_reply(rq, 204);
	return e;
}

const char *session_cookie_name(const struct config *config)
{
	return config->https ? "__Host-retort_session" : "retort_session";
}

/* `max_age` in seconds; -1: until the browser closes, 0: away with it. */
static void set_cookie(struct req *rq, const char *secret, int max_age)
{
	struct str age = max_age < 0 ? STR("") : arena_printf(rq->mem, "; Max-Age=%d", max_age);

	reply_header(rq->reply, "Set-Cookie",
		     arena_printf(rq->mem, "%s=%s; Path=/; HttpOnly; SameSite=Lax%s%s", session_cookie_name(rq->config),
				  secret, rq->config->https ? "; Secure" : "", age.ptr)
			 .ptr);
}

void session_cookie_clear(struct req *rq)
{
	set_cookie(rq, "", 0);
}

/* POST /session: signs in a browser. */
enum err op_createSession(struct req *rq)
{
	const struct session_create *in = rq->body;
	int64_t seconds = in->remember ? LIMIT_SESSION_REMEMBERED_S : LIMIT_SESSION_IDLE_S;
	struct caller caller;
	struct str secret;
	enum err e = sign_in_password(rq, in->email, in->password, &caller);

	if (!e)
		e = create(rq, caller.user_id, CREDENTIAL_SESSION, seconds, true, &secret);
	if (e)
		return e;
	set_cookie(rq, secret.ptr, in->remember ? LIMIT_SESSION_REMEMBERED_S : -1);
	return me_reply(rq, caller.user_id);
}

/* DELETE /session: signs out a browser. */
enum err op_deleteSession(struct req *rq)
{
	int64_t id = rq->caller->credential_id;
	enum err e = store_write(rq->store, delete, &id);

	if (e)
		return e;
	session_cookie_clear(rq);
	req_reply(rq, 204);
	return OK;
}

enum err me_reply(struct req *rq, int64_t user_id)
{
	struct me_get_row me;
	struct json_writer *w;
	enum err e = sql_me_get(rq->db, rq->mem, (struct me_get_in){.id = user_id}, &me);

	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_int(w, "id", me.id);
	jw_url(w, "url", API_PREFIX "/users/", me.id, "");
	jw_str(w, "username", me.username);
	jw_str(w, "email", me.email);
	jw_str(w, "avatar_hash", me.avatar_hash);
	jw_str(w, "role", me.role);
	jw_array(w, "permissions");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows((uint32_t)me.permissions, 1u << i))
			jw_str(w, NULL, str_from(permission_name(i)));
	jw_array_end(w);
	jw_time(w, "member_since", me.member_since);
	jw_object_end(w);
	return OK;
}

/* GET /me */
enum err op_getMe(struct req *rq)
{
	return me_reply(rq, rq->caller->user_id);
}
