/* Tokens, and the list of an account's credentials. */
#include "core/credential.h"

#include "base/limits.h"
#include "generated/operations.h"
#include "resources/write.h"

#define CREDENTIALS_PATH API_PREFIX "/me/credentials/"

/* POST /tokens: a token for a password. */
enum err op_createToken(struct req *rq)
{
	struct credential_creation c = {.mem = rq->mem,
					.caller = rq->caller,
					.kind = CREDENTIAL_TOKEN,
					.scope = SCOPE_WRITE,
					.secret = credential_new_secret(rq->mem, CREDENTIAL_TOKEN),
					.user_agent = rq->user_agent,
					.lifetime_s = LIMIT_TOKEN_S};
	struct json_writer *w;
	enum err e;

	e = req_write(rq, credential_create, &c);
	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "token", c.secret);
	jw_int(w, "expiration", LIMIT_TOKEN_S);
	jw_object_end(w);
	return OK;
}

/* POST /me/tokens: a personal token for a script. */
enum err op_createPersonalToken(struct req *rq)
{
	const struct personal_token_create *in = rq->body;
	struct credential_creation c = {.mem = rq->mem,
					.caller = rq->caller,
					.kind = CREDENTIAL_PERSONAL,
					.scope = str_eq(in->scope, STR("read")) ? SCOPE_READ : SCOPE_WRITE,
					.secret = credential_new_secret(rq->mem, CREDENTIAL_PERSONAL),
					.name = in->name,
					.user_agent = rq->user_agent,
					.lifetime_s = in->days * 24 * 3600};
	struct json_writer *w;
	enum err e;

	e = req_write(rq, credential_create, &c);
	if (e == ERR_CONFLICT)
		return req_refuse(rq, e, "#/name", FIELD_TOO_MANY,
				  "You have reached the maximum number of tokens. Revoke one first.");
	if (e)
		return e;
	reply_header(rq->reply, "Location", arena_printf(rq->mem, CREDENTIALS_PATH "%lld", (long long)c.id).ptr);
	w = req_reply(rq, 201);
	jw_object(w, NULL);
	jw_int(w, "id", c.id);
	jw_url(w, "url", CREDENTIALS_PATH, c.id, "");
	jw_str(w, "name", in->name);
	jw_str(w, "scope", in->scope);
	jw_str(w, "token", c.secret);
	jw_time(w, "expires_at", c.expires_at);
	jw_object_end(w);
	return OK;
}

/* Revokes one credential of the caller. */
static enum err revoke(struct req *rq, int64_t id)
{
	struct credential_revocation r = {
	    .mem = rq->mem, .precondition = &rq->precondition, .user_id = rq->caller->user_id, .id = id};
	enum err e;

	e = req_write(rq, credential_revoke, &r);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
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

/* DELETE /me/credentials/{id} */
enum err op_deleteCredential(struct req *rq)
{
	const struct delete_credential_parameters *at = rq->parameters;

	return revoke(rq, at->id);
}

/* DELETE /me/credentials: all but the one of this request. */
enum err op_deleteOtherCredentials(struct req *rq)
{
	struct credential_revocation r = {.mem = rq->mem,
					  .precondition = &rq->precondition,
					  .user_id = rq->caller->user_id,
					  .id = rq->caller->credential_id};
	enum err e;

	e = req_write(rq, credential_revoke_others, &r);
	if (e)
		return e;
	req_reply(rq, 204);
	return OK;
}

static void write_credential(struct req *rq, struct json_writer *w, const struct credential_row *row)
{
	static const char *const kinds[] = {
	    [CREDENTIAL_SESSION] = "session", [CREDENTIAL_TOKEN] = "token", [CREDENTIAL_PERSONAL] = "personal"};

	jw_object(w, NULL);
	jw_int(w, "id", row->id);
	jw_url(w, "url", CREDENTIALS_PATH, row->id, "");
	jw_str(w, "kind", str_from(kinds[row->kind]));
	jw_str(w, "name", row->name);
	jw_str(w, "scope", row->scope == SCOPE_READ ? STR("read") : STR("write"));
	jw_str(w, "user_agent", row->user_agent);
	jw_time(w, "created_at", row->created_at);
	jw_time(w, "last_used_at", row->last_used_at);
	jw_time(w, "expires_at", credential_end(row, credential_longest_session_us(rq->config)));
	jw_bool(w, "current", row->id == rq->caller->credential_id);
	jw_object_end(w);
}

/* GET /me/credentials/{id} */
enum err op_getCredential(struct req *rq)
{
	const struct get_credential_parameters *at = rq->parameters;
	struct credential_row credential;
	enum err e;

	e = credential_find(rq->db, rq->mem, rq->caller->user_id, at->id, credential_longest_session_us(rq->config),
			    &credential);
	if (e)
		return e;
	rq->reply->version = CREDENTIAL_VERSION;
	write_credential(rq, req_reply(rq, 200), &credential);
	return OK;
}

/* GET /me/credentials: newest first. */
enum err op_listCredentials(struct req *rq)
{
	struct rows _rows_ rows = {0};
	struct credential_row row;
	struct json_writer *w = req_reply(rq, 200);
	enum err e;

	e = credential_list_version(rq->db, rq->mem, rq->caller->user_id, &rq->reply->version);
	if (e)
		return e;

	e = credential_list(rq->db, rq->caller->user_id, credential_longest_session_us(rq->config), &rows);
	if (e)
		return e;
	jw_object(w, NULL);
	jw_array(w, "credentials");
	while (sql_next_credential(&rows, &row))
		write_credential(rq, w, &row);
	jw_array_end(w);
	jw_object_end(w);
	return db_close(&rows);
}
