/* How many files and sockets the process may have open. */
#ifndef RETORT_DESCRIPTORS_H
#define RETORT_DESCRIPTORS_H

#include <stddef.h>

/* Raises the soft limit as far as is wanted and the hard one allows. How many of those wanted there may be. */
size_t descriptors_raise(size_t wanted);

#endif
