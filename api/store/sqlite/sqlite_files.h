/* The files of an SQLite database, and whether they are still those that were opened. */
#ifndef RETORT_SQLITE_FILES_H
#define RETORT_SQLITE_FILES_H

#include "store/sqlite/sqlite_db.h"

/* The folder of a file; the caller frees it. NULL: out of memory. */
char *sqlite_folder(const char *path);
/* Creates the folder and the file if they are missing, and returns whether the file was. Errors are reported when the
 * file is opened. */
bool sqlite_make_place(const char *path);
/* Records the identity of the files, for sqlite_in_place(). */
enum err sqlite_watch_files(struct sqlite_db *sqlite, const char *path);
void sqlite_forget_files(struct sqlite_db *sqlite);
/* As the functions of struct driver. */
bool sqlite_in_place(struct db *db, char *reterr_why);
void sqlite_salvage(struct db *db);

#endif
