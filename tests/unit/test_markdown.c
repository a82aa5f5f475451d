/* Markdown to HTML: what it can do, what nobody smuggles through, and how much it takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "../fuzz/html_check.h"
#include "base/limits.h"
#include "domain/markdown.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))
#define REL " rel=\"nofollow ugc noopener\">"
#define LINK(url, text) "<a href=\"" url "\"" REL text "</a>"

struct row {
	const char *markdown, *html;
};

/* Renders, and has the result checked by html_check(). */
static enum err render(struct arena *mem, enum markdown_context context, struct str markdown, struct str *ret_html)
{
	struct rendered rendered;
	enum err e = markdown_render(mem, context, markdown, &rendered);
	const char *wrong;

	if (e)
		return e;
	*ret_html = rendered.html;
	wrong = html_check(ret_html->ptr, ret_html->len, context == MARKDOWN_COMMENT);
	if (wrong)
		fail_msg("%.*s\nis not of the allow-list in\n%.*s", (int)(ret_html->ptr + ret_html->len - wrong), wrong,
			 (int)ret_html->len, ret_html->ptr);
	return e;
}

static void check_rows(const struct row *rows, size_t count, enum markdown_context context)
{
	struct arena *mem = arena_new();
	struct str html;

	for (size_t i = 0; i < count; i++) {
		assert_int_equal(render(mem, context, str_from(rows[i].markdown), &html), OK);
		if (!str_eq(html, str_from(rows[i].html)))
			fail_msg("%s\nbecame\n%.*s\ninstead of\n%s", rows[i].markdown, (int)html.len, html.ptr,
				 rows[i].html);
		arena_reset(mem);
	}
	arena_free(mem);
}

static void check_posts(const struct row *rows, size_t count)
{
	check_rows(rows, count, MARKDOWN_POST);
}

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
	    {"#tag", "<p>#tag</p>"},
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
	    /* md4c does not leave all that it entered here. */
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
	    /* One dash is enough, and none that is added shows. */
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

static void comments_hold_less(void **state)
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

static void addresses_become_links(void **state)
{
	static const struct row rows[] = {
	    {"[a *b*](/c \"d\")", "<p><a href=\"/c\" title=\"d\"" REL "a <em>b</em></a></p>"},
	    {"[a](http://b.c/?d=1&e=2#f)", "<p>" LINK("http://b.c/?d=1&amp;e=2#f", "a") "</p>"},
	    {"[a][b] [B][] [b]\n\n[b]: <c d> 'e'",
	     "<p><a href=\"c%20d\" title=\"e\"" REL "a</a> <a href=\"c%20d\" title=\"e\"" REL
	     "B</a> <a href=\"c%20d\" title=\"e\"" REL "b</a></p>"},
	    {"[a](#b) [c](?d) [e](f/g) [h](//i.j)",
	     "<p>" LINK("#b", "a") " " LINK("?d", "c") " " LINK("f/g", "e") " " LINK("//i.j", "h") "</p>"},
	    {"[a](HTTPS://B.C) [d](mailTo:e@f.g)", "<p>" LINK("HTTPS://B.C", "a") " " LINK("mailTo:e@f.g", "d") "</p>"},
	    {"[a](/é) [b](/&eacute;&#233;)", "<p>" LINK("/é", "a") " " LINK("/&eacute;é", "b") "</p>"},
	    {"<https://a.b/?c=1&d='e'>",
	     "<p>" LINK("https://a.b/?c=1&amp;d=&#39;e&#39;", "https://a.b/?c=1&amp;d='e'") "</p>"},
	    {"<mailto:a@b.c> <a@b.c>",
	     "<p>" LINK("mailto:a@b.c", "mailto:a@b.c") " " LINK("mailto:a@b.c", "a@b.c") "</p>"},
	    {"(see https://a.b/c_d_e?f=g&h, or http://a.b.)",
	     "<p>(see " LINK("https://a.b/c_d_e?f=g&amp;h",
			     "https://a.b/c_d_e?f=g&amp;h") ", or " LINK("http://a.b", "http://a.b") ".)</p>"},
	    {"*https://a.b/c*", "<p><em>" LINK("https://a.b/c", "https://a.b/c") "</em></p>"},
	    {"[](https://a.b/'c') []()", "<p>" LINK("https://a.b/&#39;c&#39;", "https://a.b/&#39;c&#39;") " </p>"},
	    /* An address in any letter case, with an international host, in quotation marks. */
	    {"HTTPS://A.b/C Http://d.e",
	     "<p>" LINK("HTTPS://A.b/C", "HTTPS://A.b/C") " " LINK("Http://d.e", "Http://d.e") "</p>"},
	    {"https://münchen.de/ä http://例え.テスト/ https://a.мкд",
	     "<p>" LINK("https://münchen.de/ä", "https://münchen.de/ä") " " LINK(
		 "http://例え.テスト/", "http://例え.テスト/") " " LINK("https://a.мкд", "https://a.мкд") "</p>"},
	    {"“https://a.b/c” «https://a.b»",
	     "<p>“" LINK("https://a.b/c", "https://a.b/c") "” «" LINK("https://a.b", "https://a.b") "»</p>"},
	    {"„https://a.b‟ \"https://a.b/c\"",
	     "<p>„" LINK("https://a.b", "https://a.b") "‟ \"" LINK("https://a.b/c", "https://a.b/c") "\"</p>"},
	    {"'https://a.b/c', ‘https://a.b’",
	     "<p>'" LINK("https://a.b/c", "https://a.b/c") "', ‘" LINK("https://a.b", "https://a.b") "’</p>"},
	    /* It ends before the punctuation of other scripts, and their blanks. */
	    {"见https://a.com/x，然后https://a.com/y。（https://a.com/z）https://a.com、",
	     "<p>见" LINK("https://a.com/x", "https://a.com/x") "，然后" LINK(
		 "https://a.com/y",
		 "https://a.com/y") "。（" LINK("https://a.com/z",
						"https://a.com/z") "）" LINK("https://a.com",
									     "https://a.com") "、</p>"},
	    {"https://a.com/x… https://a.com/y— https://a.com/z？ https://a.com/u　v https://a.com/w؟",
	     "<p>" LINK("https://a.com/x", "https://a.com/x") "… " LINK("https://a.com/y", "https://a.com/y") "— " LINK(
		 "https://a.com/z",
		 "https://a.com/z") "？ " LINK("https://a.com/u",
					       "https://a.com/u") "　v " LINK("https://a.com/w",
									      "https://a.com/w") "؟</p>"},
	    {"https://zh.wikipedia.org/wiki/中国 https://a.com然后 https://中文.com然后",
	     "<p>" LINK("https://zh.wikipedia.org/wiki/中国", "https://zh.wikipedia.org/wiki/中国") " " LINK(
		 "https://a.com", "https://a.com") "然后 " LINK("https://中文.com", "https://中文.com") "然后</p>"},
	    /* Marks of emphasis in it mean nothing, around it they do. */
	    {"https://a.b/__init__.py", "<p>" LINK("https://a.b/__init__.py", "https://a.b/__init__.py") "</p>"},
	    {"https://a.b/_c_/*d*/~~e~~/f",
	     "<p>" LINK("https://a.b/_c_/*d*/~~e~~/f", "https://a.b/_c_/*d*/~~e~~/f") "</p>"},
	    {"**https://a.b/_c_/**", "<p><strong>" LINK("https://a.b/_c_/", "https://a.b/_c_/") "</strong></p>"},
	    {"_https://a.b/c_", "<p><em>" LINK("https://a.b/c", "https://a.b/c") "</em></p>"},
	    /* Behind a backslash they mean nothing as it is. */
	    {"https://a.b/c\\_d\\*e", "<p>" LINK("https://a.b/c_d*e", "https://a.b/c_d*e") "</p>"},
	    {"[f](https://a.b/c\\_d\\_e)", "<p>" LINK("https://a.b/c_d_e", "f") "</p>"},
	    {"https://a.b/c_(d)_e) (https://a.b/c(d)) [https://a.b/e?f[]=1] https://a.b:80/?c&amp;d#e;",
	     "<p>" LINK("https://a.b/c_(d)_e", "https://a.b/c_(d)_e") ") (" LINK(
		 "https://a.b/c(d)",
		 "https://a.b/c(d)") ") [" LINK("https://a.b/e?f[]=1",
						"https://a.b/e?f[]=1") "] " LINK("https://a.b:80/?c&amp;d#e",
										 "https://a.b:80/?c&amp;d#e") ";</p>"},
	    {"[a](/b_c_d*e*) ![https://a.b/_c_](/d)",
	     "<p>" LINK("/b_c_d*e*", "a") " " LINK("/d", "https://a.b/_c_") "</p>"},
	    {"[a](b 'c &quot; \" < > & \\' d')",
	     "<p><a href=\"b\" title=\"c &quot; &quot; &lt; &gt; &amp; &#39; d\"" REL "a</a></p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void what_only_looks_like_an_address_does_not(void **state)
{
	static const struct row rows[] = {
	    {"main.rs file.py readme.md example.com www.example.com",
	     "<p>main.rs file.py readme.md example.com www.example.com</p>"},
	    {"a@example.com ftp://example.com xhttp://a.b http:// https://a",
	     "<p>a@example.com ftp://example.com xhttp://a.b http:// https://a</p>"},
	    {"feed:https://a.b git+https://a.b u=https://a.b https://localhost https://.a.b https://a. http:///a.b",
	     "<p>feed:https://a.b git+https://a.b u=https://a.b https://localhost https://.a.b https://a. "
	     "http:///a.b</p>"},
	    {"`https://a.b` `[a](/b)`", "<p><code>https://a.b</code> <code>[a](/b)</code></p>"},
	    {"    https://a.b", "<pre><code>https://a.b\n</code></pre>"},
	    {"```\n<https://a.b>\n```", "<pre><code>&lt;https://a.b&gt;\n</code></pre>"},
	    {"[a]() [b] [c][d] [e](f g)", "<p>a [b] [c][d] [e](f g)</p>"},
	    {"[a [b](/c) d](/e)", "<p>[a " LINK("/c", "b") " d](/e)</p>"},
	    {"[https://a.b](https://c.d)", "<p>" LINK("https://c.d", "https://a.b") "</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void right_to_left_texts_choose_their_side(void **state)
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

static void what_shows_no_text_is_blank(void **state)
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
		bool expected = i < COUNT(blank);
		const char *markdown = expected ? blank[i] : shown[i - COUNT(blank)];

		assert_int_equal(markdown_render(mem, MARKDOWN_POST, str_from(markdown), &rendered), OK);
		if (rendered.blank != expected)
			fail_msg("\"%s\" is %s", markdown, expected ? "not blank" : "blank");
		arena_reset(mem);
	}
	arena_free(mem);
}

static void images_become_links(void **state)
{
	static const struct row rows[] = {
	    {"![a *b*](/c.png \"d\")", "<p><a href=\"/c.png\" title=\"d\"" REL "a <em>b</em></a></p>"},
	    {"![](/c.png)", "<p>" LINK("/c.png", "/c.png") "</p>"},
	    {"[![a](/b)](/c) [![](/b)](/c)", "<p>" LINK("/c", "a") " " LINK("/c", "/c") "</p>"},
	    {"![a [b](/c)](/d)", "<p>" LINK("/d", "a b") "</p>"},
	    {"![a](data:image/png;base64,AAAA) ![](javascript:b)", "<p>a </p>"},
	    {"![a [b](/c)](data:d)", "<p>a " LINK("/c", "b") "</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

static void entities_in_addresses_lead_where_they_say(void **state)
{
	static const struct row rows[] = {
	    {"[x](caf&eacute;)", "<p>" LINK("caf&eacute;", "x") "</p>"},
	    {"[x](caf&eacute;/a:b)", "<p>" LINK("caf&eacute;/a:b", "x") "</p>"},
	    {"[x](a&amp;b&nbsp;c)", "<p>" LINK("a&amp;b&nbsp;c", "x") "</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
}

/* Each as a link, an image, a reference and an address in angle brackets: never an <a>. */
static void other_schemes_are_no_links(void **state)
{
	static const struct str urls[] = {
	    STR("javascript:alert(1)"),
	    STR("JaVaScRiPt:alert(1)"),
	    STR("javascript&#58;alert(1)"),
	    STR("javascript&#x3A;alert(1)"),
	    STR("javascript&#0000058;alert(1)"),
	    STR("javascript&colon;alert(1)"),
	    STR("&#106;avascript:alert(1)"),
	    STR("java&#10;script:alert(1)"),
	    STR("java&#x0D;script:alert(1)"),
	    STR("java&#9;script:alert(1)"),
	    STR("java&Tab;script:alert(1)"),
	    STR("java&NewLine;script:alert(1)"),
	    STR("&#32;javascript:alert(1)"),
	    STR("&#1;javascript:alert(1)"),
	    STR("&#0;javascript:alert(1)"),
	    STR("&#160;javascript:alert(1)"),
	    STR("&nbsp;javascript:alert(1)"),
	    STR("java\tscript:alert(1)"),
	    STR(" javascript:alert(1)"),
	    STR("\x01javascript:alert(1)"),
	    STR("java\0script:alert(1)"),
	    STR("\0javascript:alert(1)"),
	    STR("\xEF\xBB\xBFjavascript:alert(1)"),
	    STR("java\xE2\x80\x8Bscript:alert(1)"),
	    STR("\\javascript:alert(1)"),
	    STR("javascript\\:alert(1)"),
	    STR("java%0Ascript:alert(1)"),
	    STR("javascript%3Aalert:1"),
	    STR("vbscript:msgbox(1)"),
	    STR("data:text/html,x"),
	    STR("data:text/html;base64,PHNjcmlwdD4="),
	    STR("file:///etc/passwd"),
	    STR("blob:https://a.b/c"),
	    STR("ftp://a.b"),
	    STR("feed:https://a.b"),
	    STR("view-source:https://a.b"),
	    STR("http&amp;:x"),
	    STR("httpsx://a.b"),
	    STR("htt:p://a.b"),
	    STR("ht tp://a.b"),
	    STR(":a"),
	    STR("&sol;&sol;a.b"),
	    STR("&bsol;&bsol;a.b"),
	    STR("javascript&eacute;:alert(1)"),
	    STR("&nothing;javascript:alert(1)"),
	    STR("http&eacute;://a.b"),
	    STR("java\xFFscript:alert(1)"),
	    STR("\xF9javascript:alert(1)"),
	};
	static const char *const forms[] = {"[a](<%s>)",	"[a](%s)", "![a](<%s>)",
					    "[a]\n\n[a]: <%s>", "<%s>",	   "![](%s)"};
	struct arena *mem = arena_new();
	struct str html;
	(void)state;

	for (size_t i = 0; i < COUNT(urls) * COUNT(forms); i++) {
		const struct str *url = &urls[i / COUNT(forms)];
		const char *form = forms[i % COUNT(forms)], *hole = strstr(form, "%s");
		size_t before = (size_t)(hole - form), after = strlen(hole + 2);
		char *text = arena_alloc(mem, before + url->len + after);

		memcpy(text, form, before);
		memcpy(text + before, url->ptr, url->len);
		memcpy(text + before + url->len, hole + 2, after);
		assert_int_equal(render(mem, MARKDOWN_POST, (struct str){text, before + url->len + after}, &html), OK);
		/* "[a](java\tscript:…)" is no link at all, and "ht tp://a.b" holds no bare address. */
		if (memmem(html.ptr, html.len, "<a", 2))
			fail_msg("%.*s became %.*s", (int)(before + url->len + after), text, (int)html.len, html.ptr);
		arena_reset(mem);
	}
	arena_free(mem);
}

static void addresses_stay_in_their_quotes(void **state)
{
	static const struct row rows[] = {
	    {"[a](https://b.c/\"onclick=\"d)", "<p>" LINK("https://b.c/&quot;onclick=&quot;d", "a") "</p>"},
	    {"[a](/&quot;&#34;&#x22;&#39;&lt;&#62;)", "<p>" LINK("/&quot;&quot;&quot;&#39;&lt;&gt;", "a") "</p>"},
	    {"[a](</b\tc d>)", "<p>" LINK("/b%09c%20d", "a") "</p>"},
	    {"[a](/b&#10;c&#x7F;)", "<p>" LINK("/b%0Ac\uFFFD", "a") "</p>"},
	    {"[a](&#x6A&#x61;vascript:b)", "<p>" LINK("&amp;#x6Aavascript:b", "a") "</p>"}, /* a fragment */
	    {"[a](/&NewLine;/b.c)", "<p>" LINK("/&NewLine;/b.c", "a") "</p>"},
	    {"[a](/x?b&copy=c&copy;)", "<p>" LINK("/x?b&amp;copy=c&copy;", "a") "</p>"},
	    {"[a](/javascript:b)", "<p>" LINK("/javascript:b", "a") "</p>"},
	    {"[a](b&amp;c/d:e)", "<p>" LINK("b&amp;c/d:e", "a") "</p>"},
	    {"<https://a.b/\">", "<p>" LINK("https://a.b/&quot;", "https://a.b/\"") "</p>"},
	};
	(void)state;
	check_posts(rows, COUNT(rows));
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

/* Whatever stands in a code block comes back from its HTML, hundreds of brackets and bullets too. */
static void code_comes_back_as_it_was(void **state)
{
	static const char alphabet[] = "[]()<>&\"'!*_#:/-+.`|\\ \nab1";
	static const char open[] = "<pre><code>", close[] = "\n</code></pre>";
	struct arena *mem = arena_new();
	unsigned seed = 1;
	struct str html;
	(void)state;

	for (int i = 0; i < 300; i++) {
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
	    cmocka_unit_test(comments_hold_less),
	    cmocka_unit_test(html_is_text),
	    cmocka_unit_test(references_become_characters_or_stay),
	    cmocka_unit_test(addresses_become_links),
	    cmocka_unit_test(what_only_looks_like_an_address_does_not),
	    cmocka_unit_test(right_to_left_texts_choose_their_side),
	    cmocka_unit_test(what_shows_no_text_is_blank),
	    cmocka_unit_test(images_become_links),
	    cmocka_unit_test(entities_in_addresses_lead_where_they_say),
	    cmocka_unit_test(other_schemes_are_no_links),
	    cmocka_unit_test(addresses_stay_in_their_quotes),
	    cmocka_unit_test(code_comes_back_as_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
