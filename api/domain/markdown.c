/* Markdown to safe HTML: md4c parses and calls back, and this writes only what it knows. */
#include "domain/markdown.h"

#include <stdio.h>

#include "base/limits.h"
#include "domain/markdown_html.h"
#include "domain/markdown_tame.h"

#define LEAF_DEPTH 4  /* table, tbody, tr, td */
#define SPAN_DEPTH 28 /* em, strong, a … in one another; deeper ones are shown as plain text */
#define OPEN_MAX (MARKDOWN_DEPTH + LEAF_DEPTH + SPAN_DEPTH)
#define BLOCK (-1)
#define LANGUAGE_MAX 32
#define ABORT -2 /* what a callback returns to end md_parse(): it does not always heed a positive number */

#define REL " rel=\"nofollow ugc noopener\">"

struct element {
	int span;	   /* MD_SPANTYPE, or BLOCK */
	const char *close; /* what ends it */
	size_t content;	   /* where its content starts */
};

/* md4c does not always leave the spans that it entered ("[a *[b [c](/d*e*)](/f"). All that is open is on the stack, so
 * that each element is closed, by its own tag, and none is closed twice. */
struct render {
	struct html html;
	enum markdown_context context;
	struct element open[OPEN_MAX];
	size_t depth;
	size_t blocks_dropped, spans_dropped; /* entered too deep: they are transparent */
	size_t link_depth;		      /* depth of the open <a>, 0 for none */
	size_t url_bytes;		      /* of all links, written or not */
};

static void push_span(struct render *r, int span, const char *open, const char *close)
{
	if (r->depth == OPEN_MAX) {
		r->html.full = true; /* cannot happen, and must not */
		return;
	}
	html_puts(&r->html, open);
	r->open[r->depth++] = (struct element){span, close, r->html.len};
}

static void push(struct render *r, const char *open, const char *close)
{
	push_span(r, BLOCK, open, close);
}

static void pop(struct render *r)
{
	if (r->link_depth == r->depth)
		r->link_depth = 0;
	html_puts(&r->html, r->open[--r->depth].close);
}

static struct element *top(struct render *r)
{
	return r->depth ? &r->open[r->depth - 1] : NULL;
}

static void end_spans(struct render *r)
{
	while (top(r) && top(r)->span != BLOCK)
		pop(r);
	r->spans_dropped = 0;
}

/* What is open of that kind comes on top; false if nothing is. */
static bool find_span(struct render *r, int span)
{
	size_t at = r->depth;

	while (at && r->open[at - 1].span != span && r->open[at - 1].span != BLOCK)
		at--;
	if (at == 0 || r->open[at - 1].span == BLOCK)
		return false;
	while (r->depth > at)
		pop(r);
	return true;
}

static int status(struct render *r)
{
	return r->html.full ? ABORT : 0;
}

/* Blocks begin on a line of their own. */
static void begin_line(struct html *h)
{
	if (h->len && h->ptr[h->len - 1] != '\n')
		html_put(h, "\n", 1);
}

static void push_list(struct render *r, const MD_BLOCK_OL_DETAIL *list)
{
	char tag[32];

	snprintf(tag, sizeof(tag), list->start == 1 ? "<ol>\n" : "<ol start=\"%u\">\n", list->start);
	push(r, tag, "</ol>\n");
}

static void push_heading(struct render *r, const MD_BLOCK_H_DETAIL *heading)
{
	static const char *const open[] = {"<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"};
	static const char *const close[] = {"</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"};
	unsigned level = heading->level >= 1 && heading->level <= 6 ? heading->level - 1 : 5;

	if (r->context == MARKDOWN_COMMENT)
		push(r, "<p><strong>", "</strong></p>\n");
	else
		push(r, open[level], close[level]);
}

/* The language goes into a class only if it looks like the name of one. */
static bool is_language(const MD_ATTRIBUTE *language)
{
	for (size_t i = 0; i < language->size; i++) {
		char c = language->text[i];

		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		      (c && strchr("+-_.#", c))))
			return false;
	}
	return language->size > 0 && language->size <= LANGUAGE_MAX;
}

static void push_code(struct render *r, const MD_BLOCK_CODE_DETAIL *code)
{
	char tag[LANGUAGE_MAX + 40] = "<pre><code>";

	if (is_language(&code->lang))
		snprintf(tag, sizeof(tag), "<pre><code class=\"language-%.*s\">", (int)code->lang.size,
			 code->lang.text);
	push(r, tag, "</code></pre>\n");
}

static void push_cell(struct render *r, bool head, const MD_BLOCK_TD_DETAIL *cell)
{
	static const char *const th[] = {"<th>", "<th align=\"left\">", "<th align=\"center\">",
					 "<th align=\"right\">"};
	static const char *const td[] = {"<td>", "<td align=\"left\">", "<td align=\"center\">",
					 "<td align=\"right\">"};
	unsigned align = cell->align <= MD_ALIGN_RIGHT ? cell->align : MD_ALIGN_DEFAULT;

	push(r, head ? th[align] : td[align], head ? "</th>\n" : "</td>\n");
}

/* Blocks that hold blocks of any kind, so that they may be nested without end. */
static bool is_container(MD_BLOCKTYPE type)
{
	return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_LI;
}

static void push_block(struct render *r, MD_BLOCKTYPE type, void *detail)
{
	switch (type) {
	case MD_BLOCK_QUOTE:
		return push(r, "<blockquote>\n", "</blockquote>\n");
	case MD_BLOCK_UL:
		return push(r, "<ul>\n", "</ul>\n");
	case MD_BLOCK_OL:
		return push_list(r, detail);
	case MD_BLOCK_LI:
		return push(r, "<li>", "</li>\n");
	case MD_BLOCK_HR:
		return push(r, "<hr>\n", "");
	case MD_BLOCK_H:
		return push_heading(r, detail);
	case MD_BLOCK_CODE:
		return push_code(r, detail);
	case MD_BLOCK_TABLE:
		return push(r, "<table>\n", "</table>\n");
	case MD_BLOCK_THEAD:
		return push(r, "<thead>\n", "</thead>\n");
	case MD_BLOCK_TBODY:
		return push(r, "<tbody>\n", "</tbody>\n");
	case MD_BLOCK_TR:
		return push(r, "<tr>\n", "</tr>\n");
	case MD_BLOCK_TH:
		return push_cell(r, true, detail);
	case MD_BLOCK_TD:
		return push_cell(r, false, detail);
	default: /* MD_BLOCK_P; MD_BLOCK_HTML does not come up, and would be text */
		return push(r, "<p>", "</p>\n");
	}
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct render *r = data;

	if (type == MD_BLOCK_DOC)
		return 0;
	end_spans(r);
	begin_line(&r->html);
	/* A list takes its items along, so none is an <li> without a list. */
	if (is_container(type) && (r->blocks_dropped || (r->depth >= MARKDOWN_DEPTH - 1 && type != MD_BLOCK_LI)))
		r->blocks_dropped++;
	else
		push_block(r, type, detail);
	return status(r);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct render *r = data;
	(void)detail;

	if (type == MD_BLOCK_DOC)
		return 0;
	end_spans(r);
	if (is_container(type) && r->blocks_dropped) {
		r->blocks_dropped--;
		return status(r);
	}
	if (is_container(type) && type != MD_BLOCK_LI)
		begin_line(&r->html);
	if (r->depth)
		pop(r);
	return status(r);
}

/* An <a>, or nothing where there is one already or the address is not allowed. Links of which nothing is written cost
 * time as well (a long address, used again and again by its label), so that they count. */
static void push_link(struct render *r, int span, const MD_ATTRIBUTE *url, const MD_ATTRIBUTE *title)
{
	struct html *h = &r->html;

	r->url_bytes += url->size + title->size;
	if (r->url_bytes > h->limit)
		h->full = true;
	if (r->link_depth || !html_url_allowed(url))
		return push_span(r, span, "", "");
	html_puts(h, "<a href=\"");
	html_url(h, url);
	if (title->size) {
		html_puts(h, "\" title=\"");
		html_attribute(h, title);
	}
	push_span(r, span, "\"" REL, "</a>");
	r->link_depth = r->depth;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct render *r = data;

	if (r->spans_dropped || r->depth == OPEN_MAX) {
		r->spans_dropped++;
		return 0;
	}
	if (type == MD_SPAN_A)
		push_link(r, type, &((MD_SPAN_A_DETAIL *)detail)->href, &((MD_SPAN_A_DETAIL *)detail)->title);
	else if (type == MD_SPAN_IMG)
		push_link(r, type, &((MD_SPAN_IMG_DETAIL *)detail)->src, &((MD_SPAN_IMG_DETAIL *)detail)->title);
	else if (type == MD_SPAN_EM)
		push_span(r, type, "<em>", "</em>");
	else if (type == MD_SPAN_STRONG)
		push_span(r, type, "<strong>", "</strong>");
	else if (type == MD_SPAN_DEL)
		push_span(r, type, "<del>", "</del>");
	else if (type == MD_SPAN_CODE)
		push_span(r, type, "<code>", "</code>");
	else
		push_span(r, type, "", "");
	return status(r);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct render *r = data;

	if (r->spans_dropped) {
		r->spans_dropped--;
		return 0;
	}
	if (!find_span(r, type))
		return 0;
	/* A link without a text, such as an image without a description, shows its address. */
	if (r->link_depth == r->depth && r->html.len == top(r)->content)
		html_url(&r->html, type == MD_SPAN_A ? &((MD_SPAN_A_DETAIL *)detail)->href
						     : &((MD_SPAN_IMG_DETAIL *)detail)->src);
	pop(r);
	return status(r);
}

static int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE len, void *data)
{
	struct render *r = data;

	if (type == MD_TEXT_NULLCHAR)
		html_replacement(&r->html);
	else if (type == MD_TEXT_BR)
		html_puts(&r->html, "<br>\n");
	else if (type == MD_TEXT_SOFTBR)
		html_put(&r->html, "\n", 1);
	else if (type == MD_TEXT_ENTITY)
		html_entity(&r->html, bytes, len);
	else
		html_text(&r->html, bytes, len);
	return status(r);
}

enum err markdown_render(struct arena *mem, enum markdown_context context, struct str markdown, struct str *ret_html)
{
	size_t limit = context == MARKDOWN_COMMENT ? LIMIT_COMMENT_BYTES : LIMIT_POST_BYTES;
	unsigned tables = context == MARKDOWN_COMMENT ? 0 : MD_FLAG_TABLES;
	MD_PARSER parser = {
	    .flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | tables,
	    .enter_block = enter_block,
	    .leave_block = leave_block,
	    .enter_span = enter_span,
	    .leave_span = leave_span,
	    .text = text,
	};
	struct render r = {.html = {.mem = mem, .limit = limit * LIMIT_HTML_FACTOR}, .context = context};
	int failed;

	if (markdown.len > limit)
		return ERR_INVALID;
	if (markdown.len == 0) {
		*ret_html = STR("");
		return OK;
	}
	r.html.size = markdown.len + markdown.len / 2 + 128;
	r.html.ptr = arena_alloc(mem, r.html.size);
	markdown = markdown_tame(mem, markdown);
	failed = md_parse(markdown.ptr, (MD_SIZE)markdown.len, &parser, &r);
	if (failed)
		return failed == ABORT ? ERR_INVALID : ERR_INTERNAL;
	if (r.html.len && r.html.ptr[r.html.len - 1] == '\n')
		r.html.len--;
	*ret_html = (struct str){r.html.ptr, r.html.len};
	return OK;
}
