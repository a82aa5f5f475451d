/* Limits on how much an account may write. */
#include "core/write_limit.h"

#include "base/clock.h"
#include "base/limits.h"
#include "core/key.h"
#include "domain/permission.h"
#include "generated/user.sql.h"
#include "generated/write_limit.sql.h"

/* `kind`: as stored. */
static enum err count_one(struct db *w, struct arena *mem, struct str writer, int64_t kind, struct rate rate,
			  unsigned *reterr_wait_s)
{
	struct write_limit_get_row row = {0};
	enum err e;

	e = sql_write_limit_get(w, mem, (struct write_limit_get_in){.writer = writer, .kind = kind}, &row);
	if (e && e != ERR_NOT_FOUND)
		return e;
	if (!rate_pass(&rate, clock_now(), &row.due_at, reterr_wait_s))
		return ERR_THROTTLED;
	return sql_write_limit_set(w, (struct write_limit_set_in){.writer = writer, .kind = kind, .due_at = row.due_at},
				   NULL);
}

/* Moderators and administrators are trusted from the first day. */
static enum err is_young(struct db *w, struct arena *mem, const struct caller *caller, bool *ret)
{
	struct user_view_row user;
	enum err e;

	e = sql_user_get(w, mem, (struct user_get_in){.id = caller->user_id}, &user);
	if (e)
		return e;
	*ret = !(caller->permissions & (PERMISSION_MODERATE | PERMISSION_ADMIN)) &&
	       user.member_since > clock_now() - LIMIT_YOUNG_S * US_PER_S;
	return OK;
}

enum err write_limit_count(struct db *w, struct arena *mem, enum write_kind kind, const struct caller *caller,
			   struct str client, unsigned *reterr_wait_s)
{
	struct str account, client_hash;
	int64_t stored_kind;
	bool young;
	enum err e;

	e = is_young(w, mem, caller, &young);
	if (e)
		return e;
	stored_kind = 2 * (kind - WRITE_TEXT) + young;
	account = arena_printf(mem, "%lld", (long long)caller->user_id);
	e = count_one(w, mem, account, stored_kind, write_rate_of_account(kind, young), reterr_wait_s);
	if (e)
		return e;
	e = key_hash(w, mem, STR("write_limits"), client, &client_hash);
	if (e)
		return e;
	return count_one(w, mem, client_hash, stored_kind, write_rate_of_client(kind, young), reterr_wait_s);
}

int64_t write_repeats_since(const struct config *config)
{
	return config->rate_limit ? clock_now() - LIMIT_REPEAT_S * US_PER_S : INT64_MAX;
}
