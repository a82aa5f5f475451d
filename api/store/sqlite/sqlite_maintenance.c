/* Work on an SQLite database as a whole. */
#include "store/sqlite/sqlite_maintenance.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <yder.h>

#include "store/sqlite/sqlite_transaction.h"

#define COPY_PAGES 1024	 /* between two progress reports */
#define COPY_TRIES 6	 /* each waits for BUSY_TIMEOUT_MS */
#define TRIM_WAIT_MS 100 /* how long it may block other writers */

/* The free space in the folder of a file, or in SQLite's temporary folder. */
static int64_t room_in(const char *folder, dev_t *ret_device)
{
	struct statvfs space;
	struct stat status;

	if (statvfs(folder, &space) != 0 || stat(folder, &status) != 0)
		return INT64_MAX; /* errors show when it is used */
	*ret_device = status.st_dev;
	return (int64_t)space.f_bavail * (int64_t)space.f_frsize;
}

/* The temporary folder that SQLite uses (https://www.sqlite.org/tempfiles.html#temporary_file_storage_locations). */
static const char *temporary_folder(void)
{
	const char *const folders[] = {getenv("SQLITE_TMPDIR"), getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp"};
	struct stat status;

	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (folders[i] && stat(folders[i], &status) == 0 && S_ISDIR(status.st_mode) &&
		    access(folders[i], W_OK | X_OK) == 0)
			return folders[i];
	return ".";
}

/* VACUUM writes the database to a temporary file and from there to the WAL: each needs as much space as the database,
 * plus some for what others write in the meantime. */
static enum err check_room(struct db *db)
{
	struct str path = str_from(sqlite3_db_filename(sqlite_handle(db), "main"));
	const char *temporary = temporary_folder();
	char folder[PATH_MAX] = ".";
	int64_t pages = 0, page_size = 0, needed, beside, in_temporary;
	dev_t device = 0, temporary_device = 1;
	enum err e;

	e = sqlite_number(db, "PRAGMA page_count", &pages);
	if (!e)
		e = sqlite_number(db, "PRAGMA page_size", &page_size);
	if (e)
		return e;
	if (path.len && path.len < sizeof(folder)) {
		memcpy(folder, path.ptr, path.len + 1);
		*strrchr(folder, '/') = '\0'; /* SQLite's path is absolute */
	}
	needed = pages * page_size + pages * page_size / 10;
	beside = room_in(*folder ? folder : "/", &device);
	in_temporary = room_in(temporary, &temporary_device);
	if (device == temporary_device)
		needed *= 2;
	if (beside >= needed && in_temporary >= needed)
		return OK;
	snprintf(db->unwritable, sizeof(db->unwritable), "this needs %lld MB of free space in %.*s, which has %lld MB",
		 (long long)(needed / 1000000 + 1), 150, beside < needed ? folder : temporary,
		 (long long)((beside < needed ? beside : in_temporary) / 1000000));
	return ERR_UNWRITABLE;
}

/* secure_delete overwrites what is deleted, but not the copies that stay in the free space of a page whose rows moved
 * to another page when it was split. VACUUM rewrites every page, a quarter of a gigabyte in about a second, while
 * writes wait. Then the WAL, which contains older versions of pages, is truncated. */
enum err sqlite_scrub(struct db *db)
{
	enum err e;
	int code;

	e = check_room(db);
	if (e)
		return e;
	code = sqlite3_exec(sqlite_handle(db), "VACUUM", NULL, NULL, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_wal_checkpoint_v2(sqlite_handle(db), NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	if ((code & 0xff) == SQLITE_BUSY)
		return ERR_BUSY;
	return code == SQLITE_OK ? OK : sqlite_failure(db, "removing traces", code);
}

/* First a passive checkpoint, which blocks no one; only if that was complete, a truncating one, with a short timeout.
 */
enum err sqlite_trim(struct db *db)
{
	sqlite3 *handle = sqlite_handle(db);
	struct stat status;
	int frames = 0, done = 0, code;

	if (stat(sqlite_of(db)->files[SQLITE_FILE_WAL].path, &status) != 0 || status.st_size <= SQLITE_WAL_BYTES)
		return OK;
	code = sqlite3_wal_checkpoint_v2(handle, NULL, SQLITE_CHECKPOINT_PASSIVE, &frames, &done);
	if (code == SQLITE_OK && frames == done) {
		sqlite3_busy_timeout(handle, TRIM_WAIT_MS);
		code = sqlite3_wal_checkpoint_v2(handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
		sqlite3_busy_timeout(handle, BUSY_TIMEOUT_MS);
	} else if (code == SQLITE_OK) {
		code = SQLITE_BUSY;
	}
	if ((code & 0xff) == SQLITE_BUSY)
		return ERR_BUSY;
	return code == SQLITE_OK ? OK : sqlite_failure(db, "cutting the write-ahead log", code);
}

enum err sqlite_content(struct db *db, enum db_content *ret)
{
	int64_t columns, tables;
	enum err e;

	e = sqlite_number(db,
			  "SELECT COUNT(*) FROM pragma_table_info('migrations') "
			  "WHERE name IN ('number', 'name', 'applied_at')",
			  &columns);
	if (!e)
		e = sqlite_number(db, "SELECT COUNT(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'",
				  &tables);
	if (!e)
		*ret = columns == 3 ? DB_MIGRATED : tables ? DB_FOREIGN : DB_EMPTY;
	return e;
}

/* The counters of AUTOINCREMENT (https://www.sqlite.org/autoinc.html); other tables have none. */
enum err sqlite_last_id(struct db *db, const char *table, int64_t *ret_id)
{
	char sql[160];

	snprintf(sql, sizeof(sql), "SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = '%s'", table);
	return sqlite_number(db, sql, ret_id);
}

enum err sqlite_set_last_id(struct db *db, const char *table, int64_t id)
{
	char sql[320];

	snprintf(sql, sizeof(sql),
		 "DELETE FROM sqlite_sequence WHERE name = '%s';"
		 "INSERT INTO sqlite_sequence (name, seq) SELECT name, %lld FROM sqlite_schema "
		 "WHERE type = 'table' AND name = '%s' AND sql LIKE '%%AUTOINCREMENT%%'",
		 table, (long long)id, table);
	return sqlite_run(db, sql);
}

/* Each row is a finding. So is a failure to read the rows, if the file is the cause. */
static enum err find(struct db *db, const char *sql, store_finding_fn finding, void *arg)
{
	sqlite3_stmt *statement = NULL;
	int code;

	code = sqlite3_prepare_v2(sqlite_handle(db), sql, -1, &statement, NULL);
	while (code == SQLITE_OK || code == SQLITE_ROW) {
		code = sqlite3_step(statement);
		if (code == SQLITE_ROW)
			finding(arg, str_from((const char *)sqlite3_column_text(statement, 0)));
	}
	sqlite3_finalize(statement);
	if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB) {
		finding(arg, str_from(sqlite3_errstr(code)));
		return OK;
	}
	return code == SQLITE_DONE ? OK : sqlite_failure(db, sql, code);
}

enum err sqlite_damage(struct db *db, store_finding_fn finding, void *arg)
{
	return find(db, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'", finding,
		    arg);
}

enum err sqlite_dangling(struct db *db, store_finding_fn finding, void *arg)
{
	return find(db,
		    "SELECT printf('row %d of %s refers to a missing row of %s', rowid, \"table\", parent) "
		    "FROM pragma_foreign_key_check",
		    finding, arg);
}

enum err sqlite_schema(struct db *db, store_finding_fn finding, void *arg)
{
	return find(db,
		    "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' "
		    "UNION ALL SELECT 'column ' || s.name || '.' || c.name "
		    "FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table'",
		    finding, arg);
}

/* The first step copies no pages and takes the locks; the others copy pages. */
static enum err copy_pages(sqlite3_backup *backup, struct db *to, const char *what, store_progress_fn progress,
			   void *arg)
{
	int code = SQLITE_BUSY, total = 0;
	enum err e = OK, too_late;

	for (int tries = 0; tries < COPY_TRIES && (code & 0xff) == SQLITE_BUSY; tries++)
		code = sqlite3_backup_step(backup, 0);
	while (code == SQLITE_OK && !e) {
		total = sqlite3_backup_pagecount(backup);
		e = progress(arg, what, total - sqlite3_backup_remaining(backup), total);
		if (!e)
			code = sqlite3_backup_step(backup, COPY_PAGES);
	}
	if (!e && code != SQLITE_DONE)
		e = sqlite_failure(to, what, code);
	if (!e) {
		too_late = progress(arg, what, total, total); /* it is done */
		(void)too_late;
	}
	return e;
}

/* The source is read in one transaction, because SQLite would start the copy again after every change by others. Until
 * it ends, the WAL only grows; it blocks no one. */
enum err sqlite_copy(struct db *from, struct db *to, const char *what, store_progress_fn progress, void *arg)
{
	sqlite3_backup *backup = NULL;
	enum err e, ended;

	e = sqlite_begin_snapshot(from);
	if (!e)
		backup = sqlite3_backup_init(sqlite_handle(to), "main", sqlite_handle(from), "main");
	if (!e && !backup)
		e = sqlite_failure(to, what, sqlite3_errcode(sqlite_handle(to)));
	if (!e)
		e = copy_pages(backup, to, what, progress, arg);
	sqlite3_backup_finish(backup);
	if (sqlite3_get_autocommit(sqlite_handle(from)) == 0) {
		ended = sqlite_run(from, "COMMIT");
		if (!e)
			e = ended;
	}
	if (e)
		return e;
	if (sqlite_of(to)->use == SQLITE_ALONE) /* a single file without a WAL, which can be moved */
		return sqlite_run(to, "PRAGMA journal_mode=DELETE");
	/* The copy is in the WAL, which is now as long as the database. If others are reading, it is truncated later.
	 */
	sqlite3_wal_checkpoint_v2(sqlite_handle(to), NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return OK;
}
