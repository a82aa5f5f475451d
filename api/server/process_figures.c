/* What the system says of this process. */
#include "server/process_figures.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

static double cpu_seconds(void)
{
	struct timespec spent = {0};

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
	return (double)spent.tv_sec + (double)spent.tv_nsec / 1e9;
}

static int64_t resident_bytes(void)
{
	long pages = 0;
	FILE *file;

	file = fopen("/proc/self/statm", "re");
	if (!file)
		return 0;
	if (fscanf(file, "%*s %ld", &pages) != 1)
		pages = 0;
	fclose(file);
	return (int64_t)pages * sysconf(_SC_PAGESIZE);
}

static unsigned open_descriptors(void)
{
	unsigned count = 0;
	DIR *folder;

	folder = opendir("/proc/self/fd");
	if (!folder)
		return 0;
	while (readdir(folder))
		count++;
	closedir(folder);
	return count > 3 ? count - 3 : 0; /* `.`, `..` and the folder itself */
}

void process_figures(struct process_figures *ret)
{
	struct rlimit limit = {0};

	getrlimit(RLIMIT_NOFILE, &limit);
	*ret = (struct process_figures){cpu_seconds(), resident_bytes(), open_descriptors(), limit.rlim_cur};
}
