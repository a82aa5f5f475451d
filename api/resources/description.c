/* The API describes itself. */
#include "generated/description.h"

#include "generated/operations.h"
#include "http/request.h"

/* GET /openapi.json */
enum err op_getDescription(struct req *rq)
{
	jw_raw(req_reply(rq, 200), (struct str){generated_description, generated_description_size});
	return OK;
}
