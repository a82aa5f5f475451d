/* Reads databases of other programs. */
#include "store/foreign.h"

#include "store/connect.h"
#include "store/sqlite/sqlite.h"
#include "store/sqlite/sqlite_foreign.h"

enum err foreign_open(const char *path, struct db **ret_db)
{
	return sqlite_foreign(&sqlite_driver, path, ret_db);
}

void foreign_close(struct db *db)
{
	db_disconnect(db);
}
