/* Any bytes as Markdown: no crash, HTML of the allow-list only, within its limit, UTF-8 if the Markdown is. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/text.h"
#include "domain/markdown.h"
#include "html_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(bool holds, const char *what, struct str html)
{
	if (holds)
		return;
	fprintf(stderr, "%s:\n%.*s\n", what, (int)html.len, html.ptr);
	abort();
}

/* The first byte chooses the context. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	bool comment = size > 0 && data[0] % 2 == 1;
	struct str markdown = {(const char *)data + 1, size - 1}, html;
	struct rendered rendered = {.html = STR("untouched")}, again;
	struct arena *mem;
	const char *wrong;
	enum err e;

	if (size == 0)
		return 0;
	mem = arena_new();
	e = markdown_render(mem, comment ? MARKDOWN_COMMENT : MARKDOWN_POST, markdown, &rendered);
	html = rendered.html;
	if (e) {
		expect(e == ERR_INVALID && str_eq(html, STR("untouched")), "failed otherwise than allowed", html);
	} else {
		expect(html.len <= LIMIT_HTML_FACTOR * (comment ? LIMIT_COMMENT_BYTES : LIMIT_POST_BYTES), "too long",
		       html);
		wrong = html_check(html.ptr, html.len, comment);
		if (wrong)
			fprintf(stderr, "at %.*s\n", (int)(html.ptr + html.len - wrong), wrong);
		expect(!wrong, "not of the allow-list", html);
		expect(text_is_utf8(html) || !text_is_utf8(markdown), "not UTF-8", html);
		e = markdown_render(mem, comment ? MARKDOWN_COMMENT : MARKDOWN_POST, markdown, &again);
		expect(!e && str_eq(html, again.html), "another result the second time", html);
	}
	arena_free(mem);
	return 0;
}
