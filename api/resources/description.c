/* The API description. */
#include "generated/description.h"

#include "base/config.h"
#include "generated/operations.h"
#include "http/request.h"

/* `servers` contains the URL of the site, so that tools know it, however they got the document. */
static enum err answer(struct req *rq, const struct generated_description *description)
{
	struct str json = description->json;
	size_t server = description->server;
	struct json_writer *w = req_reply(rq, 200);

	jw_raw(w, (struct str){json.ptr, server});
	jw_raw(w, str_from(rq->config->base_url));
	jw_raw(w, (struct str){json.ptr + server, json.len - server});
	return OK;
}

/* GET /openapi.json */
enum err op_getDescription(struct req *rq)
{
	return answer(rq, &generated_openapi31);
}

/* GET /openapi-3.0.json */
enum err op_getDescription30(struct req *rq)
{
	return answer(rq, &generated_openapi30);
}
