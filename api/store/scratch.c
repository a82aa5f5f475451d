/* A database to try something out in. */
#include "store/scratch.h"

#include "store/connect.h"
#include "store/migrate.h"
#include "store/sqlite/sqlite.h"
#include "store/transaction.h"

enum err scratch_write(store_write_fn fn, void *arg)
{
	struct db *db = NULL;
	enum err e;

	e = sqlite_driver.maintenance->scratch(&db);
	if (e)
		return e;
	e = migrate_fresh(db);
	if (!e)
		e = db_begin(db);
	if (!e)
		e = fn(db, arg);
	db_disconnect(db);
	return e;
}
