/* Limits on how much an account may write. */
#include "core/write_limit.h"

#include "base/clock.h"
#include "base/limits.h"
#include "core/key.h"
#include "domain/permission.h"
#include "generated/user.sql.h"
#include "generated/write_limit.sql.h"

static int64_t stored_kind(enum write_kind kind, bool young)
{
	return 2 * (kind - WRITE_TEXT) + young;
}

/* `kind`: as stored. */
static enum err count_one(struct db *w, struct arena *mem, struct str writer, int64_t kind, struct rate rate,
			  struct quota *reterr_quota)
{
	struct write_limit_get_row row = {0};
	enum err e;

	e = sql_write_limit_get(w, mem, (struct write_limit_get_in){.writer = writer, .kind = kind}, &row);
	if (e && e != ERR_NOT_FOUND)
		return e;
	if (!rate_pass(&rate, clock_now(), &row.due_at, reterr_quota))
		return ERR_THROTTLED;
	return sql_write_limit_set(w,
				   (struct write_limit_set_in){.writer = writer, .kind = kind, .due_at = row.due_at});
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

static const struct {
	const char *account, *client;
} policies[] = {[WRITE_TEXT] = {"text", "text-address"},
		[WRITE_FOLLOW] = {"follow", "follow-address"},
		[WRITE_OTHER] = {"change", "change-address"}};

static enum err count_account(struct db *w, struct arena *mem, enum write_kind kind, bool young, int64_t user_id,
			      struct quota *reterr_quota)
{
	struct str account = arena_printf(mem, "%lld", (long long)user_id);

	*reterr_quota = (struct quota){.policy = policies[kind].account, .account = account};
	return count_one(w, mem, account, stored_kind(kind, young), write_rate_of_account(kind, young), reterr_quota);
}

static enum err count_client(struct db *w, struct arena *mem, enum write_kind kind, bool young, struct str client,
			     struct quota *reterr_quota)
{
	struct str hash;
	enum err e;

	*reterr_quota = (struct quota){.policy = policies[kind].client};
	e = key_hash(w, mem, STR("write_limits"), client, &hash);
	if (e)
		return e;
	return count_one(w, mem, hash, stored_kind(kind, young), write_rate_of_client(kind, young), reterr_quota);
}

enum err write_limit_count(struct db *w, struct arena *mem, enum write_kind kind, const struct caller *caller,
			   struct str client, struct quota *reterr_quota)
{
	struct quota of_client;
	bool young;
	enum err e;

	e = is_young(w, mem, caller, &young);
	if (e)
		return e;
	e = count_account(w, mem, kind, young, caller->user_id, reterr_quota);
	if (e)
		return e;
	e = count_client(w, mem, kind, young, client, &of_client);
	if (e == ERR_THROTTLED || of_client.left < reterr_quota->left)
		*reterr_quota = of_client;
	return e;
}

int64_t write_repeats_since(const struct config *config)
{
	return config->rate_limit ? clock_now() - LIMIT_REPEAT_S * US_PER_S : INT64_MAX;
}
