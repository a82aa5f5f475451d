/* Error responses written directly to a socket, for cases where libmicrohttpd cannot send one. */
#ifndef RETORT_REFUSAL_H
#define RETORT_REFUSAL_H

#include "base/error.h"

/* Once, before the first use; ERR_INTERNAL: out of memory. */
enum err refusal_init(void);

/* Writes the complete response to the request `id`, which failed with `e`, with `Connection: close`, and shuts down the
 * sending side: later sends on this socket fail. Never blocks. If the socket has no room for these few hundred bytes,
 * nothing is sent. */
void refusal_send(int socket, const char *id, enum err e);

/* The error that best matches a status that libmicrohttpd sends by itself. */
enum err refusal_of_status(unsigned status);

#endif
