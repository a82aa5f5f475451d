/* Renders the Markdown of posts and comments, and previews of it. */
#include "resources/rendering.h"

#include "generated/operations.h"

static enum err render(struct req *rq, enum markdown_context context, struct str body, struct rendered *ret_rendered)
{
	enum err e;

	e = markdown_render(rq->mem, context, body, ret_rendered);
	if (e == ERR_INVALID)
		return req_refuse(rq, e, "#/body", FIELD_TOO_LONG,
				  "The text becomes too long once it is rendered. Shorten or simplify it.");
	return e;
}

enum err render_body(struct req *rq, enum markdown_context context, struct str body, struct rendered *ret_rendered)
{
	struct rendered rendered;
	enum err e;

	e = render(rq, context, body, &rendered);
	if (e)
		return e;
	if (rendered.blank)
		return req_refuse(rq, ERR_INVALID, "#/body", FIELD_BLANK,
				  "This text would be displayed as empty. Write some words.");
	*ret_rendered = rendered;
	return OK;
}

/* POST /markdown: the preview. Nothing is stored. */
enum err op_renderMarkdown(struct req *rq)
{
	const struct markdown_create *in = rq->body;
	bool comment = str_eq(in->context, STR("comment"));
	struct json_writer *w;
	struct rendered rendered;
	enum err e;

	e = render(rq, comment ? MARKDOWN_COMMENT : MARKDOWN_POST, in->body, &rendered);
	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "body_html", rendered.html);
	jw_object_end(w);
	return OK;
}
