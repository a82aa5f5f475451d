/* The body of a request: its form, and what it says. */
#include "server/body.h"

#include <string.h>
#include <strings.h>

#include "base/limits.h"
#include "base/unknown.h"

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

static const char *types_of(enum http_method method)
{
	return method == HTTP_PATCH ? "application/merge-patch+json, application/json" : "application/json";
}

void body_name_types(struct reply *reply, const struct route *route)
{
	const struct operation *patch = route->operations[HTTP_PATCH], *post = route->operations[HTTP_POST];

	if (patch && patch->body)
		reply_header(reply, "Accept-Patch", types_of(HTTP_PATCH));
	if (post && post->body)
		reply_header(reply, "Accept-Post", types_of(HTTP_POST));
}

void body_name_expected_type(struct reply *reply, const struct operation *op)
{
	reply_header(reply, "Accept", types_of(op->method));
	if (op->method == HTTP_PATCH)
		reply_header(reply, "Accept-Patch", types_of(op->method));
	if (op->method == HTTP_POST)
		reply_header(reply, "Accept-Post", types_of(op->method));
}

enum err body_check_form(struct exchange *x)
{
	const struct req_headers *headers = &x->rq.headers;

	if (x->head->body_length > LIMIT_REQUEST_BYTES || x->request->binary_body_length > LIMIT_REQUEST_BYTES)
		return ERR_TOO_LARGE;
	if (!x->rq.op->body)
		return OK;
	if (!headers->content_length && !headers->transfer_encoding)
		return ERR_LENGTH_REQUIRED;
	if (headers->content_encoding && strcasecmp(headers->content_encoding, "identity") != 0)
		return ERR_CONTENT_CODING;
	return is_json(headers->content_type, x->rq.op->method) ? OK : ERR_MEDIA_TYPE;
}

/* Jansson often reports nothing in this case. */
static bool is_out_of_memory(const json_error_t *error)
{
	return !*error->text || json_error_code(error) == json_error_out_of_memory;
}

/* What is wrong with the text, in words. */
static const char *words_of(enum json_error_code code)
{
	switch (code) {
	case json_error_invalid_utf8:
		return "this is not UTF-8";
	case json_error_premature_end_of_input:
		return "the end is missing";
	case json_error_end_of_input_expected:
		return "nothing may follow the JSON value";
	case json_error_stack_overflow:
		return "this is nested too deeply";
	case json_error_null_byte_in_key:
		return "a name has a NUL character";
	default:
		return "this is not valid JSON (RFC 8259)";
	}
}

/* The name of a repeated member, in quotes; "" if Jansson does not show it, because it is long. */
static const char *repeated_name(struct arena *mem, const json_error_t *error)
{
	const char *near = strstr(error->text, " near '");

	return near ? arena_str(mem, (struct str){near + 7, strlen(near + 7) - 1}).ptr : "";
}

static enum err refuse_text(struct exchange *x, const json_error_t *error)
{
	enum json_error_code code = json_error_code(error);
	struct arena *mem = x->rq.mem;
	struct str place = arena_printf(mem, "Line %d, column %d of the body", error->line, error->column);

	if (!x->request->binary_body_length)
		return req_refuse(&x->rq, ERR_BAD_REQUEST, "#", FIELD_MALFORMED,
				  "The body is empty. Send a JSON object.");
	if (code == json_error_duplicate_key)
		return req_refuse(
		    &x->rq, ERR_BAD_REQUEST, "#", FIELD_DUPLICATE_MEMBER,
		    arena_printf(mem, "%s: the member %s occurs a second time.", place.ptr, repeated_name(mem, error))
			.ptr);
	if (code == json_error_numeric_overflow)
		return req_refuse(&x->rq, ERR_BAD_REQUEST, "#", FIELD_OUT_OF_RANGE,
				  arena_printf(mem, "%s: the number is too large.", place.ptr).ptr);
	return req_refuse(&x->rq, ERR_BAD_REQUEST, "#", FIELD_MALFORMED,
			  arena_printf(mem, "%s: %s.", place.ptr, words_of(code)).ptr);
}

/* Integers are read like other numbers, so that those beyond 64 bits can be refused, or ignored, by the name of their
 * member. Their limits are below 2^53. */
static json_t *load(struct exchange *x, json_error_t *reterr_error)
{
	return json_loadb(x->request->binary_body, x->request->binary_body_length,
			  JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL,
			  reterr_error);
}

static enum err refuse_content(struct exchange *x)
{
	json_error_t error;

	if (!x->request->binary_body_length)
		return OK;
	x->json = load(x, &error);
	if (!x->json && is_out_of_memory(&error))
		return ERR_MEMORY;
	if (json_is_null(x->json) || (json_is_object(x->json) && json_object_size(x->json) == 0))
		return OK;
	return req_refuse(&x->rq, ERR_INVALID, "#", FIELD_UNEXPECTED_BODY,
			  "This operation takes no body. Leave it out, or send {}.");
}

enum err body_read(struct exchange *x)
{
	const struct schema *schema = x->rq.op->body;
	json_error_t error;
	void *body;
	enum err e, unknown, checked;

	if (!schema)
		return refuse_content(x);
	x->json = load(x, &error);
	if (!x->json && is_out_of_memory(&error))
		return ERR_MEMORY;
	if (!x->json)
		return refuse_text(x, &error);
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
