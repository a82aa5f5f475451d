/* Copies of an SQLite database. A copy is called FILE.partial until it is complete and synced to disk. */
#include "store/sqlite/sqlite_backup.h"
#include "store/sqlite/sqlite_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/reason.h"
#include "store/sqlite/sqlite_connect.h"
#include "store/sqlite/sqlite_files.h"
#include "store/sqlite/sqlite_maintenance.h"

#define PIECE_BYTES (1024 * 1024) /* sent between two progress reports */

static enum err fail(const char *path, const char *what, const char *advice)
{
	reason_add("%s cannot be %s: %s. %s", path, what, strerror(errno), advice);
	return ERR_INTERNAL;
}

/* SQLite's files next to a file that is gone or empty: SQLite would use them for the next one. */
static void remove_beside(const char *path)
{
	static const char *const ends[] = {"-journal", "-wal", "-shm"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		char *name = NULL;

		if (asprintf(&name, "%s%s", path, ends[i]) < 0)
			return;
		unlink(name);
		free(name);
	}
}

/* SQLite opens the file by its name; this descriptor holds the lock. The file of a killed backup is reused; that of a
 * running one is locked. The descriptor is closed after SQLite's own, because closing it releases SQLite's locks. */
static enum err open_partial(const char *path, int *ret_file)
{
	struct stat opened, named;
	enum err e;
	int file;

	file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (file < 0)
		return fail(path, "created", "Check its folder.");
	if (flock(file, LOCK_EX | LOCK_NB) != 0 || fstat(file, &opened) != 0 || stat(path, &named) != 0 ||
	    opened.st_ino != named.st_ino) {
		reason_add("%s is being written by another backup. Wait until it has finished.", path);
		close(file);
		return ERR_INTERNAL;
	}
	if (ftruncate(file, 0) != 0 || fchmod(file, 0600) != 0) {
		e = fail(path, "emptied", "Remove it.");
		close(file);
		return e;
	}
	remove_beside(path);
	*ret_file = file;
	return OK;
}

static void remove_partial(const char *path)
{
	remove_beside(path);
	unlink(path);
}

static enum err sync_folder(const char *path)
{
	char *name;
	int folder;
	bool synced;

	name = sqlite_folder(path);
	if (!name)
		return ERR_MEMORY;
	folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(name);
	synced = folder >= 0 && fsync(folder) == 0;
	if (folder >= 0)
		close(folder);
	return synced ? OK : fail(path, "synced to the disk", "Check its folder.");
}

/* Gives the copy its final name, unless that has been taken in the meantime. */
static enum err name_copy(int file, const char *partial, const char *path)
{
	if (fsync(file) != 0)
		return fail(partial, "synced to the disk", "Check the disk.");
	if (access(path, F_OK) != 0)
		remove_beside(path);
	/* Some file systems do not support RENAME_NOREPLACE. */
	if (renameat2(AT_FDCWD, partial, AT_FDCWD, path, RENAME_NOREPLACE) != 0 &&
	    (errno != EINVAL || access(path, F_OK) == 0 || rename(partial, path) != 0))
		return fail(path, "named", "Choose another file name.");
	return sync_folder(path);
}

static enum err copy_to(const struct driver *driver, const char *database, const char *path, store_progress_fn progress,
			void *arg)
{
	struct db *db = NULL, *copy = NULL;
	enum err e;

	e = sqlite_connect(driver, database, SQLITE_READS, &db);
	if (e)
		return e;
	e = sqlite_connect(driver, path, SQLITE_ALONE, &copy);
	if (!e) {
		e = sqlite_copy(db, copy, "copied", progress, arg);
		sqlite_disconnect(copy);
	}
	sqlite_disconnect(db);
	return e;
}

enum err sqlite_backup(const struct driver *driver, const char *database, const char *path, store_progress_fn progress,
		       void *arg)
{
	char *partial = NULL;
	int file;
	enum err e;

	if (access(path, F_OK) == 0) {
		reason_add("%s already exists. Choose another file name, or remove the file first.", path);
		return ERR_INTERNAL;
	}
	if (asprintf(&partial, "%s.partial", path) < 0)
		return ERR_MEMORY;
	e = open_partial(partial, &file);
	if (!e) {
		e = copy_to(driver, database, partial, progress, arg);
		if (!e)
			e = name_copy(file, partial, path);
		if (e)
			remove_partial(partial);
		close(file);
	}
	free(partial);
	return e;
}

static enum err write_all(int to, const char *bytes, ssize_t count)
{
	while (count > 0) {
		ssize_t written;

		written = write(to, bytes, (size_t)count);
		if (written < 0 && errno != EINTR)
			return fail("the output", "written", "Check the program or disk that receives it.");
		if (written > 0) {
			bytes += written;
			count -= written;
		}
	}
	return OK;
}

static enum err send_file(int file, int to, store_progress_fn progress, void *arg)
{
	char *piece;
	struct stat status = {0};
	int64_t sent = 0;
	enum err e = OK;

	piece = malloc(PIECE_BYTES);
	if (!piece)
		return ERR_MEMORY;
	if (fstat(file, &status) != 0)
		e = fail("the copy", "read", "Check the disk.");
	while (!e && sent < status.st_size) {
		ssize_t got;

		got = pread(file, piece, PIECE_BYTES, sent);
		e = got > 0 ? write_all(to, piece, got) : fail("the copy", "read", "Check the disk.");
		sent += got;
		if (!e)
			e = progress(arg, "sent", sent, status.st_size);
	}
	free(piece);
	return e;
}

enum err sqlite_backup_to(const struct driver *driver, const char *database, int to, store_progress_fn progress,
			  void *arg)
{
	char *path = NULL;
	int file;
	enum err e;

	if (asprintf(&path, "%s.backup", database) < 0)
		return ERR_MEMORY;
	e = open_partial(path, &file);
	if (!e) {
		e = copy_to(driver, database, path, progress, arg);
		remove_partial(path); /* before it is sent, which may take long: so a killed process leaves no file */
		if (!e)
			e = send_file(file, to, progress, arg);
		close(file);
	}
	free(path);
	return e;
}

/* Checked before SQLite opens it, for a better error message. */
enum err sqlite_check_backup(const char *path)
{
	static const char magic[] = "SQLite format 3"; /* including its NUL */
	char bytes[sizeof(magic)] = "";
	struct stat status;
	FILE *file;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) || !(file = fopen(path, "re"))) {
		reason_add("%s is not a readable file. Use a file made by `retort backup`.", path);
		return ERR_INVALID;
	}
	if (fread(bytes, 1, sizeof(bytes), file) != sizeof(bytes) || memcmp(bytes, magic, sizeof(magic)) != 0) {
		fclose(file);
		reason_add("%s is not a database. Use a file made by `retort backup`.", path);
		return ERR_INVALID;
	}
	fclose(file);
	return OK;
}
