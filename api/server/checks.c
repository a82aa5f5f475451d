/* What is checked of a request for an operation before its handler runs. */
#include "server/checks.h"

#include <string.h>
#include <strings.h>

#include "base/config.h"
#include "base/limits.h"
#include "base/unknown.h"
#include "domain/permission.h"
#include "http/accept.h"
#include "server/authenticate.h"
#include "server/client.h"
#include "server/parameters.h"

/* Whether a Content-Type is `wanted`, as UTF-8 where it says so. */
static bool is_type(const char *type, const char *wanted)
{
	const char *rest;

	if (!type || strncasecmp(type, wanted, strlen(wanted)) != 0)
		return false;
	rest = type + strlen(wanted);
	rest += strspn(rest, " \t");
	if (!*rest)
		return true;
	if (*rest++ != ';')
		return false;
	rest += strspn(rest, " \t");
	return strncasecmp(rest, "charset=", 8) != 0 || strcasecmp(rest + 8, "utf-8") == 0 ||
	       strcasecmp(rest + 8, "\"utf-8\"") == 0;
}

/* A PATCH is a merge patch (RFC 7396), which may call itself plain JSON. */
static bool is_json(const char *type, enum http_method method)
{
	return is_type(type, "application/json") ||
	       (method == HTTP_PATCH && is_type(type, "application/merge-patch+json"));
}

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

/* Refuses a body that is compressed, or a request with neither Content-Length nor Transfer-Encoding. */
static enum err check_form(struct exchange *x)
{
	const struct req_headers *headers = &x->rq.headers;

	if (!headers->content_length && !headers->transfer_encoding)
		return ERR_LENGTH_REQUIRED;
	if (headers->content_encoding && strcasecmp(headers->content_encoding, "identity") != 0)
		return ERR_CONTENT_CODING;
	return is_json(headers->content_type, x->rq.op->method) ? OK : ERR_MEDIA_TYPE;
}

static enum err check_size_and_type(struct exchange *x)
{
	if (x->head->body_length > LIMIT_REQUEST_BYTES || x->request->binary_body_length > LIMIT_REQUEST_BYTES)
		return ERR_TOO_LARGE;
	return x->rq.op->body ? check_form(x) : OK;
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

/* Jansson often reports nothing in this case. */
static bool is_out_of_memory(const json_error_t *error)
{
	return !*error->text || json_error_code(error) == json_error_out_of_memory;
}

static enum err read_body(struct exchange *x)
{
	const struct schema *schema = x->rq.op->body;
	json_error_t error;
	void *body;
	enum err e, unknown, checked;

	if (!schema)
		return OK;
	x->json = json_loadb(x->request->binary_body, x->request->binary_body_length,
			     JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
	if (!x->json && is_out_of_memory(&error))
		return ERR_MEMORY;
	if (!x->json)
		return req_refuse(&x->rq, ERR_BAD_REQUEST, "#", FIELD_MALFORMED,
				  "The body is not valid JSON (RFC 8259, in UTF-8).");
	body = arena_alloc(x->rq.mem, schema->size);
	e = schema_read_body(schema, x->rq.mem, x->json, body, &x->errors);
	unknown = unknown_members(schema, x->rq.mem, x->json, &x->errors);
	e = err_worse(e, unknown);
	x->rq.body = body;
	if (!x->rq.op->check || !json_is_object(x->json))
		return e;
	checked = x->rq.op->check(&x->rq);
	return err_worse(e, checked);
}

/* Reports all errors together. */
static enum err check_query_and_body(struct exchange *x)
{
	enum err query, body;

	query = parameters_read_query(&x->rq, &x->wire);
	body = read_body(x);
	return err_worse(query, body);
}

enum err checks_run(struct exchange *x)
{
	static enum err (*const checks[])(struct exchange *x) = {check_accept, check_size_and_type, check_caller,
								 check_query_and_body};
	enum err e = OK;

	for (size_t i = 0; !e && i < sizeof(checks) / sizeof(*checks); i++)
		e = checks[i](x);
	return e;
}
