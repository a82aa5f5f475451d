/* Tags. */
#include "base/url.h"
#include "core/post_tag.h"
#include "generated/operations.h"
#include "http/request.h"

/* The schema Tag. */
static void write_tag(struct req *rq, struct json_writer *w, const struct tag_row *tag)
{
	jw_object(w, NULL);
	jw_str(w, "name", tag->name);
	jw_str(w, "posts_url", arena_printf(rq->mem, API_PREFIX "/posts?tag=%s", url_encode(rq->mem, tag->name).ptr));
	jw_int(w, "post_count", tag->post_count);
	jw_object_end(w);
}

/* GET /tags: the most used ones. */
enum err op_listTags(struct req *rq)
{
	const struct list_tags_parameters *in = rq->parameters;
	struct json_writer *w = req_reply(rq, 200);
	struct rows _rows_ rows = {0};
	struct tag_row tag;
	enum err e;

	e = tag_list_most_used(rq->db, rq->mem, in->prefix, in->per_page, &rows);
	if (e)
		return e;
	jw_object(w, NULL);
	jw_array(w, "tags");
	while (sql_next_tag(&rows, &tag))
		write_tag(rq, w, &tag);
	jw_array_end(w);
	jw_object_end(w);
	return db_close(&rows);
}
