/* What is checked of a request for an operation before its handler runs. */
#include "server/checks.h"

#include "base/config.h"
#include "domain/permission.h"
#include "http/accept.h"
#include "http/idempotency_key.h"
#include "server/authenticate.h"
#include "server/body.h"
#include "server/client.h"
#include "server/parameters.h"
#include "server/read_limit.h"

/* The Python clients of openapi-generator ask for an avatar with an Accept that has only problem documents: they get it
 * anyway. */
static enum err check_accept(struct exchange *x)
{
	const char *accept = x->rq.headers.accept;
	const char *answers = x->rq.op->answers;

	if (!answers || accept_takes(accept, answers) || accept_takes(accept, "application/problem+json"))
		return OK;
	return ERR_NOT_ACCEPTABLE;
}

static enum err check_caller(struct exchange *x)
{
	const struct operation *op = x->rq.op;
	uint8_t open = AUTH_NEVER | (x->context->config->public_read ? AUTH_ANONYMOUS : 0);
	bool known;
	enum err e;

	client_read(&x->rq);
	e = authenticate(&x->rq, &x->caller, &known);
	if (e)
		return e;
	if (known)
		x->rq.caller = &x->caller;
	else if (!(op->auth & open))
		return ERR_CREDENTIALS;
	if ((x->caller.read_only && op->method != HTTP_GET) ||
	    (x->caller.kind == CREDENTIAL_PERSONAL && op->no_personal_token))
		return ERR_SCOPE;
	if (op->permission && !permission_allows(x->caller.permissions, op->permission))
		return ERR_PERMISSION;
	return OK;
}

/* Writes are counted where they are made (resources/write.h). */
static enum err check_reads(struct exchange *x)
{
	return x->rq.op->method == HTTP_GET ? read_limit_count(&x->rq) : OK;
}

/* Reports all errors together. */
static enum err check_query_headers_and_body(struct exchange *x)
{
	enum err query, key = OK, body;

	query = parameters_read_query(&x->rq, &x->wire);
	if (x->rq.op->idempotent)
		key = idempotency_key_read(&x->rq);
	body = body_read(x);
	key = err_worse(query, key);
	return err_worse(key, body);
}

enum err checks_run(struct exchange *x)
{
	static enum err (*const checks[])(struct exchange *x) = {check_accept, body_check_form, check_caller,
								 check_reads, check_query_headers_and_body};
	enum err e = OK;

	for (size_t i = 0; !e && i < sizeof(checks) / sizeof(*checks); i++)
		e = checks[i](x);
	return e;
}
