/* A request, as handlers see it. */
#include "http/request.h"

#include <assert.h>

enum err req_refuse(struct req *rq, enum err e, const char *pointer, const char *code, const char *detail)
{
	assert(e && code);
	field_error_add(rq->errors, str_from(pointer), code, str_from(detail));
	return e;
}

enum err req_refuse_parameter(struct req *rq, const char *name, const char *code, const char *detail)
{
	size_t first = rq->errors->count;
	enum err e;

	e = req_refuse(rq, ERR_INVALID, arena_printf(rq->mem, "#/%s", name).ptr, code, detail);
	field_errors_name_parameter(rq->errors, first, str_from(name));
	return e;
}

enum err req_refuse_header(struct req *rq, const char *name, const char *code, const char *detail)
{
	size_t first = rq->errors->count;
	enum err e;

	e = req_refuse(rq, ERR_INVALID, "#", code, detail);
	field_errors_name_header(rq->errors, first, str_from(name));
	return e;
}

struct json_writer *req_reply(struct req *rq, int status)
{
	rq->reply->status = status;
	return &rq->reply->body;
}

void req_notice(struct req *rq, struct str message)
{
	struct json_writer *w = req_reply(rq, 202);

	jw_object(w, NULL);
	jw_str(w, "message", message);
	jw_object_end(w);
}
