/* Writes imported rows, which keep their ids, and then the data derived from them. */
#ifndef RETORT_IMPORT_WRITE_H
#define RETORT_IMPORT_WRITE_H

#include "base/arena.h"
#include "generated/import_write.sql.h"

/* ERR_CONFLICT: there already are accounts. */
enum err import_write_check_empty(struct db *w, struct arena *mem);

/* Inside a write: updates the counters, and makes ids of new rows start after the imported ones. Empties `mem`. */
enum err import_write_finish(struct db *w, struct arena *mem, int64_t posts, int64_t comments);

#endif
