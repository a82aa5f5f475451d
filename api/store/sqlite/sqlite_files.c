/* The files of an SQLite database, and whether they are still those that were opened. */
#include "store/sqlite/sqlite_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yder.h>

#include "base/reason.h"

#define LAST_DESCRIPTOR 65536 /* looked at */

char *sqlite_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return strdup(".");
	return strndup(path, slash == path ? 1 : (size_t)(slash - path));
}

/* Creates `data/retort.db` in a fresh checkout: the folder and the file are accessible to their owner only. SQLite
 * gives its other files the mode of this one. */
bool sqlite_make_place(const char *path)
{
	char *folder;
	int file;

	folder = sqlite_folder(path);
	if (folder && mkdir(folder, 0700) != 0 && errno != EEXIST)
		reason_add("cannot create the folder %s: %s", folder, strerror(errno));
	free(folder);
	file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (file < 0)
		return false; /* it exists, or sqlite3_open_v2 fails, too, and reports the error */
	close(file);
	return true;
}

/* SQLITE_FCNTL_HAS_MOVED is not enough: it checks only the main file, and only its inode, not the device. */
static bool is_there(const struct sqlite_file *file, int *reterr_errno)
{
	struct stat status;

	if (stat(file->path, &status) != 0) {
		*reterr_errno = errno;
		return false;
	}
	if (status.st_ino == file->inode && status.st_dev == file->device)
		return true;
	*reterr_errno = 0;
	return false;
}

/* Unlike SQLite's resolved path, `address` follows a symbolic link that has been changed. */
enum err sqlite_watch_files(struct sqlite_db *sqlite, const char *address)
{
	const char *resolved = sqlite3_db_filename(sqlite->handle, "main"), *ends[] = {"", "-wal", "-shm"};
	enum err e;
	int moved = 0;

	e = sqlite_run(&sqlite->db, "SELECT 1 FROM sqlite_schema"); /* opens them all */
	if (e || !resolved || !*resolved)
		return e;
	for (size_t i = 0; i < SQLITE_FILE_COUNT; i++) {
		struct sqlite_file *file = &sqlite->files[i];
		struct stat status;

		if (asprintf(&file->path, "%s%s", i == SQLITE_FILE_MAIN ? address : resolved, ends[i]) < 0) {
			file->path = NULL;
			return ERR_MEMORY;
		}
		if (stat(file->path, &status) == 0) {
			file->device = status.st_dev;
			file->inode = status.st_ino;
		}
	}
	sqlite3_file_control(sqlite->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	if (!moved && sqlite->files[SQLITE_FILE_MAIN].inode)
		return OK;
	reason_add("the database %s was moved while it was being opened. Try again.", address);
	return ERR_INTERNAL;
}

void sqlite_forget_files(struct sqlite_db *sqlite)
{
	for (size_t i = 0; i < SQLITE_FILE_COUNT; i++)
		free(sqlite->files[i].path);
}

bool sqlite_in_place(struct db *db, char *reterr_why)
{
	static const char *const names[] = {"the database file", "the write-ahead log (-wal) of the database",
					    "the index (-shm) of the database's write-ahead log"};
	const struct sqlite_file *files = sqlite_of(db)->files;
	int reason;

	for (size_t i = 0; i < SQLITE_FILE_COUNT; i++) {
		if (!files[i].inode || is_there(&files[i], &reason))
			continue;
		if (reason == 0)
			snprintf(reterr_why, DB_WHY_BYTES, "%s was replaced by another file", names[i]);
		else if (reason == ENOENT)
			snprintf(reterr_why, DB_WHY_BYTES, "%s was deleted or moved away, or its folder is not mounted",
				 names[i]);
		else
			snprintf(reterr_why, DB_WHY_BYTES, "%s cannot be found: %s", names[i], strerror(reason));
		return false;
	}
	return true;
}

/* Finds the descriptor of the open file, by which Linux makes it accessible in /proc even when it has no name any
 * more; false: none. */
static bool find_descriptor(const struct sqlite_file *file, struct stat *ret_status, int *ret_descriptor)
{
	struct stat status;

	for (int i = 0; i < LAST_DESCRIPTOR; i++) {
		if (fstat(i, &status) == 0 && status.st_ino == file->inode && status.st_dev == file->device) {
			*ret_status = status;
			*ret_descriptor = i;
			return true;
		}
	}
	return false;
}

/* Whether no other process can be using a new log file in place of ours: then our log may be checkpointed. */
static bool log_is_ours(const struct sqlite_file *files)
{
	for (size_t i = SQLITE_FILE_WAL; i < SQLITE_FILE_COUNT; i++) {
		int reason;

		if (files[i].inode && !is_there(&files[i], &reason) && reason != ENOENT)
			return false;
	}
	return true;
}

/* Some commits may still be only in the log: a checkpoint writes them to the database file, wherever that is now. Then
 * the moved file is complete, and a log that stayed behind is empty; otherwise, SQLite would apply it to another
 * database that is put in this place. */
void sqlite_salvage(struct db *db)
{
	const struct sqlite_file *files = sqlite_of(db)->files;
	struct stat status;
	int reason, descriptor, code = SQLITE_BUSY;

	if (log_is_ours(files))
		code = sqlite3_wal_checkpoint_v2(sqlite_handle(db), NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	if (code != SQLITE_OK) {
		y_log_message(
		    Y_LOG_LEVEL_ERROR,
		    "the last changes are only in the write-ahead log; keep %s, if it exists, next to the database",
		    files[SQLITE_FILE_WAL].path);
		return;
	}
	if (is_there(&files[SQLITE_FILE_MAIN], &reason)) {
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the database file %s now contains everything that was stored: restart the server",
			      files[SQLITE_FILE_MAIN].path);
		return;
	}
	if (find_descriptor(&files[SQLITE_FILE_MAIN], &status, &descriptor) && status.st_nlink == 0)
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the deleted database, with everything that was stored, can be copied from "
			      "/proc/%ld/fd/%d while this process runs: cp /proc/%ld/fd/%d %s, then restart the server",
			      (long)getpid(), descriptor, (long)getpid(), descriptor, files[SQLITE_FILE_MAIN].path);
	else
		y_log_message(Y_LOG_LEVEL_WARNING,
			      "the database file that was moved away contains everything that was stored");
}
