/* The report of an import. */
#include "core/import_report.h"

#include <stdarg.h>
#include <unistd.h>

#include "base/text.h"

const char *import_kind_name(enum import_kind kind)
{
	static const char *const names[] = {[IMPORT_ROLES] = "roles",
					    [IMPORT_USERS] = "users",
					    [IMPORT_FOLLOWS] = "follows",
					    [IMPORT_POSTS] = "posts",
					    [IMPORT_COMMENTS] = "comments"};

	return names[kind];
}

enum err import_report_restart(struct import_report *report)
{
	rewind(report->lines);
	if (ftruncate(fileno(report->lines), 0) != 0)
		return ERR_UNWRITABLE;
	*report = (struct import_report){.lines = report->lines};
	return OK;
}

enum err import_report_end(struct import_report *report)
{
	return fflush(report->lines) == 0 && !ferror(report->lines) ? OK : ERR_UNWRITABLE;
}

void import_report_row(struct import_report *report, struct str row)
{
	report->row = row;
	report->row_has_lines = false;
}

/* The report contains names and is printed to a terminal: invalid UTF-8, or a control character (U+0000 to U+001F,
 * U+007F to U+009F), becomes a question mark. */
static void write_plain(FILE *file, struct str text)
{
	uint32_t code;

	while (text.len) {
		size_t length = text_decode(text, &code);

		if (length == 0 || code < 0x20 || (code >= 0x7f && code < 0xa0))
			fputc('?', file);
		else
			fwrite(text.ptr, 1, length, file);
		length = length ? length : 1;
		text.ptr += length;
		text.len -= length;
	}
}

void import_report_line(struct import_report *report, const char *format, ...)
{
	char sentence[1024];
	va_list values;

	va_start(values, format);
	vsnprintf(sentence, sizeof(sentence), format, values);
	va_end(values);
	if (report->row.ptr) {
		write_plain(report->lines, report->row);
		fputs(": ", report->lines);
	}
	write_plain(report->lines, str_from(sentence));
	fputc('\n', report->lines);
	report->row_has_lines = true;
}

void import_report_imported(struct import_report *report, enum import_kind kind)
{
	report->counts[kind].imported++;
	report->counts[kind].changed += report->row_has_lines;
}
