/* Finds the driver of a database by its URL. */
#include "store/connect.h"

#include <string.h>
#include <yder.h>

#include "store/driver.h"
#include "store/sqlite/sqlite.h"

static const struct driver *const drivers[DB_DRIVER_COUNT] = {[DB_SQLITE] = &sqlite_driver};

enum err db_driver_of(const char *url, const struct driver **ret_driver)
{
	for (size_t i = 0; i < DB_DRIVER_COUNT; i++) {
		if (strncmp(url, drivers[i]->prefix, strlen(drivers[i]->prefix)) == 0) {
			*ret_driver = drivers[i];
			return OK;
		}
	}
	y_log_message(Y_LOG_LEVEL_ERROR, "RETORT_DATABASE_URL names no database that is known here; use sqlite:PATH");
	return ERR_INVALID;
}

enum err db_connect(const char *url, enum db_access access, struct db **ret_db)
{
	const struct driver *driver;
	enum err e;

	e = db_driver_of(url, &driver);
	if (e)
		return e;
	return driver->connect(url, access, ret_db);
}

void db_disconnect(struct db *db)
{
	if (db)
		db->driver->disconnect(db);
}

const char *db_library_version(enum db_driver driver)
{
	return drivers[driver]->version();
}
