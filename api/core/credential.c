/* Sessions, tokens and personal tokens. */
#include "core/credential.h"

#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "domain/secret.h"

int64_t credential_longest_session(const struct config *config)
{
	return config->session_days * 86400 * US_PER_S;
}

void credential_prepare(struct credential_creation *c, const struct config *config, const char *prefix)
{
	bool session = c->kind == CREDENTIAL_SESSION;
	int64_t now = clock_now(), life = c->seconds * US_PER_S;

	if (session && life > credential_longest_session(config))
		life = credential_longest_session(config);
	c->secret = arena_printf(c->mem, "%s%s", prefix, secret_new(c->mem).ptr);
	c->expires_at = now + life;
	c->row = (struct credential_insert_in){.user_id = c->user_id,
					       .kind = c->kind,
					       .secret_hash = secret_hash(c->mem, c->secret),
					       .name = c->name,
					       .scope = c->scope,
					       .user_agent = c->user_agent,
					       .idle_seconds = session ? c->seconds : 0,
					       .created_at = now,
					       .expires_at = c->expires_at};
}

static enum err check_personal_tokens(struct db *w, const struct credential_creation *c)
{
	struct count_row count;
	enum err e;

	e = sql_credential_count(
	    w, c->mem, (struct credential_count_in){.user_id = c->user_id, .kind = CREDENTIAL_PERSONAL}, &count);
	if (e)
		return e;
	return count.count < LIMIT_PERSONAL_TOKENS ? OK : ERR_CONFLICT;
}

static enum err make_room(struct db *w, const struct credential_creation *c)
{
	if (c->kind == CREDENTIAL_PERSONAL)
		return check_personal_tokens(w, c);
	return sql_credential_delete_surplus(w,
					     (struct credential_delete_surplus_in){.user_id = c->user_id,
										   .kept_kind = CREDENTIAL_PERSONAL,
										   .skip = LIMIT_SESSIONS - 1},
					     NULL);
}

static enum err end_replaced(struct db *w, const struct credential_creation *c)
{
	if (!c->replaced.len)
		return OK;
	return sql_session_delete(
	    w, (struct session_delete_in){.secret_hash = secret_hash(c->mem, c->replaced), .kind = CREDENTIAL_SESSION},
	    NULL);
}

enum err credential_create(struct db *w, struct credential_creation *c)
{
	struct id_row id;
	enum err e;

	e = end_replaced(w, c);
	if (e)
		return e;
	e = make_room(w, c);
	if (e)
		return e;
	e = sql_credential_insert(w, c->mem, c->row, &id);
	if (e)
		return e;
	c->ret_id = id.id;
	return OK;
}

enum err credential_revoke(struct db *w, void *revocation)
{
	const struct credential_revocation *r = revocation;
	int64_t count;
	enum err e;

	e = sql_credential_delete(w, (struct credential_delete_in){.id = r->id, .user_id = r->user_id}, &count);
	if (e)
		return e;
	return count ? OK : ERR_NOT_FOUND;
}

enum err credential_revoke_others(struct db *w, void *revocation)
{
	const struct credential_revocation *r = revocation;

	return sql_credential_delete_others(w, (struct credential_delete_others_in){.id = r->id, .user_id = r->user_id},
					    NULL);
}

enum err credential_list(struct db *db, const struct config *config, int64_t user_id, struct rows *ret_rows)
{
	int64_t now = clock_now();

	return sql_credential_list(
	    db,
	    (struct credential_list_in){.user_id = user_id,
					.now_at = now,
					.sessions_since = now - credential_longest_session(config),
					.limit = LIMIT_CREDENTIALS_LISTED},
	    ret_rows);
}

int64_t credential_end(const struct config *config, const struct credential_list_row *row)
{
	int64_t end = row->created_at + credential_longest_session(config);

	return row->idle_seconds && end < row->expires_at ? end : row->expires_at;
}
