/* Statements whose result is not needed, gathered while a write runs: one for all that have the same key. */
#ifndef RETORT_MERGE_H
#define RETORT_MERGE_H

#include "base/error.h"
#include "store/rows.h"

struct merges;

/* Gathers a statement (db_merge()). */
enum err merge_add(struct db *db, const struct query *query, const void *in);
/* Runs what has been gathered by `run`, in the order of the first of each key. */
enum err merge_run(struct db *db, enum err (*run)(struct db *db, const struct query *query, const void *in));
/* Forgets it. */
void merge_drop(struct db *db);
void merge_free(struct db *db);

#endif
