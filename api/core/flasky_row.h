/* Helpers to import rows of flasky's tables: the import in progress, texts and times. */
#ifndef RETORT_FLASKY_ROW_H
#define RETORT_FLASKY_ROW_H

#include "core/import_report.h"
#include "store/store.h"

/* An import in progress. */
struct flasky {
	struct db *from, *w;
	struct arena *mem; /* emptied before each row */
	struct import_report *report;
	int64_t now;
	int64_t last_user;	/* the largest id of an account so far */
	int64_t missing_author; /* the account for texts without an author; 0: not created yet */
	store_progress_fn progress;
	void *progress_arg;
};

/* Begins the next row of a kind, number `number` from 0, which the report calls `label`: "user 12". */
enum err flasky_row_begin(struct flasky *f, enum import_kind kind, int64_t number, const char *label, ...)
    __attribute__((format(printf, 4, 5)));

/* Whether the id is valid; if not, reports that the row is skipped. */
bool flasky_id_fits(int64_t id);
void flasky_skip(struct flasky *f);

/* Returns the text as well-formed UTF-8 without NUL, in `mem`; an absent text is "". Changes are reported; `what` is
 * "name". */
struct str flasky_text(struct flasky *f, const char *what, struct str text);
/* The same, cut to `characters` code points. */
struct str flasky_short_text(struct flasky *f, const char *what, struct str text, size_t characters);
/* The first `size` bytes of well-formed UTF-8 at most, ending with a complete code point. */
struct str flasky_cut(struct str text, size_t size);

/* "2023-05-15 09:00:00.123456", in UTC, as microseconds since 1970. A missing, invalid or future time is reported and
 * replaced by `instead`; `what` is "timestamp". */
int64_t flasky_time(struct flasky *f, const char *what, struct str text, int64_t instead);

#endif
