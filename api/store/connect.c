/* Finds the driver of a database by its URL. */
#include "store/connect.h"

#include <string.h>

#include "base/reason.h"
#include "store/driver.h"
#include "store/merge.h"
#include "store/postgres/postgres.h"
#include "store/sqlite/sqlite.h"

static const struct driver *const drivers[DB_DRIVER_COUNT] = {
    [DB_SQLITE] = &sqlite_driver, [DB_POSTGRES] = &postgres_driver};

static bool has_prefix(const struct driver *driver, const char *url)
{
	for (size_t i = 0; i < sizeof(driver->prefixes) / sizeof(*driver->prefixes); i++)
		if (driver->prefixes[i] && strncmp(url, driver->prefixes[i], strlen(driver->prefixes[i])) == 0)
			return true;
	return false;
}

static const struct driver *find_driver(const char *url)
{
	for (size_t i = 0; i < DB_DRIVER_COUNT; i++)
		if (has_prefix(drivers[i], url))
			return drivers[i];
	return NULL;
}

enum err db_driver_of(const char *url, const struct driver **ret_driver)
{
	const struct driver *driver = find_driver(url);

	if (driver) {
		*ret_driver = driver;
		return OK;
	}
	reason_add("RETORT_DATABASE_URL is not the URL of a supported database; use sqlite:PATH or "
		   "postgresql://USER@HOST/DATABASE");
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
	if (!db)
		return;
	merge_free(db);
	db->driver->disconnect(db);
}

void db_discard(struct db *db)
{
	if (!db || !db->driver->discard) {
		db_disconnect(db);
		return;
	}
	merge_free(db);
	db->driver->discard(db);
}

bool db_is_remote(const char *url)
{
	const struct driver *driver = find_driver(url);

	return driver && driver->remote;
}

const char *db_library_version(enum db_driver driver)
{
	return drivers[driver]->version();
}
