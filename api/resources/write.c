/* Writes of requests. */
#include "resources/write.h"

#include "base/config.h"
#include "core/write_limit.h"
#include "domain/permission.h"

struct request_write {
	struct req *rq;
	store_write_fn find; /* may make the write unnecessary; NULL: none */
	const bool *found;
	store_write_fn fn;
	void *arg;
	struct quota quota;
};

static enum err check_caller(struct db *w, struct req *rq)
{
	enum err e;

	e = caller_refresh(w, rq->mem, rq->caller);
	if (e)
		return e;
	return permission_allows(rq->caller->permissions, rq->op->permission) ? OK : ERR_PERMISSION;
}

static enum err count(struct db *w, struct request_write *write)
{
	struct req *rq = write->rq;

	if (rq->op->write_kind == WRITE_UNLIMITED || !rq->config->rate_limit)
		return OK;
	return write_limit_count(w, rq->mem, rq->op->write_kind, rq->caller, rq->client, &write->quota);
}

static enum err run(struct db *w, struct request_write *write)
{
	const struct precondition *precondition = &write->rq->precondition;
	enum err e;

	if (write->rq->caller) {
		e = count(w, write);
		if (e)
			return e;
	}
	e = write->fn(w, write->arg);
	if (e)
		return e;
	/* What has no version exists, but matches no tag. */
	return precondition->given && !precondition->checked && !precondition->any ? ERR_PRECONDITION : OK;
}

static enum err check_and_run(struct db *w, void *arg)
{
	struct request_write *write = arg;
	enum err e;

	if (write->rq->caller) {
		e = check_caller(w, write->rq);
		if (e)
			return e;
	}
	if (write->find) {
		e = write->find(w, write->arg);
		if (e || *write->found)
			return e;
	}
	return run(w, write);
}

enum err req_write(struct req *rq, store_write_fn fn, void *arg)
{
	return req_write_unless(rq, NULL, NULL, fn, arg);
}

enum err req_write_unless(struct req *rq, store_write_fn find, const bool *found, store_write_fn fn, void *arg)
{
	struct request_write write = {.rq = rq, .find = find, .found = found, .fn = fn, .arg = arg};
	enum err e;

	e = store_write(rq->store, check_and_run, &write);
	/* Other failures were not counted. */
	if ((!e || e == ERR_THROTTLED) && write.quota.policy)
		rq->quota = write.quota;
	return e;
}
