/* Sessions for browsers, tokens for programs, and what is signed in. */
#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "domain/secret.h"
#include "generated/credential.sql.h"
#include "generated/me.sql.h"
#include "generated/operations.h"
#include "resources/cookie.h"
#include "resources/device.h"
#include "resources/me.h"
#include "resources/session.h"
#include "resources/sign_in.h"
#include "resources/write.h"
#include "store/store.h"

#define PERSONAL_PREFIX "rtp_"

/* A credential on its way into the database. */
struct creation {
	struct arena *mem;
	const struct caller *caller;
	struct credential_insert_in row;
	struct str replaced; /* the hash of the session that it takes the place of; absent: of none */
	int64_t id;
	struct me_get_row me; /* of a session */
};

/* Sessions and tokens of the hour make room for new ones; personal tokens stay until their owner revokes one. */
static enum err make_room(struct db *w, const struct creation *c)
{
	struct count_row count;
	enum err e;

	if (c->row.kind != CREDENTIAL_PERSONAL)
		return sql_credential_delete_surplus(
		    w,
		    (struct credential_delete_surplus_in){
			.user_id = c->row.user_id, .kept_kind = CREDENTIAL_PERSONAL, .skip = LIMIT_SESSIONS - 1},
		    NULL);
	e = sql_credential_count(
	    w, c->mem, (struct credential_count_in){.user_id = c->row.user_id, .kind = CREDENTIAL_PERSONAL}, &count);
	return e ? e : count.count >= LIMIT_PERSONAL_TOKENS ? ERR_CONFLICT : OK;
}

static enum err insert(struct db *w, void *arg)
{
	struct creation *c = arg;
	struct id_row id;
	enum err e = sign_in_holds(w, c->mem, c->caller, 0);

	if (!e && c->replaced.ptr)
		e = sql_session_delete(
		    w, (struct session_delete_in){.secret_hash = c->replaced, .kind = CREDENTIAL_SESSION}, NULL);
	if (!e)
		e = make_room(w, c);
	if (!e)
		e = sql_credential_insert(w, c->mem, c->row, &id);
	if (e)
		return e;
	c->id = id.id;
	return c->row.kind != CREDENTIAL_SESSION
		   ? OK
		   : sql_me_get(w, c->mem, (struct me_get_in){.id = c->row.user_id}, &c->me);
}

/* Makes a credential that lives for `seconds`, and longer with each use where it is a session. */
static enum err create(struct req *rq, struct creation *c, struct str secret, int64_t seconds)
{
	int64_t now = clock_now(), life = seconds * US_PER_S;

	if (c->row.kind == CREDENTIAL_SESSION && life > sign_in_longest_session(rq))
		life = sign_in_longest_session(rq);
	c->mem = rq->mem;
	c->row.user_id = c->caller->user_id;
	c->row.secret_hash = secret_hash(rq->mem, secret);
	c->row.user_agent = rq->user_agent;
	c->row.idle_seconds = c->row.kind == CREDENTIAL_SESSION ? seconds : 0;
	c->row.created_at = now;
	c->row.expires_at = now + life;
	/* Nobody is kept from signing in by what they wrote. */
	return c->row.kind == CREDENTIAL_SESSION ? store_write(rq->store, insert, c)
						 : write_limited(rq, WRITE_OTHER, insert, c);
}

/* POST /tokens: from a password. */
enum err op_createToken(struct req *rq)
{
	struct creation c = {.caller = rq->caller, .row = {.kind = CREDENTIAL_TOKEN, .scope = SCOPE_WRITE}};
	struct str token = secret_new(rq->mem);
	struct json_writer *w;
	enum err e = create(rq, &c, token, LIMIT_TOKEN_S);

	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "token", token);
	jw_int(w, "expiration", LIMIT_TOKEN_S);
	jw_object_end(w);
	return OK;
}

/* POST /me/tokens: a personal token for a script. */
enum err op_createPersonalToken(struct req *rq)
{
	const struct personal_token_create *in = rq->body;
	bool read_only = str_eq(in->scope, STR("read"));
	struct creation c = {
	    .caller = rq->caller,
	    .row = {.kind = CREDENTIAL_PERSONAL, .name = in->name, .scope = read_only ? SCOPE_READ : SCOPE_WRITE}};
	struct str token = arena_printf(rq->mem, PERSONAL_PREFIX "%s", secret_new(rq->mem).ptr);
	struct json_writer *w;
	enum err e = create(rq, &c, token, in->days * 24 * 3600);

	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/name", FIELD_TOO_MANY,
				  "You have as many tokens as can be. Revoke one first.");
	if (e)
		return e;
	reply_header(rq->reply, "Location",
		     arena_printf(rq->mem, API_PREFIX "/me/credentials/%lld", (long long)c.id).ptr);
	w = req_reply(rq, 201);
	jw_object(w, NULL);
	jw_int(w, "id", c.id);
	jw_str(w, "name", in->name);
	jw_str(w, "scope", in->scope);
	jw_str(w, "token", token);
	jw_time(w, "expires_at", c.row.expires_at);
	jw_object_end(w);
	return OK;
}

enum err session_open(struct req *rq, const struct caller *caller, bool remember, struct me_get_row *ret_me)
{
	struct creation c = {.caller = caller, .row = {.kind = CREDENTIAL_SESSION, .scope = SCOPE_WRITE}};
	struct str secret = secret_new(rq->mem);
	enum err e;

	if (rq->session.len)
		c.replaced = secret_hash(rq->mem, rq->session);
	e = create(rq, &c, secret, remember ? LIMIT_SESSION_REMEMBERED_S : LIMIT_SESSION_IDLE_S);
	if (e)
		return e;
	cookie_set(rq, COOKIE_SESSION, secret, remember ? LIMIT_SESSION_REMEMBERED_S : -1);
	if (!device_is_known(rq, caller->user_id, caller->password_hash))
		device_remember(rq, caller->user_id, caller->password_hash);
	*ret_me = c.me;
	return OK;
}

/* POST /session: signs in a browser. */
enum err op_createSession(struct req *rq)
{
	const struct session_create *in = rq->body;
	struct me_get_row me;
	struct caller caller;
	enum err e = sign_in_password(rq, in->email, in->password, &caller);

	if (!e)
		e = session_open(rq, &caller, in->remember, &me);
	if (e)
		return e;
	me_reply(rq, &me);
	return OK;
}

/* What is to be revoked of an account. */
struct revocation {
	int64_t user_id, id;
	int64_t count;
};

static enum err delete_one(struct db *w, void *arg)
{
	struct revocation *r = arg;

	return sql_credential_delete(w, (struct credential_delete_in){.id = r->id, .user_id = r->user_id}, &r->count);
}

static enum err delete_others(struct db *w, void *arg)
{
	struct revocation *r = arg;

	return sql_credential_delete_others(w, (struct credential_delete_others_in){.id = r->id, .user_id = r->user_id},
					    &r->count);
}

/* Revokes one credential of who is asking; `id` or nothing at all. */
static enum err revoke(struct req *rq, int64_t id)
{
	struct revocation r = {.user_id = rq->caller->user_id, .id = id};
	enum err e = store_write(rq->store, delete_one, &r);

	if (!e && r.count == 0)
		e = ERR_NOT_FOUND;
	if (!e)
		req_reply(rq, 204);
	return e;
}

/* DELETE /tokens/current: the token that this request carries. */
enum err op_deleteCurrentToken(struct req *rq)
{
	enum err e;

	if (rq->caller->kind != CREDENTIAL_TOKEN && rq->caller->kind != CREDENTIAL_PERSONAL)
		return ERR_CREDENTIALS;
	e = revoke(rq, rq->caller->credential_id);
	return e == ERR_NOT_FOUND ? ERR_CREDENTIALS : e; /* revoked meanwhile */
}

/* DELETE /session: signs out a browser. */
enum err op_deleteSession(struct req *rq)
{
	enum err e = revoke(rq, rq->caller->credential_id);

	if (e)
		return e == ERR_NOT_FOUND ? ERR_CREDENTIALS : e;
	cookie_set(rq, COOKIE_SESSION, STR(""), 0);
	return OK;
}

/* DELETE /me/credentials/{id} */
enum err op_deleteCredential(struct req *rq)
{
	const struct delete_credential_parameters *at = rq->parameters;

	return revoke(rq, at->id);
}

/* DELETE /me/credentials: all but the one that asks. */
enum err op_deleteOtherCredentials(struct req *rq)
{
	struct revocation r = {.user_id = rq->caller->user_id, .id = rq->caller->credential_id};
	enum err e = store_write(rq->store, delete_others, &r);

	if (!e)
		req_reply(rq, 204);
	return e;
}

/* When a credential ends that is not used any more. RETORT_SESSION_DAYS may be fewer since it was used. */
static int64_t end_of(const struct req *rq, const struct credential_list_row *row)
{
	int64_t end = row->created_at + sign_in_longest_session(rq);

	return row->idle_seconds && end < row->expires_at ? end : row->expires_at;
}

static void write_credential(const struct req *rq, struct json_writer *w, const struct credential_list_row *row)
{
	static const char *const kinds[] = {
	    [CREDENTIAL_SESSION] = "session", [CREDENTIAL_TOKEN] = "token", [CREDENTIAL_PERSONAL] = "personal"};

	jw_object(w, NULL);
	jw_int(w, "id", row->id);
	jw_str(w, "kind", str_from(kinds[row->kind]));
	jw_str(w, "name", row->name);
	jw_str(w, "scope", row->scope == SCOPE_READ ? STR("read") : STR("write"));
	jw_str(w, "user_agent", row->user_agent);
	jw_time(w, "created_at", row->created_at);
	jw_time(w, "last_used_at", row->last_used_at);
	jw_time(w, "expires_at", end_of(rq, row));
	jw_bool(w, "current", row->id == rq->caller->credential_id);
	jw_object_end(w);
}

/* GET /me/credentials: newest first. */
enum err op_listCredentials(struct req *rq)
{
	struct rows _rows_ rows = {0};
	struct credential_list_row row;
	struct json_writer *w = req_reply(rq, 200);
	int64_t now = clock_now();
	enum err e =
	    sql_credential_list(rq->db,
				(struct credential_list_in){.user_id = rq->caller->user_id,
							    .now_at = now,
							    .sessions_since = now - sign_in_longest_session(rq),
							    .limit = LIMIT_CREDENTIALS_LISTED},
				&rows);

	if (e)
		return e;
	jw_object(w, NULL);
	jw_array(w, "credentials");
	while (sql_next_credential_list(&rows, &row))
		write_credential(rq, w, &row);
	jw_array_end(w);
	jw_object_end(w);
	return db_close(&rows);
}
