/* Requests that create something, with Idempotency-Key. */
#include "resources/creation.h"

#include <orcania.h>
#include <pthread.h>
#include <string.h>

#include "base/limits.h"
#include "core/idempotency.h"
#include "resources/write.h"

/* A request with an Idempotency-Key in progress. */
struct attempt {
	struct req *rq;
	const struct creation *creation;
	struct idempotent_request request;
	struct idempotent_answer stored;
	bool is_repeated; /* `stored` is the answer to an earlier request with this key */
	struct attempt *next;
};

/* Those in progress on this server. */
static struct attempt *running;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void add_text(struct json_writer *w, const struct schema_field *field, const char *value)
{
	if (field->secret)
		return;
	if (field->type == SCHEMA_STRING)
		jw_str(w, field->name, *(const struct str *)value);
	else if (field->type == SCHEMA_INTEGER)
		jw_int(w, field->name, *(const int64_t *)value);
	else
		jw_bool(w, field->name, *(const bool *)value);
}

/* The content of the request, for comparison. Without the password, whose hash would be quick to guess. */
static enum err describe(struct req *rq, struct str *ret_text)
{
	const struct schema *body = rq->op->body;
	struct json_writer w = {0};
	enum err e = OK;

	jw_object(&w, NULL);
	jw_str(&w, "operation", str_from(rq->op->id));
	jw_str(&w, "path", str_from(rq->path));
	for (size_t i = 0; i < body->field_count; i++)
		add_text(&w, &body->fields[i], (const char *)rq->body + body->fields[i].offset);
	jw_object_end(&w);
	if (w.failed)
		e = ERR_MEMORY;
	else
		*ret_text = arena_str(rq->mem, (struct str){w.data, w.len});
	o_free(w.data);
	return e;
}

static bool is_same(const struct attempt *a, const struct attempt *b)
{
	return a->request.user_id == b->request.user_id && str_eq(a->request.key, b->request.key) &&
	       (a->request.user_id || str_eq(a->request.client, b->request.client));
}

static enum err begin(struct attempt *attempt)
{
	enum err e = OK;

	pthread_mutex_lock(&lock);
	for (const struct attempt *other = running; other && !e; other = other->next)
		if (is_same(attempt, other))
			e = ERR_IN_PROGRESS;
	if (!e) {
		attempt->next = running;
		running = attempt;
	}
	pthread_mutex_unlock(&lock);
	return e;
}

static void end(const struct attempt *attempt)
{
	struct attempt **at = &running;

	pthread_mutex_lock(&lock);
	while (*at != attempt)
		at = &(*at)->next;
	*at = attempt->next;
	pthread_mutex_unlock(&lock);
}

static const char *location_of(const struct reply *reply)
{
	for (unsigned i = 0; i < reply->header_count; i++)
		if (strcmp(reply->headers[i].name, "Location") == 0)
			return reply->headers[i].value;
	return NULL;
}

static enum err store_answer(struct db *w, const struct attempt *attempt)
{
	const struct creation *c = attempt->creation;
	const struct reply *reply = attempt->rq->reply;
	const char *location = location_of(reply);

	if (reply->body.failed)
		return ERR_MEMORY;
	return idempotency_store(
	    w, attempt->rq->mem, &attempt->request,
	    &(struct idempotent_answer){.status = reply->status,
					.location = location ? str_from(location) : (struct str){0},
					.body = {reply->body.data, reply->body.len},
					.post_id = c->post_id ? *c->post_id : 0,
					.comment_id = c->comment_id ? *c->comment_id : 0});
}

/* Whether it was answered before. Also a write, which runs before its limits. */
static enum err find_stored_answer(struct db *db, void *arg)
{
	struct attempt *attempt = arg;
	enum err e;

	e = idempotency_find(db, attempt->rq->mem, &attempt->request, &attempt->stored);
	attempt->is_repeated = !e;
	return e == ERR_NOT_FOUND ? OK : e;
}

/* Both steps. */
static enum err create_at_once(struct db *w, const struct creation *creation)
{
	enum err e = OK;

	if (creation->ask)
		e = creation->ask(w, creation->arg);
	if (!e)
		e = db_answers(w);
	if (e)
		return e;
	return creation->create(w, creation->arg);
}

static enum err create_and_store_answer(struct db *w, void *arg)
{
	const struct attempt *attempt = arg;
	enum err e;

	e = create_at_once(w, attempt->creation);
	if (e)
		return e;
	reply_clear(attempt->rq->reply);
	attempt->creation->answer(attempt->rq, attempt->creation->arg);
	return store_answer(w, attempt);
}

static void repeat_answer(struct req *rq, const struct idempotent_answer *stored)
{
	reply_clear(rq->reply);
	rq->reply->version = VERSION_CREATED;
	if (stored->location.ptr)
		reply_header(rq->reply, "Location", stored->location.ptr);
	jw_raw(req_reply(rq, stored->status), stored->body);
}

static enum err prepare(struct req *rq, const struct creation *creation)
{
	return creation->prepare ? creation->prepare(rq, creation->arg) : OK;
}

static enum err create_once(struct attempt *attempt)
{
	struct req *rq = attempt->rq;
	enum err e;

	e = find_stored_answer(rq->db, attempt);
	if (e)
		return e;
	if (!attempt->is_repeated) {
		e = prepare(rq, attempt->creation);
		if (e)
			return e;
		e = req_write_unless(rq, find_stored_answer, &attempt->is_repeated, create_and_store_answer, attempt);
		if (e)
			return e;
	}
	if (attempt->is_repeated)
		repeat_answer(rq, &attempt->stored);
	return OK;
}

static enum err create(struct req *rq, const struct creation *creation)
{
	enum err e;

	e = prepare(rq, creation);
	if (e)
		return e;
	e = creation->ask ? req_write_asked(rq, creation->ask, creation->create, creation->arg)
			  : req_write(rq, creation->create, creation->arg);
	if (e)
		return e;
	creation->answer(rq, creation->arg);
	return OK;
}

static enum err create_with_key(struct req *rq, const struct creation *creation)
{
	struct attempt attempt = {.rq = rq,
				  .creation = creation,
				  .request = {.key = rq->idempotency_key,
					      .user_id = rq->caller ? rq->caller->user_id : 0,
					      .client = rq->client}};
	enum err e;

	e = describe(rq, &attempt.request.text);
	if (e)
		return e;
	e = begin(&attempt);
	if (e)
		return e;
	e = create_once(&attempt);
	end(&attempt);
	return e;
}

enum err req_create(struct req *rq, const struct creation *creation)
{
	return rq->idempotency_key.ptr ? create_with_key(rq, creation) : create(rq, creation);
}
