/* Markdown to safe HTML: md4c parses and calls back; only known elements are written. */
#include "domain/markdown.h"

#include <stdio.h>

#include "base/limits.h"
#include "base/text.h"
#include "domain/markdown_address.h"
#include "domain/markdown_output.h"
#include "domain/markdown_source.h"

#define LANGUAGE_MAX 32
#define ABORT -2 /* what a callback returns to end md_parse(), which sometimes ignores positive numbers */

#define DIR " dir=\"auto\"" /* the text direction, by its first letter */

struct render {
	struct markdown_output out;
	struct markdown_source source;
	enum markdown_context context;
	size_t blocks_dropped, spans_dropped; /* nested too deeply: written without tags */
	size_t url_bytes;		      /* the length of all link targets, written or not */
	bool right_to_left;		      /* there are right-to-left letters */
};

static void push(struct render *r, const char *open, const char *close)
{
	output_push(&r->out, OUTPUT_BLOCK, open, close);
}

static void push_span(struct render *r, int span, const char *open, const char *close)
{
	output_push(&r->out, span, open, close);
}

static void end_spans(struct render *r)
{
	output_end_spans(&r->out);
	r->spans_dropped = 0;
}

static int status(struct render *r)
{
	return r->out.html.full ? ABORT : 0;
}

/* Blocks begin on a line of their own. */
static void begin_line(struct html *h)
{
	if (h->len && h->ptr[h->len - 1] != '\n')
		html_put(h, "\n", 1);
}

static void push_list(struct render *r, const MD_BLOCK_OL_DETAIL *list)
{
	char start[32] = "", tag[64];

	if (list->start != 1)
		snprintf(start, sizeof(start), " start=\"%u\"", list->start);
	snprintf(tag, sizeof(tag), "<ol%s%s>\n", start, r->right_to_left ? DIR : "");
	push(r, tag, "</ol>\n");
}

/* The first paragraph of a task begins with its checkbox, as text. */
static void push_item(struct render *r, const MD_BLOCK_LI_DETAIL *item)
{
	push(r, item->is_task ? "<li class=\"task\">" : "<li>", "</li>\n");
	if (item->is_task)
		html_puts(&r->out.text, item->task_mark == ' ' ? "☐ " : "☑ ");
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

/* The language becomes a class only if it looks like a language name. */
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

/* Blocks that can contain any blocks, and so be nested without limit. */
static bool is_container(MD_BLOCKTYPE type)
{
	return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_LI;
}

static void push_block(struct render *r, MD_BLOCKTYPE type, void *detail)
{
	switch (type) {
	case MD_BLOCK_QUOTE:
		return push(r, r->right_to_left ? "<blockquote" DIR ">\n" : "<blockquote>\n", "</blockquote>\n");
	case MD_BLOCK_UL:
		return push(r, r->right_to_left ? "<ul" DIR ">\n" : "<ul>\n", "</ul>\n");
	case MD_BLOCK_OL:
		return push_list(r, detail);
	case MD_BLOCK_LI:
		return push_item(r, detail);
	case MD_BLOCK_HR:
		return push(r, "<hr>\n", "");
	case MD_BLOCK_H:
		return push_heading(r, detail);
	case MD_BLOCK_CODE:
		return push_code(r, detail);
	case MD_BLOCK_TABLE:
		return push(r, r->right_to_left ? "<table" DIR ">\n" : "<table>\n", "</table>\n");
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
	default: /* MD_BLOCK_P; MD_BLOCK_HTML is disabled, and would be written as text */
		return push(r, "<p>", "</p>\n");
	}
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct render *r = data;

	if (type == MD_BLOCK_DOC)
		return 0;
	if (type != MD_BLOCK_P) /* before a paragraph, only the checkbox of a task can be pending */
		end_spans(r);
	summary_block(&r->out.summary, type == MD_BLOCK_H);
	begin_line(&r->out.html);
	/* The items of a flattened list are flattened, too, so that there is no <li> without a list. */
	if (is_container(type) && (r->blocks_dropped || (r->out.depth >= MARKDOWN_DEPTH - 1 && type != MD_BLOCK_LI)))
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
	summary_block(&r->out.summary, false);
	if (is_container(type) && r->blocks_dropped) {
		r->blocks_dropped--;
		return status(r);
	}
	if (is_container(type) && type != MD_BLOCK_LI)
		begin_line(&r->out.html);
	if (r->out.depth)
		output_pop(&r->out);
	return status(r);
}

/* An <a>, or nothing if one is open already or the URL is not allowed. Links that are not written also cost
 * time (a long URL that is referenced many times), so they are counted. */
static void push_link(struct render *r, int span, const MD_ATTRIBUTE *url, const MD_ATTRIBUTE *title)
{
	struct html *h = &r->out.html;

	r->url_bytes += url->size + title->size;
	if (r->url_bytes > h->limit)
		h->full = true;
	if (r->out.link_depth || !html_url_allowed(url))
		return push_span(r, span, "", "");
	html_puts(h, "<a href=\"");
	html_url(h, url);
	if (title->size) {
		html_puts(h, "\" title=\"");
		html_attribute(h, title);
	}
	push_span(r, span, "\"" OUTPUT_REL, "</a>");
	r->out.link_depth = r->out.depth;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct render *r = data;

	output_end_text(&r->out);
	if (r->spans_dropped || r->out.depth == OUTPUT_DEPTH) {
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

	output_end_text(&r->out);
	if (r->spans_dropped) {
		r->spans_dropped--;
		return 0;
	}
	if (!output_find_span(&r->out, type))
		return 0;
	/* A link without a text, such as an image without a description, shows its URL. */
	if (r->out.link_depth == r->out.depth && r->out.html.len == output_top(&r->out)->content) {
		const MD_ATTRIBUTE *url =
		    type == MD_SPAN_A ? &((MD_SPAN_A_DETAIL *)detail)->href : &((MD_SPAN_IMG_DETAIL *)detail)->src;

		summary_text(&r->out.summary, (struct str){url->text, url->size});
		r->out.blank = false;
		html_url(&r->out.html, url);
	}
	output_pop(&r->out);
	return status(r);
}

/* Text that may contain bare URLs; inert characters are restored. */
static void add_text(struct render *r, struct str written)
{
	size_t from = r->out.text.len;

	html_put(&r->out.text, written.ptr, written.len);
	for (size_t i = from; i < r->out.text.len; i++) {
		unsigned char c = (unsigned char)r->out.text.ptr[i];

		if (c >= INERT_FIRST)
			r->out.text.ptr[i] = INERT_CHARACTERS[c - INERT_FIRST];
	}
}

static void add_entity(struct render *r, const MD_CHAR *entity, size_t len)
{
	if (len == 5 && memcmp(entity, "&amp;", 5) == 0) {
		add_text(r, STR("&")); /* a bare URL continues */
		return;
	}
	output_end_text(&r->out);
	r->out.blank = r->out.blank && html_entity_is_blank(entity, len);
	summary_entity(&r->out.summary, (struct str){entity, len});
	html_entity(&r->out.html, entity, len);
}

/* "\\#": md4c passes the # without its backslash. */
static bool is_escaped_hash(const struct render *r, const MD_CHAR *bytes)
{
	const char *source = r->source.text.ptr;

	return bytes > source && bytes < source + r->source.text.len && *bytes == '#' && bytes[-1] == '\\';
}

static int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE len, void *data)
{
	struct render *r = data;
	struct str written = markdown_written(&r->source, r->out.html.mem, (struct str){bytes, len});

	if (type == MD_TEXT_NORMAL && is_escaped_hash(r, bytes)) {
		output_end_text(&r->out);
		output_note_text(&r->out, STR("#"));
		html_puts(&r->out.html, "#");
		written = (struct str){written.ptr + 1, written.len - 1};
	}
	if (type == MD_TEXT_NORMAL) {
		add_text(r, written);
		return status(r);
	}
	if (type == MD_TEXT_ENTITY) {
		add_entity(r, bytes, len);
		return status(r);
	}
	output_end_text(&r->out);
	if (type == MD_TEXT_NULLCHAR) {
		summary_text(&r->out.summary, STR("\uFFFD"));
		html_replacement(&r->out.html);
	} else if (type == MD_TEXT_BR) {
		summary_text(&r->out.summary, STR(" "));
		html_puts(&r->out.html, "<br>\n");
	} else if (type == MD_TEXT_SOFTBR) {
		summary_text(&r->out.summary, STR(" "));
		html_put(&r->out.html, "\n", 1);
	} else {
		output_note_text(&r->out, written);
		html_text(&r->out.html, written.ptr, written.len);
	}
	return status(r);
}

static enum err parse(struct render *r)
{
	MD_PARSER parser = {
	    .flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
		     (r->context == MARKDOWN_COMMENT ? 0 : MD_FLAG_TABLES),
	    .enter_block = enter_block,
	    .leave_block = leave_block,
	    .enter_span = enter_span,
	    .leave_span = leave_span,
	    .text = text,
	};
	int failed = md_parse(r->source.text.ptr, (MD_SIZE)r->source.text.len, &parser, r);

	if (failed == ABORT)
		return ERR_INVALID;
	return failed ? ERR_MEMORY : OK;
}

enum err markdown_render(struct arena *mem, enum markdown_context context, struct str markdown,
			 struct rendered *ret_rendered)
{
	size_t limit = context == MARKDOWN_COMMENT ? LIMIT_COMMENT_BYTES : LIMIT_POST_BYTES;
	struct render r = {.context = context, .right_to_left = text_has_right_to_left(markdown), .out.blank = true};
	enum err e;

	if (markdown.len > limit)
		return ERR_INVALID;
	if (markdown.len == 0) {
		*ret_rendered = (struct rendered){.html = STR(""), .title = STR(""), .excerpt = STR(""), .blank = true};
		return OK;
	}
	r.out.has_tags = context == MARKDOWN_POST;
	r.out.html = r.out.text = (struct html){.mem = mem, .limit = limit * LIMIT_HTML_FACTOR};
	r.out.html.size = markdown.len + markdown.len / 2 + 128;
	r.out.html.ptr = arena_alloc(mem, r.out.html.size);
	r.source = markdown_source(mem, markdown);
	e = parse(&r);
	if (e)
		return e;
	if (r.out.html.len && r.out.html.ptr[r.out.html.len - 1] == '\n')
		r.out.html.len--;
	*ret_rendered = (struct rendered){.html = {r.out.html.ptr, r.out.html.len},
					  .title = summary_title(&r.out.summary, mem),
					  .excerpt = summary_excerpt(&r.out.summary, mem),
					  .blank = r.out.blank,
					  .tags = r.out.tags};
	return OK;
}
