/* Databases of other programs. */
#include "store/sqlite/sqlite_foreign.h"

#include <errno.h>
#include <stdio.h>

#include "base/reason.h"
#include "store/sqlite/sqlite_connect.h"
#include "store/sqlite/sqlite_maintenance.h"

/* https://www.sqlite.org/fileformat2.html#the_database_header */
#define MAGIC "SQLite format 3"
#define HEADER_BYTES 100
#define ENCODING_AT 59 /* the last of its four bytes */
#define ENCODING_UTF8 1

static enum err check_header(const char *path)
{
	unsigned char header[HEADER_BYTES] = {0};
	FILE *file = fopen(path, "rbe");
	size_t length;

	if (!file) {
		reason_add("%s cannot be read: %s", path, strerror(errno));
		return ERR_INVALID;
	}
	length = fread(header, 1, sizeof(header), file);
	fclose(file);
	if (length < sizeof(header) || memcmp(header, MAGIC, sizeof(MAGIC)) != 0) {
		reason_add("%s is not an SQLite database", path);
		return ERR_INVALID;
	}
	if (header[ENCODING_AT] != ENCODING_UTF8) {
		reason_add("%s is in UTF-16; only UTF-8 can be read", path);
		return ERR_INVALID;
	}
	return OK;
}

struct damage {
	const char *path;
	unsigned count;
};

static void note_damage(void *arg, struct str sentence)
{
	struct damage *damage = arg;

	damage->count++;
	reason_add("%s is damaged: %.*s", damage->path, (int)sentence.len, sentence.ptr);
}

static enum err check_whole(struct db *db, const char *path)
{
	struct damage damage = {.path = path};
	enum err e;

	e = sqlite_damage(db, note_damage, &damage);
	if (e == ERR_BUSY)
		return e;
	return e || damage.count ? ERR_INVALID : OK;
}

enum err sqlite_foreign(const struct driver *driver, const char *path, struct db **ret_db)
{
	struct db *db = NULL;
	enum err e;

	e = check_header(path);
	if (!e)
		e = sqlite_connect(driver, path, SQLITE_READS, &db);
	if (e)
		return e;
	e = sqlite_run(db, "BEGIN");
	if (!e)
		e = check_whole(db, path);
	if (e)
		sqlite_disconnect(db);
	else
		*ret_db = db;
	return e;
}
