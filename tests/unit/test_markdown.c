/* Markdown to HTML: what is supported, that the HTML is safe, and size limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "rendering_rows.h"

static void blocks_become_tags(void **state)
{
	static const struct row rows[] = {
	    {"", ""},
	    {" \n\t\n", ""},
	    {"Hello", "<p>Hello</p>"},
	    {"one\ntwo\n\nthree\n", "<p>one\ntwo</p>\n<p>three</p>"},
	    {"one\r\ntwo\rthree", "<p>one\ntwo\nthree</p>"},
	    {"one  \ntwo\\\nthree", "<p>one<br>\ntwo<br>\nthree</p>"},
	    {"# a\n###### f #\n####### g", "<h1>a</h1>\n<h6>f</h6>\n<p>####### g</p>"},
	    {"a\n===\nb\n---", "<h1>a</h1>\n<h2>b</h2>"},
	    {"#", "<h1></h1>"},
	    {"#tag", "<p><a href=\"/tag/tag\" rel=\"tag\">#tag</a></p>"},
	    {"***\n- - -\n___", "<hr>\n<hr>\n<hr>"},
	    {"> a\nb\n>> c", "<blockquote>\n<p>a\nb</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</blockquote>"},
	    {">", "<blockquote>\n</blockquote>"},
	    {"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
	    {"+ a\n\n  b\n+ c", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>"},
	    {"- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"},
	    {"*\n*", "<ul>\n<li></li>\n<li></li>\n</ul>"},
	    {"1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"},
	    {"0) a", "<ol start=\"0\">\n<li>a</li>\n</ol>"},
	    {"999999999. a", "<ol start=\"999999999\">\n<li>a</li>\n</ol>"},
	    {"1234567890. a", "<p>1234567890. a</p>"},
	    {"- [x] a\n- [X] b\n- [ ] c\n- [y] d",
	     "<ul>\n<li class=\"task\">☑ a</li>\n<li class=\"task\">☑ b</li>\n<li class=\"task\">☐ c</li>\n"
	     "<li>[y] d</li>\n</ul>"},
	    {"1. [ ] *a*\n\n2. b",
	     "<ol>\n<li class=\"task\">\n<p>☐ <em>a</em></p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>"},
	    {"- # a\n  ***", "<ul>\n<li>\n<h1>a</h1>\n<hr>\n</li>\n</ul>"},
	    {"    a\n\n     b", "<pre><code>a\n\n b\n</code></pre>"},
	    {"```\n<a> & 'b' \"c\"\n\n```", "<pre><code>&lt;a&gt; &amp; 'b' \"c\"\n\n</code></pre>"},
	    {"~~~\n\n~~~", "<pre><code>\n</code></pre>"},
	    {"```\nnever closed", "<pre><code>never closed\n</code></pre>"},
	    {"```\nnever closed\n", "<pre><code>never closed\n</code></pre>"},
	    {"> ```\n> a\n\nb", "<blockquote>\n<pre><code>a\n</code></pre>\n</blockquote>\n<p>b</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void a_language_is_a_class_if_it_is_a_name(void **state)
{
	static const struct row rows[] = {
	    {"```c\nx\n```", "<pre><code class=\"language-c\">x\n</code></pre>"},
	    {"~~~ C++ linenos\nx", "<pre><code class=\"language-C++\">x\n</code></pre>"},
	    {"```objective-c_1.0#\n```", "<pre><code class=\"language-objective-c_1.0#\"></code></pre>"},
	    {"```\"onclick=\"x\nx\n```", "<pre><code>x\n</code></pre>"},
	    {"```a'b\n```", "<pre><code></code></pre>"},
	    {"```<b>\n```", "<pre><code></code></pre>"},
	    {"```&quot;\n```", "<pre><code></code></pre>"},
	    {"```caf\xC3\xA9\n```", "<pre><code></code></pre>"},
	    {"```a/b\n```", "<pre><code></code></pre>"},
	    {"```abcdefghijklmnopqrstuvwxyz012345\n```",
	     "<pre><code class=\"language-abcdefghijklmnopqrstuvwxyz012345\"></code></pre>"},
	    {"```abcdefghijklmnopqrstuvwxyz0123456\n```", "<pre><code></code></pre>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void spans_become_tags(void **state)
{
	static const struct row rows[] = {
	    {"*a* _b_ **c** __d__ ***e***",
	     "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <em><strong>e</strong></em></p>"},
	    {"snake_case_name 2*3*4 * x", "<p>snake_case_name 2<em>3</em>4 * x</p>"},
	    {"~~a~~ ~b~ ~~~c~~~", "<p><del>a</del> <del>b</del> ~~~c~~~</p>"},
	    {"`a` ``b ` c`` ` `` ` `d", "<p><code>a</code> <code>b ` c</code> <code>``</code> `d</p>"},
	    {"`<b>&amp;*c*`", "<p><code>&lt;b&gt;&amp;amp;*c*</code></p>"},
	    {"\\*a\\* \\a \\\\ \\& \\<", "<p>*a* \\a \\ &amp; &lt;</p>"},
	    {"# *a* `b`", "<h1><em>a</em> <code>b</code></h1>"},
	    {"*a **b* c**", "<p><em>a <em><em>b</em> c</em></em></p>"},
	    /* md4c does not leave all spans that it entered here. */
	    {"[a *[b [c](/d*e*)](/f", "<p>[a <em>[b " LINK("/d*e*", "c") "](/f</em></p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void tables_are_for_posts(void **state)
{
	static const struct row rows[] = {
	    {"a|b\n---|---", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>"},
	    {"|a|b|c|\n|:--|:-:|--:|\n|*1*|`2`|\\||4|",
	     "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th align=\"center\">b</th>\n<th "
	     "align=\"right\">c</th>\n"
	     "</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"left\"><em>1</em></td>\n"
	     "<td align=\"center\"><code>2</code></td>\n<td align=\"right\">|</td>\n</tr>\n</tbody>\n</table>"},
	    {"a|b\n---|---\n1", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
				"<td>1</td>\n<td></td>\n</tr>\n</tbody>\n</table>"},
	    {"a | b\nno | table", "<p>a | b\nno | table</p>"},
	    /* One dash is enough, and added dashes are not visible. */
	    {"|a|b|\n|-|-|\n|1|2|",
	     "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
	     "<td>2</td>\n</tr>\n</tbody>\n</table>"},
	    {"> a | b\n> :-|--:\n",
	     "<blockquote>\n<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th align=\"right\">b</th>\n</tr>\n"
	     "</thead>\n</table>\n</blockquote>"},
	    {"```\n|a|\n|-|\n```\n\n    |-|--|\n\n|-|-|",
	     "<pre><code>|a|\n|-|\n</code></pre>\n<pre><code>|-|--|\n</code></pre>\n<p>|-|-|</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void comments_have_fewer_tags(void **state)
{
	static const struct row rows[] = {
	    {"# a *b*\n\nc\n-", "<p><strong>a <em>b</em></strong></p>\n<p><strong>c</strong></p>"},
	    {"- # a", "<ul>\n<li>\n<p><strong>a</strong></p>\n</li>\n</ul>"},
	    {"a|b\n---|---\n1|<i>", "<p>a|b\n---|---\n1|&lt;i&gt;</p>"},
	    {"> a\n\n***\n1. b\n\n```c\nd\n```",
	     "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n<ol>\n<li>b</li>\n</ol>\n"
	     "<pre><code class=\"language-c\">d\n</code></pre>"},
	    {"*a* [b](/c) https://d.e", "<p><em>a</em> " LINK("/c", "b") " " LINK("https://d.e", "https://d.e") "</p>"},
	};
	(void)state;
	check_rows(rows, COUNT(rows), MARKDOWN_COMMENT);
}

static void html_is_text(void **state)
{
	static const struct row rows[] = {
	    {"<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"},
	    {"<div\nclass=\"a\">*b*</div>", "<p>&lt;div\nclass=\"a\"&gt;<em>b</em>&lt;/div&gt;</p>"},
	    {"a <!-- b --> <?c?> <![CDATA[d]]> <!E>",
	     "<p>a &lt;!-- b --&gt; &lt;?c?&gt; &lt;![CDATA[d]]&gt; &lt;!E&gt;</p>"},
	    {"<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"},
	    {"<a href=\"/x\">y</a>", "<p>&lt;a href=\"/x\"&gt;y&lt;/a&gt;</p>"},
	    {"</p></body>", "<p>&lt;/p&gt;&lt;/body&gt;</p>"},
	    {"# </h1><b>", "<h1>&lt;/h1&gt;&lt;b&gt;</h1>"},
	    {"- </li></ul><i>", "<ul>\n<li>&lt;/li&gt;&lt;/ul&gt;&lt;i&gt;</li>\n</ul>"},
	    {"|<td>|\n|---|", "<table>\n<thead>\n<tr>\n<th>&lt;td&gt;</th>\n</tr>\n</thead>\n</table>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void references_become_characters_or_stay(void **state)
{
	static const struct row rows[] = {
	    {"&copy; &amp; &lt;b&gt; &quot; &CounterClockwiseContourIntegral;",
	     "<p>&copy; &amp; &lt;b&gt; &quot; &CounterClockwiseContourIntegral;</p>"},
	    {"&#65;&#x42;&#X63; &#233; &#8364; &#x1F600;", "<p>ABc é € 😀</p>"},
	    {"&#60;b&#x3e; &#38;amp;", "<p>&lt;b&gt; &amp;amp;</p>"},
	    {"&#0; &#1; &#x7F; &#128; &#xD800; &#xDFFF; &#x110000; &#9999999;", "<p>� � � � � � � �</p>"},
	    {"a & b &; &a; &# &#x; &#xg; &12; &no such;",
	     "<p>a &amp; b &amp;; &amp;a; &amp;# &amp;#x; &amp;#xg; &amp;12; &amp;no such;</p>"},
	    {"&abcdefghijklmnopqrstuvwxyz0123456;", "<p>&amp;abcdefghijklmnopqrstuvwxyz0123456;</p>"},
	    {"\\&copy; `&copy;`", "<p>&amp;copy; <code>&amp;copy;</code></p>"},
	    {"&#42;a&#42;", "<p>*a*</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void right_to_left_text_gets_dir_auto(void **state)
{
	static const struct row rows[] = {
	    {"- שלום", "<ul dir=\"auto\">\n<li>שלום</li>\n</ul>"},
	    {"> مرحبا\n\n2. a",
	     "<blockquote dir=\"auto\">\n<p>مرحبا</p>\n</blockquote>\n<ol start=\"2\" dir=\"auto\">\n"
	     "<li>a</li>\n</ol>"},
	    {"א|ב\n-|-", "<table dir=\"auto\">\n<thead>\n<tr>\n<th>א</th>\n<th>ב</th>\n</tr>\n</thead>\n</table>"},
	    {"- é 中 🎉", "<ul>\n<li>é 中 🎉</li>\n</ul>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void invisible_text_is_blank(void **state)
{
	static const char *const blank[] = {"",	     " \n\t",	"\u3164",  "&nbsp;",	   "&#160; &#x3164;",
					    ">",     "> >\n- ", "[a]: /b", "***",	   "```\n```",
					    "&shy;", "# ",	"\u2800",  "\u200B\uFE0F", "&ZeroWidthSpace;",
					    "[](x:)"};
	static const char *const shown[] = {"a",	   "&amp;",    "&#97;",	  "&copy;", "\\",
					    "![](/a.png)", "[](/a)",   "- [ ] a", "`a`",    "```\na\n```",
					    "👍",	   "&nosuch;", "> .",	  "\u0301"};
	struct arena *mem = arena_new();
	struct rendered rendered;
	(void)state;

	for (size_t i = 0; i < COUNT(blank) + COUNT(shown); i++) {
		CASE("%s", i < COUNT(blank) ? blank[i] : shown[i - COUNT(blank)]);
		bool expected = i < COUNT(blank);
		const char *markdown = expected ? blank[i] : shown[i - COUNT(blank)];

		assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
		assert_int_equal(rendered.blank, expected);
		arena_reset(mem);
	}
	arena_free(mem);
}

static const char *unescaped(struct arena *mem, struct str html)
{
	static const char *const references[][2] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
	char *text = arena_alloc(mem, html.len + 1), *to = text;

	for (size_t i = 0; i < html.len;) {
		size_t taken = 0;

		for (size_t j = 0; j < COUNT(references) && !taken; j++) {
			size_t len = strlen(references[j][0]);

			if (html.len - i >= len && memcmp(html.ptr + i, references[j][0], len) == 0) {
				*to++ = *references[j][1];
				taken = len;
			}
		}
		if (!taken)
			*to++ = html.ptr[i];
		i += taken ? taken : 1;
	}
	return text;
}

/* The text of a code block is unchanged in its HTML, even with hundreds of brackets and bullets. */
static void code_is_unchanged(void **state)
{
	static const char alphabet[] = "[]()<>&\"'!*_#:/-+.`|\\ \nab1";
	static const char open[] = "<pre><code>", close[] = "\n</code></pre>";
	struct arena *mem = arena_new();
	unsigned seed = 1;
	struct str html;
	(void)state;

	for (int i = 0; i < 300; i++) {
		CASE("text %d", i);
		char code[600] = "", text[700];
		size_t len = (size_t)(i % 5 ? 40 : 590), letters = i % 3 ? sizeof(alphabet) - 1 : 8;

		for (size_t j = 0; j < len; j++) {
			seed = seed * 1103515245 + 12345;
			code[j] = alphabet[(seed >> 16) % letters];
		}
		snprintf(text, sizeof(text), "~~~\n%s\n~~~", code);
		assert_int_equal(render(mem, MARKDOWN_POST, str_from(text), &html), OK);
		assert_true(html.len >= strlen(open) + strlen(close));
		assert_memory_equal(html.ptr, open, strlen(open));
		html.ptr += strlen(open);
		html.len -= strlen(open) + strlen(close);
		assert_string_equal(unescaped(mem, html), code);
		arena_reset(mem);
	}
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(blocks_become_tags),
	    cmocka_unit_test(a_language_is_a_class_if_it_is_a_name),
	    cmocka_unit_test(spans_become_tags),
	    cmocka_unit_test(tables_are_for_posts),
	    cmocka_unit_test(comments_have_fewer_tags),
	    cmocka_unit_test(html_is_text),
	    cmocka_unit_test(references_become_characters_or_stay),
	    cmocka_unit_test(right_to_left_text_gets_dir_auto),
	    cmocka_unit_test(invisible_text_is_blank),
	    cmocka_unit_test(code_is_unchanged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
