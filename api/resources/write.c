/* How a request writes. */
#include "resources/write.h"

#include "base/config.h"
#include "core/write_limit.h"
#include "domain/permission.h"

struct request_write {
	struct req *rq;
	store_write_fn fn;
	void *arg;
};

static enum err check_caller(struct db *w, struct req *rq)
{
	enum err e;

	e = caller_refresh(w, rq->mem, rq->caller);
	if (e)
		return e;
	return permission_allows(rq->caller->permissions, rq->op->permission) ? OK : ERR_PERMISSION;
}

static enum err count(struct db *w, struct req *rq)
{
	if (rq->op->write_kind == WRITE_UNLIMITED || !rq->config->rate_limit)
		return OK;
	return write_limit_count(w, rq->mem, rq->op->write_kind, rq->caller, rq->client, &rq->retry_after_s);
}

static enum err check_and_run(struct db *w, void *arg)
{
	const struct request_write *write = arg;
	const struct precondition *precondition = &write->rq->precondition;
	enum err e;

	e = check_caller(w, write->rq);
	if (e)
		return e;
	e = count(w, write->rq);
	if (e)
		return e;
	e = write->fn(w, write->arg);
	if (e)
		return e;
	/* What has no version has none that could match. */
	return precondition->given && !precondition->checked ? ERR_PRECONDITION : OK;
}

enum err req_write(struct req *rq, store_write_fn fn, void *arg)
{
	struct request_write write = {.rq = rq, .fn = fn, .arg = arg};

	if (!rq->caller)
		return store_write(rq->store, fn, arg);
	return store_write(rq->store, check_and_run, &write);
}
