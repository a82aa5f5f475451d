/* How much an account may write. */
#include "resources/write_limit.h"

#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "domain/permission.h"
#include "domain/rate.h"
#include "generated/users.sql.h"
#include "generated/write_limit.sql.h"
#include "resources/keys.h"

/* Of an account, by kind and by whether it is young; an address has LIMIT_WRITERS times as much. */
static const struct rate rates[][2] = {
    [WRITE_TEXT] = {{30, 10 * US_PER_S}, {5, 60 * US_PER_S}},
    [WRITE_FOLLOW] = {{60, 5 * US_PER_S}, {20, 30 * US_PER_S}},
    [WRITE_OTHER] = {{60, 2 * US_PER_S}, {20, 10 * US_PER_S}},
};

struct limited_write {
	struct req *rq;
	enum write_kind kind;
	store_write_fn fn;
	void *arg;
};

static enum err pass(struct db *w, const struct limited_write *l, struct str writer, int64_t kind,
		     const struct rate *rate)
{
	struct write_limit_get_row row = {0};
	enum err e =
	    sql_write_limit_get(w, l->rq->mem, (struct write_limit_get_in){.writer = writer, .kind = kind}, &row);

	if (e && e != ERR_NOT_FOUND)
		return e;
	if (!rate_pass(rate, clock_now(), &row.due_at, &l->rq->retry_after_s))
		return ERR_THROTTLED;
	return sql_write_limit_set(w, (struct write_limit_set_in){.writer = writer, .kind = kind, .due_at = row.due_at},
				   NULL);
}

/* Whoever moderates or administers is trusted from the first day. */
static enum err is_young(struct db *w, const struct req *rq, bool *ret)
{
	struct user_view_row user;
	enum err e = sql_user_get(w, rq->mem, (struct user_get_in){.id = rq->caller->user_id}, &user);

	if (!e)
		*ret = !(rq->caller->permissions & (PERMISSION_MODERATE | PERMISSION_ADMIN)) &&
		       user.member_since > clock_now() - LIMIT_YOUNG_S * US_PER_S;
	return e;
}

static enum err write_if_it_may(struct db *w, void *arg)
{
	const struct limited_write *l = arg;
	struct str account = arena_printf(l->rq->mem, "%lld", (long long)l->rq->caller->user_id), client;
	const struct rate *rate;
	struct rate of_client;
	int64_t kind;
	bool young;
	enum err e = is_young(w, l->rq, &young);

	if (e)
		return e;
	rate = &rates[l->kind][young];
	of_client = (struct rate){rate->burst * LIMIT_WRITERS, rate->interval_us / LIMIT_WRITERS};
	kind = 2 * l->kind + young;
	e = pass(w, l, account, kind, rate);
	if (!e)
		e = key_hash(w, l->rq->mem, STR("write_limits"), l->rq->client, &client);
	if (!e)
		e = pass(w, l, client, kind, &of_client);
	return e ? e : l->fn(w, l->arg);
}

enum err write_limited(struct req *rq, enum write_kind kind, store_write_fn fn, void *arg)
{
	struct limited_write l = {.rq = rq, .kind = kind, .fn = fn, .arg = arg};

	return rq->config->rate_limit ? store_write(rq->store, write_if_it_may, &l) : store_write(rq->store, fn, arg);
}

int64_t write_repeats_since(const struct config *config)
{
	return config->rate_limit ? clock_now() - LIMIT_REPEAT_S * US_PER_S : INT64_MAX;
}
