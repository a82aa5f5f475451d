/* Problem documents (RFC 9457), with flasky's `error` and `message`. */
#include "http/problem.h"

#include <stdio.h>

void problem_write(struct reply *reply, enum err e, const char *id, const struct field_errors *errors,
		   struct str current)
{
	const struct error_info *info = error_info(e);
	struct json_writer *w = &reply->body;
	bool fields = errors && errors->count > 0;
	char type[64];

	reply_clear(reply);
	snprintf(type, sizeof(type), "/problems/%s", info->slug);
	reply->status = info->status;
	reply->content_type = "application/problem+json";
	if (info->status == 503 || e == ERR_IN_PROGRESS)
		reply_header(reply, "Retry-After", "1");
	jw_object(w, NULL);
	jw_str(w, "type", str_from(type));
	jw_str(w, "title", str_from(info->title));
	jw_int(w, "status", info->status);
	jw_str(w, "detail", str_from(info->detail));
	jw_str(w, "error", str_from(info->code));
	/* As in flasky, the message describes a single error. */
	jw_str(w, "message", fields ? errors->item[0].detail : str_from(info->title));
	if (fields) {
		jw_array(w, "errors");
		for (size_t i = 0; i < errors->count; i++) {
			jw_object(w, NULL);
			jw_str(w, "pointer", errors->item[i].pointer);
			if (errors->item[i].parameter.ptr)
				jw_str(w, "parameter", errors->item[i].parameter);
			if (errors->item[i].header.ptr)
				jw_str(w, "header", errors->item[i].header);
			jw_str(w, "code", str_from(errors->item[i].code));
			jw_str(w, "detail", errors->item[i].detail);
			jw_object_end(w);
		}
		jw_array_end(w);
	}
	if (current.ptr)
		jw_json(w, "current", current);
	if (id)
		jw_str(w, "request_id", str_from(id));
	jw_object_end(w);
}
