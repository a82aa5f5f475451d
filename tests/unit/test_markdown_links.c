/* Links of Markdown: what becomes one, and what must not get into one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/limits.h"
#include "cases.h"
#include "rendering_rows.h"

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

static void similar_text_is_not_linked(void **state)
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

static void entities_in_addresses_are_decoded(void **state)
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
static void other_schemes_are_not_linked(void **state)
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
		CASE("%s in %s", urls[i / COUNT(forms)].ptr, forms[i % COUNT(forms)]);
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

static void addresses_cannot_end_their_attribute(void **state)
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(addresses_become_links),	    cmocka_unit_test(similar_text_is_not_linked),
	    cmocka_unit_test(images_become_links),	    cmocka_unit_test(entities_in_addresses_are_decoded),
	    cmocka_unit_test(other_schemes_are_not_linked), cmocka_unit_test(addresses_cannot_end_their_attribute),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
