/* The files of a database. */
#include "store/figures.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "store/connect.h"

#define SCHEME "sqlite:"

/* The path of a file beside the database. False: it is too long. */
static bool path_beside(const char *url, const char *suffix, char ret_path[PATH_MAX])
{
	return snprintf(ret_path, PATH_MAX, "%s%s", url + strlen(SCHEME), suffix) < PATH_MAX;
}

static bool look_at(const char *url, const char *suffix, struct stat *ret)
{
	char path[PATH_MAX];

	return path_beside(url, suffix, path) && stat(path, ret) == 0;
}

bool store_files(const char *url, struct store_files *ret)
{
	struct store_files files = {0};
	struct statvfs space;
	struct stat file;

	if (db_is_remote(url))
		return false;
	if (look_at(url, "", &file))
		files.database_bytes = file.st_size;
	if (look_at(url, "-wal", &file))
		files.wal_bytes = file.st_size;
	if (statvfs(url + strlen(SCHEME), &space) == 0)
		files.free_bytes = (int64_t)(space.f_bavail * space.f_frsize);
	*ret = files;
	return true;
}
