/* A temporary working directory for a test that writes files, which is deleted afterwards. */
#ifndef RETORT_TEST_TEMPORARY_FOLDER_H
#define RETORT_TEST_TEMPORARY_FOLDER_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/retort-unit-XXXXXX";

/* As cmocka's setup and teardown. */
static inline int enter_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof(folder), "/tmp/retort-unit-XXXXXX");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static inline int remove_entry(const char *path, const struct stat *status, int type, struct FTW *place)
{
	(void)status;
	(void)type;
	(void)place;
	return remove(path);
}

static inline int leave_folder(void **state)
{
	(void)state;
	return chdir("/") == 0 && nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : -1;
}

#endif
