/* Markdown in requests, and its preview. */
#include "resources/markdown.h"

#include "generated/operations.h"

enum err markdown_body(struct req *rq, enum markdown_context context, struct str body, struct str *ret_html)
{
	enum err e = markdown_render(rq->mem, context, body, ret_html);

	if (e == ERR_INVALID)
		return req_refuse(rq, e, "#/body",
				  "The text becomes too long once it is rendered. Shorten or simplify it.");
	return e;
}

/* POST /markdown: the preview. Nothing is stored. */
enum err op_renderMarkdown(struct req *rq)
{
	const struct markdown_create *in = rq->body;
	bool comment = str_eq(in->context, STR("comment"));
	struct json_writer *w;
	struct str html;
	enum err e = markdown_body(rq, comment ? MARKDOWN_COMMENT : MARKDOWN_POST, in->body, &html);

	if (e)
		return e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "body_html", html);
	jw_object_end(w);
	return OK;
}
