/* Writes text of XML 1.0 into the buffer of a json_writer. */
#include "base/xml.h"

#include "base/clock.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* How to write a byte: 0 as it is, or an index into `written`. */
enum { AMP = 1, LT, GT, QUOT, APOS, CR, INVALID, MAYBE_INVALID };

static const char *const written[] = {"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#13;", REPLACEMENT};

static const unsigned char escapes[256] = {
    [0 ... 8] = INVALID, [11 ... 12] = INVALID, ['\r'] = CR,   [14 ... 31] = INVALID,
    ['"'] = QUOT,	 ['&'] = AMP,		['\''] = APOS, ['<'] = LT,
    ['>'] = GT,		 [0xEF] = MAYBE_INVALID};

/* Whether U+FFFE or U+FFFF is at the start of `text`. */
static bool is_noncharacter(struct str text)
{
	return text.len >= 3 && (unsigned char)text.ptr[1] == 0xBF && (unsigned char)text.ptr[2] >= 0xBE;
}

void xml_text(struct json_writer *w, struct str text)
{
	size_t from = 0, step;

	for (size_t i = 0; i < text.len; i += step) {
		unsigned char escape = escapes[(unsigned char)text.ptr[i]];

		step = 1;
		if (!escape)
			continue;
		if (escape == MAYBE_INVALID) {
			if (!is_noncharacter((struct str){text.ptr + i, text.len - i}))
				continue;
			escape = INVALID;
			step = 3;
		}
		jw_raw(w, (struct str){text.ptr + from, i - from});
		jw_raw(w, str_from(written[escape]));
		from = i + step;
	}
	jw_raw(w, (struct str){text.ptr + from, text.len - from});
}

static void tag(struct json_writer *w, const char *open, const char *name)
{
	jw_raw(w, str_from(open));
	jw_raw(w, str_from(name));
	jw_raw(w, STR(">"));
}

void xml_element(struct json_writer *w, const char *name, struct str text)
{
	tag(w, "<", name);
	xml_text(w, text);
	tag(w, "</", name);
	jw_raw(w, STR("\n"));
}

void xml_time(struct json_writer *w, const char *name, int64_t us)
{
	char text[CLOCK_TEXT_SIZE];

	clock_format(us, text);
	xml_element(w, name, str_from(text));
}
