/* The HTML of Markdown while it is rendered: the elements that are open, and the text since the last tag.
 *
 * md4c does not always leave the spans that it entered ("[a *[b [c](/d*e*)](/f"). All that is open is on a stack, so
 * that each element is closed, by its own tag, and none is closed twice. */
#ifndef RETORT_MARKDOWN_OUTPUT_H
#define RETORT_MARKDOWN_OUTPUT_H

#include "domain/markdown_html.h"
#include "domain/markdown_summary.h"
#include "domain/tag.h"

#define MARKDOWN_DEPTH 96    /* blockquotes and lists in one another; deeper ones are shown without their frame */
#define OUTPUT_LEAF_DEPTH 4  /* table, tbody, tr, td */
#define OUTPUT_SPAN_DEPTH 28 /* nested em, strong, a …; deeper ones are shown as plain text */
#define OUTPUT_DEPTH (MARKDOWN_DEPTH + OUTPUT_LEAF_DEPTH + OUTPUT_SPAN_DEPTH)
#define OUTPUT_BLOCK (-1)
#define OUTPUT_TAG_LINKS 100			     /* in a text, which may repeat a tag; further ones are text */
#define OUTPUT_REL " rel=\"nofollow ugc noopener\">" /* how the tag of a link ends */

struct output_element {
	int span;	   /* MD_SPANTYPE, or OUTPUT_BLOCK */
	const char *close; /* what ends it */
	size_t content;	   /* where its content starts */
};

struct markdown_output {
	struct html html;
	struct html text; /* since an element began or ended: md4c passes a bare address in pieces */
	struct output_element open[OUTPUT_DEPTH];
	size_t depth;
	size_t link_depth; /* depth of the open <a>, 0 for none */
	bool blank;	   /* no visible text so far */
	struct markdown_summary summary;
	bool has_tags; /* whether words such as #tea are tags */
	struct tag_list tags;
	size_t tag_links; /* written so far */
};

/* Opens an element; `close`, a literal, ends it. */
void output_push(struct markdown_output *out, int span, const char *open, const char *close);
/* Closes the last element, of which there is one. */
void output_pop(struct markdown_output *out);
/* The last element that is open; NULL without one. */
struct output_element *output_top(struct markdown_output *out);
/* Makes the open span of this kind the last element, by closing what is in it; false if the block has none open. */
bool output_find_span(struct markdown_output *out, int span);
/* Writes the text since the last element began or ended, its bare addresses and tags as links. */
void output_end_text(struct markdown_output *out);
/* The same, and closes the spans of the block. */
void output_end_spans(struct markdown_output *out);
/* Text that the caller writes itself counts for `blank` and the summary. */
void output_note_text(struct markdown_output *out, struct str text);

#endif
