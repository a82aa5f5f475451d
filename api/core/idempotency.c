/* Stored answers, so that a repeated request creates nothing twice. */
#include "core/idempotency.h"

#include "base/clock.h"
#include "base/limits.h"
#include "core/key.h"
#include "generated/idempotency.sql.h"

#define KEY_NAME STR("idempotency")

static struct str account_owner(struct arena *mem, int64_t user_id)
{
	return arena_printf(mem, "%lld", (long long)user_id);
}

/* The key of the hashes is made when the first answer is stored. */
static enum err find_owner(struct db *db, struct arena *mem, const struct idempotent_request *request,
			   struct str *ret_owner)
{
	if (!request->user_id)
		return key_hash_find(db, mem, KEY_NAME, request->client, ret_owner);
	*ret_owner = account_owner(mem, request->user_id);
	return OK;
}

static enum err read_owner(struct db *w, struct arena *mem, const struct idempotent_request *request,
			   struct str *ret_owner)
{
	if (!request->user_id)
		return key_hash(w, mem, KEY_NAME, request->client, ret_owner);
	*ret_owner = account_owner(mem, request->user_id);
	return OK;
}

enum err idempotency_find(struct db *db, struct arena *mem, const struct idempotent_request *request,
			  struct idempotent_answer *ret_answer)
{
	struct idempotency_get_row row;
	struct str owner, hash;
	enum err e;

	e = find_owner(db, mem, request, &owner);
	if (e)
		return e;
	e = sql_idempotency_get(
	    db, mem, (struct idempotency_get_in){.owner = owner, .key = request->key, .now_at = clock_now()}, &row);
	if (e)
		return e;
	e = key_hash_find(db, mem, KEY_NAME, request->text, &hash);
	if (e)
		return e;
	if (!str_eq(hash, row.request_hash))
		return ERR_KEY_REUSED;
	*ret_answer = (struct idempotent_answer){.status = (int)row.status, .location = row.location, .body = row.body};
	return OK;
}

enum err idempotency_store(struct db *w, struct arena *mem, const struct idempotent_request *request,
			   const struct idempotent_answer *answer)
{
	struct str owner, hash;
	enum err e;

	e = read_owner(w, mem, request, &owner);
	if (e)
		return e;
	e = key_hash(w, mem, KEY_NAME, request->text, &hash);
	if (e)
		return e;
	return sql_idempotency_set(
	    w, (struct idempotency_set_in){.owner = owner,
					   .key = request->key,
					   .request_hash = hash,
					   .status = answer->status,
					   .location = answer->location,
					   .body = answer->body,
					   .post_id = answer->post_id,
					   .comment_id = answer->comment_id,
					   .expires_at = clock_now() + LIMIT_IDEMPOTENCY_S * US_PER_S});
}

enum err idempotency_forget(struct db *w, struct arena *mem, int64_t user_id)
{
	return sql_idempotency_delete_of(w, (struct idempotency_delete_of_in){.owner = account_owner(mem, user_id)},
					 NULL);
}
