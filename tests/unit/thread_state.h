/* Whether another thread of the test is blocked. */
#ifndef RETORT_TEST_THREAD_STATE_H
#define RETORT_TEST_THREAD_STATE_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Whether a thread sleeps (proc_pid_stat(5)). */
static inline bool is_sleeping(pid_t id)
{
	char path[64], status[512] = "";
	const char *state;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/self/task/%d/stat", id);
	file = fopen(path, "r");
	if (!file)
		return false;
	if (!fgets(status, sizeof(status), file))
		status[0] = '\0';
	fclose(file);
	state = strrchr(status, ')');
	return state && state[1] == ' ' && state[2] == 'S';
}

static inline void sleep_1ms(void)
{
	nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}

#endif
