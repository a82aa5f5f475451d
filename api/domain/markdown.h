/* Markdown (CommonMark, with GFM's tables, task lists, strikethrough and autolinks of URLs) to safe HTML. */
#ifndef RETORT_MARKDOWN_H
#define RETORT_MARKDOWN_H

#include "base/arena.h"
#include "base/error.h"
#include "domain/tag.h"

enum markdown_context { MARKDOWN_POST, MARKDOWN_COMMENT };

#define MARKDOWN_RENDERER 4 /* version stored with the HTML; raise it when anything of struct rendered changes */

struct rendered {
	struct str html;
	struct str title, excerpt; /* plain text: see markdown_summary.h */
	bool blank;		   /* no visible text */
	struct tag_list tags;	   /* of a post */
};

/* Renders UTF-8 `markdown`; what it becomes is allocated in `mem`; the HTML has no final newline, and is "" for blank
 * Markdown.
 *
 * The HTML has only these tags, always closed and well nested, and only these attributes:
 *   p br hr pre em strong del code, code[class="language-x"], a[href title rel], blockquote[dir] ul[dir] ol[start dir]
 *   li[class="task"] and in posts also h1 … h6, table[dir] thead tbody tr, th and td[align] (an attribute, as
 *   GitHub's: unlike a style it passes a strict Content-Security-Policy, and it works where our CSS does not). In a
 *   comment a heading is a strong paragraph, and a table is text. `dir` is "auto", and only where the text has
 *   right-to-left letters. The checkbox of a task is a character. Raw HTML is shown as text. Links go to http, https,
 *   mailto or a relative address; others are replaced by their text. Images become links. Bare addresses become links
 *   (see markdown_address.h). In posts, tags outside of code and links become links to
 *   /tag/…, a[href rel="tag"] (see tag.h): the first LIMIT_TAGS different ones, unless their # has a backslash.
 *
 * ERR_INVALID if `markdown` is longer than the context allows (LIMIT_POST_BYTES, LIMIT_COMMENT_BYTES), or the HTML
 * longer than LIMIT_HTML_FACTOR times as much. */
enum err markdown_render(struct arena *mem, enum markdown_context context, struct str markdown,
			 struct rendered *ret_rendered);

#endif
