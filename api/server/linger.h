/* Connections that were answered before the whole request was read. Closing them at once would reset them, and the
 * client would lose the response (RFC 9112, 9.6), so for a moment, what it still sends is read and discarded. */
#ifndef RETORT_LINGER_H
#define RETORT_LINGER_H

#include <stdbool.h>
#include <stdint.h>

/* Takes ownership of the socket; closes it if too many linger. Its sending side has been shut down. */
void linger(int socket);
/* The same with a copy of the socket; the caller still closes the original. */
void linger_copy(int socket);

/* Reads and closes what is due, without blocking. Returns whether any are left, so that it should be called again
 * soon. One thread calls this and linger_end(). */
bool linger_tick(int64_t now_ms);
/* Closes all. */
void linger_end(void);

#endif
