/* A database to try something out in. */
#include "store/scratch.h"

#include "store/connect.h"
#include "store/sqlite/sqlite.h"
#include "store/transaction.h"

static enum err make_schema(struct db *db)
{
	enum err e = OK;

	for (unsigned i = 0; i < generated_migration_count && !e; i++)
		e = db_run(db, generated_migrations[i].sql);
	return e;
}

enum err scratch_write(store_write_fn fn, void *arg)
{
	struct db *db = NULL;
	enum err e;

	e = sqlite_driver.whole->scratch(&db);
	if (e)
		return e;
	e = make_schema(db);
	if (!e)
		e = db_begin(db);
	if (!e)
		e = fn(db, arg);
	db_disconnect(db);
	return e;
}
