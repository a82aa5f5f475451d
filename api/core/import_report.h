/* What an import reports: each thing that it could not import as it was, and how much of each kind it imported. */
#ifndef RETORT_IMPORT_REPORT_H
#define RETORT_IMPORT_REPORT_H

#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/error.h"

enum import_kind { IMPORT_ROLES, IMPORT_USERS, IMPORT_FOLLOWS, IMPORT_POSTS, IMPORT_COMMENTS, IMPORT_KINDS };

struct import_count {
	int64_t found, imported;
	int64_t changed; /* of those imported: about which there is a line */
};

struct import_report {
	FILE *lines; /* the caller's, a temporary file; UTF-8 without control characters */
	struct import_count counts[IMPORT_KINDS];
	int64_t self_follows; /* found and skipped, without a line for each */
	/* The row at hand. */
	struct str row; /* "user 12 (john)" */
	bool row_has_lines;
};

/* What the kinds are called: "users". */
const char *import_kind_name(enum import_kind kind);

/* Empties it, for an import that begins again. ERR_UNWRITABLE: the file cannot be written, as below. */
enum err import_report_restart(struct import_report *report);
/* Whether all lines are in the file: an import whose report is not whole must not count. */
enum err import_report_end(struct import_report *report);
/* The lines to come are about this row; an absent text: about all. It must outlive them. */
void import_report_row(struct import_report *report, struct str row);
/* "user 12 (john): its ...": a sentence, with its full stop. */
void import_report_line(struct import_report *report, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The row was imported. */
void import_report_imported(struct import_report *report, enum import_kind kind);

#endif
