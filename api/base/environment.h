/* Reads and checks the environment and `.env`. */
#ifndef RETORT_ENVIRONMENT_H
#define RETORT_ENVIRONMENT_H

#include "base/error.h"

/* Adds the lines NAME=VALUE of the file to the environment, where what is set already stays; a missing file has none.
 * Blank lines and lines that start with # do not count; blanks around a value and quotes around all of it fall away.
 * A line that is none of these, and a name that begins with RETORT_ but is no setting, wherever it stands, is
 * ERR_INVALID, and each was named on stderr. */
enum err environment_load(const char *path);

#endif
