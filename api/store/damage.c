/* Checks a database for damage. */
#include "store/damage.h"

#include "base/reason.h"
#include "store/connect.h"
#include "store/driver.h"

enum err store_find_damage(const char *url, store_finding_fn finding, void *arg)
{
	const struct driver *driver;
	struct db *db = NULL;
	enum err e;

	e = db_driver_of(url, &driver);
	if (e)
		return e;
	if (!driver->maintenance->damage) {
		reason_add("%s", driver->maintenance->tools.damage);
		return OK;
	}
	e = driver->connect(url, DB_READ, &db);
	if (!e)
		e = driver->maintenance->damage(db, finding, arg);
	if (!e)
		e = driver->maintenance->dangling(db, finding, arg);
	db_disconnect(db);
	return e;
}
