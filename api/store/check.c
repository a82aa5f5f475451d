/* Looks for what is wrong in a database. */
#include "store/driver.h"

enum err store_check(const char *url, store_finding_fn finding, void *arg)
{
	struct db *db = NULL;
	enum err e = db_connect(url, DB_READ, &db);

	if (!e)
		e = db->driver->damage(db, finding, arg);
	if (!e)
		e = db->driver->dangling(db, finding, arg);
	db_disconnect(db);
	return e;
}
