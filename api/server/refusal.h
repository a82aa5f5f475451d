/* Error answers written straight to a socket, where libmicrohttpd cannot send one. */
#ifndef RETORT_REFUSAL_H
#define RETORT_REFUSAL_H

#include "base/error.h"

/* Once, before the first use; ERR_INTERNAL without memory. */
enum err refusal_init(void);

/* Writes the whole answer to a request that failed with `e`, with `Connection: close`, and ends the sending side: what
 * others send on this socket from now on fails. It never waits. Who reads too slowly for these few hundred bytes gets
 * none of them. */
void refusal_send(int socket, enum err e);

/* What comes closest to a status that libmicrohttpd answers by itself. */
enum err refusal_of_status(unsigned status);

#endif
