/* Copies of a database in files. */
#include "store/backup.h"

#include "base/reason.h"
#include "store/connect.h"
#include "store/driver.h"

static enum err refuse(const struct driver *driver)
{
	reason_add("%s", driver->maintenance->tools.backup);
	return ERR_INVALID;
}

enum err store_backup(const char *url, const char *path, store_progress_fn progress, void *arg)
{
	const struct driver *driver;
	enum err e;

	e = db_driver_of(url, &driver);
	if (e)
		return e;
	if (!driver->maintenance->backup)
		return refuse(driver);
	return driver->maintenance->backup(url, path, progress, arg);
}

enum err store_backup_to(const char *url, int to, store_progress_fn progress, void *arg)
{
	const struct driver *driver;
	enum err e;

	e = db_driver_of(url, &driver);
	if (e)
		return e;
	if (!driver->maintenance->backup_to)
		return refuse(driver);
	return driver->maintenance->backup_to(url, to, progress, arg);
}
