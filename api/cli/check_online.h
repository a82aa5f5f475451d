/* retort check --online: looks at the running site. */
#ifndef RETORT_CHECK_ONLINE_H
#define RETORT_CHECK_ONLINE_H

#include <stdbool.h>

#define EXIT_WARNINGS 3

/* Prints what was found. Returns the exit code: EXIT_SUCCESS, EXIT_WARNINGS, or EXIT_FAILURE for problems. */
int check_online(bool json);

#endif
