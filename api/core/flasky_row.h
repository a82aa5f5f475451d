/* What the rows of flasky's tables have in common: an import that goes on, texts and times. */
#ifndef RETORT_FLASKY_ROW_H
#define RETORT_FLASKY_ROW_H

#include "core/import_report.h"
#include "store/store.h"

/* An import under way. */
struct flasky {
	struct db *from, *w;
	struct arena *mem; /* emptied before each row */
	struct import_report *report;
	int64_t now;
	int64_t last_user; /* the largest id of an account so far */
	int64_t nobody;	   /* the account of what nobody wrote; 0: there is none yet */
	store_progress_fn progress;
	void *progress_arg;
};

/* Begins the next row of a kind, the `number`th from 0, which lines call `label`: "user 12". */
enum err flasky_row_begin(struct flasky *f, enum import_kind kind, int64_t number, const char *label, ...)
    __attribute__((format(printf, 4, 5)));

/* Whether Retort can keep this id; otherwise: reports that the row is skipped. */
bool flasky_id_fits(int64_t id);
void flasky_skip(struct flasky *f);

/* In well-formed UTF-8 and without NUL, in `mem`; an absent text is "". What had to be changed is reported; `what` is
 * "name". */
struct str flasky_text(struct flasky *f, const char *what, struct str text);
/* The same, of at most `characters` code points. */
struct str flasky_short_text(struct flasky *f, const char *what, struct str text, size_t characters);
/* The first at most `size` bytes of well-formed UTF-8, to the end of a code point. */
struct str flasky_cut(struct str text, size_t size);

/* "2023-05-15 09:00:00.123456", in UTC, as microseconds since 1970. What is missing or wrong, or lies in the future,
 * is reported, and `instead` taken; `what` is "timestamp". */
int64_t flasky_time(struct flasky *f, const char *what, struct str text, int64_t instead);

#endif
