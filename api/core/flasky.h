/* Imports a flasky database (github.com/miguelgrinberg/flasky) into an empty one of ours.
 *
 * Ids are preserved, and with them the URLs of posts and comments; times are preserved to the microsecond; texts are
 * rendered again. Rows that cannot be imported unchanged are adapted or skipped, and reported. */
#ifndef RETORT_FLASKY_H
#define RETORT_FLASKY_H

#include "core/import_report.h"
#include "store/store.h"

struct flasky_import {
	struct db *from; /* flasky's (store/foreign.h) */
	struct import_report report;
	bool reterr_has_accounts; /* ERR_CONFLICT: there already are accounts */
	store_progress_fn progress;
	void *progress_arg;
};

/* ERR_INVALID: it is not a flasky database with the schema of flasky's last migration. */
enum err flasky_check(struct db *from);

/* A write (store_write_fn) of a struct flasky_import: everything, or on failure nothing. Unusually long for a write.
 * The report is valid only if it returns OK. */
enum err flasky_import(struct db *w, void *arg);

#endif
