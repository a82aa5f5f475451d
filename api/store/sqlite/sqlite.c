/* The SQLite driver. A URL is "sqlite:PATH". */
#include "store/sqlite/sqlite.h"

#include <string.h>

#include "store/sqlite/sqlite_backup.h"
#include "store/sqlite/sqlite_connect.h"
#include "store/sqlite/sqlite_files.h"
#include "store/sqlite/sqlite_maintenance.h"
#include "store/sqlite/sqlite_statement.h"
#include "store/sqlite/sqlite_transaction.h"

#define PREFIX "sqlite:"

static const char *path_of(const char *url)
{
	return url + strlen(PREFIX);
}

static enum err connect_by_url(const char *url, enum db_access access, struct db **ret_db)
{
	static const enum sqlite_use uses[] = {[DB_READ] = SQLITE_READS,
					       [DB_WRITE] = SQLITE_WRITES,
					       [DB_CREATE] = SQLITE_CREATES,
					       [DB_COUNT] = SQLITE_WRITES};

	return sqlite_connect(&sqlite_driver, path_of(url), uses[access], ret_db);
}

static enum err backup(const char *url, const char *path, store_progress_fn progress, void *arg)
{
	return sqlite_backup(&sqlite_driver, path_of(url), path, progress, arg);
}

static enum err backup_to(const char *url, int to, store_progress_fn progress, void *arg)
{
	return sqlite_backup_to(&sqlite_driver, path_of(url), to, progress, arg);
}

static enum err open_backup(const char *path, struct db **ret_db)
{
	enum err e;

	e = sqlite_check_backup(path);
	if (e)
		return e;
	return sqlite_connect(&sqlite_driver, path, SQLITE_READS, ret_db);
}

static enum err scratch(struct db **ret_db)
{
	return sqlite_connect(&sqlite_driver, "", SQLITE_ALONE, ret_db);
}

static const struct maintenance maintenance = {
    .backup = backup,
    .backup_to = backup_to,
    .open_backup = open_backup,
    .scratch = scratch,
    .copy = sqlite_copy,
    .schema = sqlite_schema,
    .damage = sqlite_damage,
    .dangling = sqlite_dangling,
    .scrub = sqlite_scrub,
    .trim = sqlite_trim,
};

const struct driver sqlite_driver = {
    .kind = DB_SQLITE,
    .prefixes = {PREFIX},
    .version = sqlite3_libversion,
    .connect = connect_by_url,
    .disconnect = sqlite_disconnect,
    .discard = sqlite_discard,
    .begin = sqlite_begin,
    .begin_migration = sqlite_begin,
    .begin_snapshot = sqlite_begin_snapshot,
    .commit = sqlite_commit,
    .rollback = sqlite_rollback,
    .savepoint = sqlite_savepoint,
    .transaction = sqlite_transaction,
    .open = sqlite_open,
    .next = sqlite_next,
    .close = sqlite_close,
    .explain = sqlite_explain,
    .run = sqlite_run,
    .content = sqlite_content,
    .last_id = sqlite_last_id,
    .set_last_id = sqlite_set_last_id,
    .probe = sqlite_probe,
    .in_place = sqlite_in_place,
    .salvage = sqlite_salvage,
    .lost_advice =
	"Move the file back or mount its folder, and the server continues by itself. Otherwise, restore a backup with "
	"`retort restore` and restart the server. If there is no database, a restart creates an empty one.",
    .maintenance = &maintenance,
};
