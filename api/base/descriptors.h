/* How many files and sockets the process may have open. */
#ifndef RETORT_DESCRIPTORS_H
#define RETORT_DESCRIPTORS_H

#include <stddef.h>

/* Raises the soft limit to `wanted`, if the hard limit allows it. Returns the resulting limit. */
size_t descriptors_raise(size_t wanted);

#endif
