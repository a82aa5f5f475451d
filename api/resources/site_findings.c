/* What the check of the site has found. */
#include "core/site_check.h"
#include "generated/operations.h"
#include "http/request.h"

static void write_finding(struct json_writer *w, const struct site_finding *it)
{
	jw_object(w, NULL);
	jw_str(w, "check", str_from(it->check));
	jw_str(w, "level", str_from(site_level_names[it->level]));
	jw_str(w, "says", str_from(it->says));
	jw_str(w, "advice", *it->advice ? str_from(it->advice) : (struct str){0});
	jw_object_end(w);
}

/* GET /site/findings */
enum err op_listSiteFindings(struct req *rq)
{
	struct site site = {.config = rq->config, .store = rq->store, .device_key = rq->device_key};
	struct site_findings *found = arena_new_struct(rq->mem, struct site_findings);
	struct json_writer *w;
	enum err e;

	e = site_check(&site, found);
	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_time(w, "checked_at", found->checked_at);
	jw_str(w, "level", str_from(site_level_names[found->worst]));
	jw_array(w, "findings");
	for (unsigned i = 0; i < found->count; i++)
		write_finding(w, &found->item[i]);
	jw_array_end(w);
	jw_object_end(w);
	return OK;
}
