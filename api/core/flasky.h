/* Moving in from flasky (github.com/miguelgrinberg/flasky): all of its database into an empty one of ours.
 *
 * Ids stay, so that addresses of posts and comments do; times stay to the microsecond; texts are rendered anew. What
 * cannot be taken as it is, is changed or skipped, and reported. */
#ifndef RETORT_FLASKY_H
#define RETORT_FLASKY_H

#include "core/import_report.h"
#include "store/store.h"

struct flasky_import {
	struct db *from; /* flasky's (store/foreign.h) */
	struct import_report report;
	bool reterr_has_accounts; /* ERR_CONFLICT: there are accounts already */
	store_progress_fn progress;
	void *progress_arg;
};

/* Whether it is a database of flasky's, as its last migration makes it: otherwise ERR_INVALID. */
enum err flasky_check(struct db *from);

/* A write (store_write_fn) of a struct flasky_import: everything, or on failure nothing. It takes long for a write. The
 * report counts if it answers OK. */
enum err flasky_import(struct db *w, void *arg);

#endif
