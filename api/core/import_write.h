/* What an import writes: rows that come from elsewhere and keep their ids, then what follows from them. */
#ifndef RETORT_IMPORT_WRITE_H
#define RETORT_IMPORT_WRITE_H

#include "base/arena.h"
#include "generated/import_write.sql.h"

/* ERR_CONFLICT: there are accounts already. */
enum err import_write_check_empty(struct db *w, struct arena *mem);

/* Inside a write: counts what was imported, and lets new rows get ids behind the imported ones. Empties `mem`. */
enum err import_write_finish(struct db *w, struct arena *mem, int64_t posts, int64_t comments);

#endif
