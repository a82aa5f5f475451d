/* The version of the program, as `git describe` gives it. */
#ifndef RETORT_VERSION_H
#define RETORT_VERSION_H

const char *program_version(void);

#endif
