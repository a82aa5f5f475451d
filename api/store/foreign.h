/* Reads databases of other programs: SQLite files, whatever database the store has. */
#ifndef RETORT_FOREIGN_H
#define RETORT_FOREIGN_H

#include "store/store.h"

/* Opens the file for reading, all of it as it is now; it is not changed. A reason says what is wrong. ERR_INVALID: it
 * cannot be read, is no database of SQLite in UTF-8, or is damaged. ERR_BUSY: its program is writing. */
enum err foreign_open(const char *path, struct db **ret_db);
/* NULL is allowed. */
void foreign_close(struct db *db);

#endif
