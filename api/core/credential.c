/* Credentials. */
#include "core/credential.h"

#include "base/clock.h"
#include "base/limits.h"
#include "domain/secret.h"

#define PERSONAL_PREFIX "rtp_" /* by which secret scanners recognize personal tokens */

int64_t credential_longest_session_us(const struct config *config)
{
	return config->session_days * 86400 * US_PER_S;
}

struct str credential_new_secret(struct arena *mem, enum credential_kind kind)
{
	struct str secret = secret_new(mem);

	if (kind == CREDENTIAL_PERSONAL)
		return arena_printf(mem, PERSONAL_PREFIX "%s", secret.ptr);
	return secret;
}

static enum err make_room(struct db *w, const struct credential_creation *c)
{
	struct count_row count;
	enum err e;

	if (c->kind != CREDENTIAL_PERSONAL)
		return sql_credential_delete_surplus(
		    w,
		    (struct credential_delete_surplus_in){
			.user_id = c->caller->user_id, .except_kind = CREDENTIAL_PERSONAL, .skip = LIMIT_SESSIONS - 1},
		    NULL);
	e = sql_credential_count(
	    w, c->mem, (struct credential_count_in){.user_id = c->caller->user_id, .kind = CREDENTIAL_PERSONAL},
	    &count);
	if (e)
		return e;
	return count.count >= LIMIT_PERSONAL_TOKENS ? ERR_CONFLICT : OK;
}

enum err credential_create(struct db *w, void *credential)
{
	struct credential_creation *c = credential;
	bool is_session = c->kind == CREDENTIAL_SESSION;
	int64_t now = clock_now(), lifetime_us = c->lifetime_s * US_PER_S;
	struct id_row id;
	enum err e;

	e = make_room(w, c);
	if (e)
		return e;
	if (is_session && lifetime_us > c->longest_session_us)
		lifetime_us = c->longest_session_us;
	c->expires_at = now + lifetime_us;
	e = sql_credential_insert(w, c->mem,
				  (struct credential_insert_in){.user_id = c->caller->user_id,
								.kind = c->kind,
								.secret_hash = secret_hash(c->mem, c->secret),
								.name = c->name,
								.scope = c->scope,
								.user_agent = c->user_agent,
								.idle_seconds = is_session ? c->lifetime_s : 0,
								.created_at = now,
								.expires_at = c->expires_at},
				  &id);
	if (e)
		return e;
	c->id = id.id;
	return OK;
}

static enum err end_session(struct db *w, struct arena *mem, struct str secret)
{
	if (!secret.ptr)
		return OK;
	return sql_session_delete(
	    w, (struct session_delete_in){.secret_hash = secret_hash(mem, secret), .kind = CREDENTIAL_SESSION}, NULL);
}

enum err credential_create_session(struct db *w, void *credential)
{
	struct credential_creation *c = credential;
	enum err e;

	e = caller_refresh(w, c->mem, c->caller);
	if (e)
		return e;
	e = end_session(w, c->mem, c->replaced_session);
	if (e)
		return e;
	e = credential_create(w, c);
	if (e)
		return e;
	return sql_account_view(w, c->mem, (struct account_view_in){.id = c->caller->user_id}, &c->account);
}

enum err credential_revoke(struct db *w, void *revocation)
{
	const struct credential_revocation *r = revocation;
	int64_t count;
	enum err e;

	e = sql_credential_delete(w, (struct credential_delete_in){.id = r->id, .user_id = r->user_id}, &count);
	if (e)
		return e;
	return count ? precondition_check(r->precondition, CREDENTIAL_VERSION) : ERR_NOT_FOUND;
}

enum err credential_revoke_others(struct db *w, void *revocation)
{
	const struct credential_revocation *r = revocation;
	int64_t version;
	enum err e;

	e = credential_list_version(w, r->mem, r->user_id, &version);
	if (e)
		return e;
	e = precondition_check(r->precondition, version);
	if (e)
		return e;
	return sql_credential_delete_others(w, (struct credential_delete_others_in){.id = r->id, .user_id = r->user_id},
					    NULL);
}

enum err credential_delete_all(struct db *w, int64_t user_id)
{
	return sql_credential_delete_others(w, (struct credential_delete_others_in){.user_id = user_id}, NULL);
}

enum err credential_list(struct db *db, int64_t user_id, int64_t longest_session_us, struct rows *ret_rows)
{
	int64_t now = clock_now();

	return sql_credential_list(db,
				   (struct credential_list_in){.user_id = user_id,
							       .now_at = now,
							       .sessions_since = now - longest_session_us,
							       .limit = LIMIT_CREDENTIALS_LISTED},
				   ret_rows);
}

enum err credential_list_version(struct db *db, struct arena *mem, int64_t user_id, int64_t *ret_version)
{
	struct id_row newest;
	enum err e;

	e = sql_credential_newest(db, mem, (struct credential_newest_in){.user_id = user_id}, &newest);
	if (!e)
		*ret_version = newest.id;
	return e;
}

enum err credential_find(struct db *db, struct arena *mem, int64_t user_id, int64_t id, int64_t longest_session_us,
			 struct credential_row *ret_credential)
{
	int64_t now = clock_now();

	return sql_credential_get(
	    db, mem,
	    (struct credential_get_in){
		.id = id, .user_id = user_id, .now_at = now, .sessions_since = now - longest_session_us},
	    ret_credential);
}

/* RETORT_SESSION_DAYS may have been lowered since its last use. */
int64_t credential_end(const struct credential_row *credential, int64_t longest_session_us)
{
	int64_t end = credential->created_at + longest_session_us;

	return credential->idle_seconds && end < credential->expires_at ? end : credential->expires_at;
}
