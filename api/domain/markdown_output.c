/* The HTML of Markdown while it is rendered. */
#include "domain/markdown_output.h"

#include "base/text.h"
#include "domain/markdown_address.h"

void output_push(struct markdown_output *out, int span, const char *open, const char *close)
{
	if (out->depth == OUTPUT_DEPTH) {
		out->html.full = true; /* must not happen */
		return;
	}
	html_puts(&out->html, open);
	out->open[out->depth++] = (struct output_element){span, close, out->html.len};
}

void output_pop(struct markdown_output *out)
{
	if (out->link_depth == out->depth)
		out->link_depth = 0;
	html_puts(&out->html, out->open[--out->depth].close);
}

struct output_element *output_top(struct markdown_output *out)
{
	return out->depth ? &out->open[out->depth - 1] : NULL;
}

void output_note_text(struct markdown_output *out, struct str text)
{
	out->blank = out->blank && text_is_blank(text);
	summary_text(&out->summary, text);
}

/* Writes `text` from byte `from` on: its tags as links. What comes before `from` decides whether a tag may begin there.
 */
static void put_text(struct markdown_output *out, struct str text, size_t from)
{
	struct html *h = &out->html;
	struct str name;

	while (out->has_tags && !out->link_depth && out->tag_links < OUTPUT_TAG_LINKS && tag_find(text, from, &name)) {
		size_t at = (size_t)(name.ptr - text.ptr), end = at + name.len;

		if (!tag_add(h->mem, &out->tags, name)) {
			html_text(h, text.ptr + from, end - from);
			from = end;
			continue;
		}
		html_text(h, text.ptr + from, at - 1 - from);
		html_puts(h, "<a href=\"/tag/");
		html_bare_url(h, name);
		html_puts(h, "\" rel=\"tag\">#");
		html_text(h, name.ptr, name.len);
		html_puts(h, "</a>");
		out->tag_links++;
		from = end;
	}
	html_text(h, text.ptr + from, text.len - from);
}

void output_end_text(struct markdown_output *out)
{
	struct html *h = &out->html;
	struct str text = {out->text.ptr, out->text.len}, address;
	size_t from = 0, at;

	if (text.len == 0)
		return;
	output_note_text(out, text);
	while (!out->link_depth && address_find(text, from, &address)) {
		at = (size_t)(address.ptr - text.ptr);
		put_text(out, (struct str){text.ptr, at}, from);
		html_puts(h, "<a href=\"");
		html_bare_url(h, address);
		html_puts(h, "\"" OUTPUT_REL);
		html_text(h, address.ptr, address.len);
		html_puts(h, "</a>");
		from = at + address.len;
	}
	put_text(out, text, from);
	h->full = h->full || out->text.full;
	out->text.len = 0;
}

void output_end_spans(struct markdown_output *out)
{
	output_end_text(out);
	while (output_top(out) && output_top(out)->span != OUTPUT_BLOCK)
		output_pop(out);
}

bool output_find_span(struct markdown_output *out, int span)
{
	size_t at = out->depth;

	while (at && out->open[at - 1].span != span && out->open[at - 1].span != OUTPUT_BLOCK)
		at--;
	if (at == 0 || out->open[at - 1].span == OUTPUT_BLOCK)
		return false;
	while (out->depth > at)
		output_pop(out);
	return true;
}
