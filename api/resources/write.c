/* Writes of requests. */
#include "resources/write.h"

#include "base/config.h"
#include "core/write_limit.h"
#include "domain/permission.h"

struct request_write {
	struct req *rq;
	store_write_fn find; /* may make the write unnecessary; NULL: none */
	const bool *found;
	store_write_fn ask; /* the first of two steps; NULL: there is one */
	store_write_fn fn;
	void *arg;
	struct caller_answer caller;
	struct quota quota;
};

static enum err ask(struct db *w, void *arg)
{
	struct request_write *write = arg;
	const struct req *rq = write->rq;
	enum err e = OK;

	if (rq->caller)
		e = caller_ask(w, rq->mem, rq->caller, &write->caller);
	if (e || !write->ask)
		return e;
	return write->ask(w, write->arg);
}

static enum err check_caller(struct request_write *write)
{
	struct req *rq = write->rq;
	enum err e;

	if (!rq->caller)
		return OK;
	e = caller_answered(rq->caller, &write->caller);
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

	e = check_caller(write);
	if (e)
		return e;
	if (write->find) {
		e = write->find(w, write->arg);
		if (e || *write->found)
			return e;
	}
	return run(w, write);
}

static enum err ask_and_run(struct db *w, void *arg)
{
	enum err e;

	e = ask(w, arg);
	if (!e)
		e = db_answers(w);
	if (e)
		return e;
	return check_and_run(w, arg);
}

static enum err do_write(struct request_write *write)
{
	struct req *rq = write->rq;
	enum err e;

	if (write->ask)
		e = store_write_asked(rq->store, ask, check_and_run, write);
	else
		e = store_write(rq->store, ask_and_run, write);
	/* Other failures were not counted. */
	if ((!e || e == ERR_THROTTLED) && write->quota.policy)
		rq->quota = write->quota;
	return e;
}

enum err req_write(struct req *rq, store_write_fn fn, void *arg)
{
	return req_write_unless(rq, NULL, NULL, fn, arg);
}

enum err req_write_unless(struct req *rq, store_write_fn find, const bool *found, store_write_fn fn, void *arg)
{
	struct request_write write = {.rq = rq, .find = find, .found = found, .fn = fn, .arg = arg};

	return do_write(&write);
}

enum err req_write_asked(struct req *rq, store_write_fn ask_first, store_write_fn finish, void *arg)
{
	struct request_write write = {.rq = rq, .ask = ask_first, .fn = finish, .arg = arg};

	return do_write(&write);
}
