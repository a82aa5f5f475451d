/* The version of the program. */
#include "base/version.h"

#ifndef RETORT_VERSION
#define RETORT_VERSION "development"
#endif

const char *program_version(void)
{
	return RETORT_VERSION;
}
