/* Reads the parameters of an operation from the path and the query. */
#include "server/parameters.h"

#include "base/unknown.h"

static void *parameters_of(struct req *rq)
{
	if (!rq->parameters && rq->op->parameters)
		rq->parameters = arena_alloc(rq->mem, rq->op->parameters->size);
	return (void *)rq->parameters;
}

/* The value of a path parameter, by the position of its name in the route. */
static struct str path_parameter(const struct route *route, const struct wire *wire, const char *name)
{
	for (unsigned i = 0; i < route->segment_count; i++)
		if (route->parameters[i] && strcmp(route->parameters[i], name) == 0)
			return wire->segments[i + 2];
	return (struct str){0};
}

enum err parameters_read_path(struct req *rq, const struct route *route, const struct wire *wire)
{
	const struct schema *schema = rq->op->parameters;
	void *parameters = parameters_of(rq);
	struct field_errors unseen = {.count = 0};
	enum err result = OK;

	for (size_t i = 0; schema && i < schema->field_count; i++) {
		const struct schema_field *field = &schema->fields[i];
		enum err e;

		if (!field->in_path)
			continue;
		e = schema_read_parameter(field, rq->mem, path_parameter(route, wire, field->name), parameters,
					  &unseen);
		result = err_worse(result, e == ERR_INVALID ? ERR_NOT_FOUND : e);
	}
	return result;
}

static enum err read_known(struct req *rq, const struct wire *wire)
{
	const struct schema *schema = rq->op->parameters;
	void *parameters = parameters_of(rq);
	enum err result = OK;

	for (size_t i = 0; schema && i < schema->field_count; i++) {
		const struct schema_field *field = &schema->fields[i];
		size_t first = rq->errors->count;
		enum err e;

		if (field->in_path)
			continue;
		e = schema_read_parameter(field, rq->mem, wire_query(wire, field->name), parameters, rq->errors);
		field_errors_name_parameter(rq->errors, first, str_from(field->name));
		result = err_worse(result, e);
	}
	return result;
}

static bool is_known(const struct schema *schema, struct str name)
{
	for (size_t i = 0; schema && i < schema->field_count; i++)
		if (!schema->fields[i].in_path && str_eq(str_from(schema->fields[i].name), name))
			return true;
	return false;
}

static enum err refuse_unknown(struct req *rq, const struct wire *wire)
{
	enum err result = OK;

	for (unsigned i = 0; i < wire->query_count; i++) {
		if (is_known(rq->op->parameters, wire->query[i].name))
			continue;
		unknown_parameter(rq->op->parameters, rq->mem, wire->query[i].name, rq->errors);
		result = ERR_INVALID;
	}
	return result;
}

enum err parameters_read_query(struct req *rq, const struct wire *wire)
{
	enum err known, unknown;

	if (wire->query_is_malformed)
		return req_refuse(rq, ERR_INVALID, "#", FIELD_MALFORMED,
				  "The query has invalid percent-encoding, is not UTF-8, or has too many parameters.");
	known = read_known(rq, wire);
	unknown = refuse_unknown(rq, wire);
	return err_worse(known, unknown);
}
