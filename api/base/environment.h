/* Reads and checks the environment and `.env`. */
#ifndef RETORT_ENVIRONMENT_H
#define RETORT_ENVIRONMENT_H

#include "base/error.h"

/* Adds the lines NAME=VALUE of the file to the environment, except for variables that are already set; the file may be
 * missing. Empty lines and lines that start with # are skipped; spaces and quotes around a value are removed.
 * ERR_INVALID: there were invalid lines, or names (in the file or the environment) that begin with RETORT_ but are not
 * settings; each was reported on stderr. */
enum err environment_load(const char *path);

#endif
