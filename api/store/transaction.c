/* Transactions, for use inside the store. */
#include "store/transaction.h"

#include <string.h>
#include <yder.h>

#include "store/driver.h"
#include "store/slow.h"

static void log_slow(const char *what, int64_t began_us)
{
	double took_ms;

	if (slow_end(began_us, &took_ms))
		y_log_message(Y_LOG_LEVEL_WARNING, "slow query: %.*s took %.1f ms", (int)strcspn(what, "\n;"), what,
			      took_ms);
}

enum err db_begin(struct db *db)
{
	int64_t began_us = slow_begin();
	enum err e;

	e = db->driver->begin(db);
	log_slow("BEGIN", began_us);
	return e;
}

enum err db_commit(struct db *db)
{
	int64_t began_us = slow_begin();
	enum err e;

	e = db->driver->commit(db);
	log_slow("COMMIT", began_us);
	return e;
}

enum err db_run(struct db *db, const char *sql)
{
	int64_t began_us = slow_begin();
	enum err e;

	e = db->driver->run(db, sql);
	log_slow(sql, began_us);
	return e;
}
