/* The report of an import: each row that could not be imported unchanged, and the counts of each kind. */
#ifndef RETORT_IMPORT_REPORT_H
#define RETORT_IMPORT_REPORT_H

#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"

enum import_kind { IMPORT_ROLES, IMPORT_USERS, IMPORT_FOLLOWS, IMPORT_POSTS, IMPORT_COMMENTS, IMPORT_KINDS };

struct import_count {
	int64_t found, imported;
	int64_t changed; /* of those imported: with a line in the report */
};

struct import_report {
	FILE *lines; /* a temporary file of the caller; UTF-8 without control characters */
	struct import_count counts[IMPORT_KINDS];
	int64_t self_follows; /* skipped without a line for each */
	/* The current row. */
	struct str row; /* "user 12 (john)" */
	bool row_has_lines;
};

/* The names of the kinds: "users". */
const char *import_kind_name(enum import_kind kind);

/* Empties it, for an import that starts again. ERR_UNWRITABLE: the file cannot be written. */
enum err import_report_restart(struct import_report *report);
/* Makes sure that all lines are in the file: an import with an incomplete report must not be committed. */
enum err import_report_end(struct import_report *report);
/* The following lines are about this row; an absent text: about the whole import. The text must outlive them. */
void import_report_row(struct import_report *report, struct str row);
/* "user 12 (john): its ...": a complete sentence. */
void import_report_line(struct import_report *report, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Counts the row as imported. */
void import_report_imported(struct import_report *report, enum import_kind kind);

#endif
