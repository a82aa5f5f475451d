/* The free space where a database is. */
#include "store/free_space.h"

#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "store/connect.h"

bool store_free_space(const char *url, struct free_space *ret)
{
	char path[PATH_MAX];
	struct statvfs space;
	struct stat file;

	if (db_is_remote(url))
		return false;
	snprintf(path, sizeof(path), "%s", strchr(url, ':') + 1);
	if (stat(path, &file) != 0 || statvfs(dirname(path), &space) != 0)
		return false;
	ret->free_bytes = (int64_t)space.f_bavail * (int64_t)space.f_frsize;
	ret->database_bytes = file.st_size;
	return true;
}
