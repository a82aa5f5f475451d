/* Connections that were answered before the whole request was read. Closing them at once would reset them, and the
 * client would lose the answer (RFC 9112, 9.6), so what it still sends is discarded for a moment. */
#ifndef RETORT_LINGER_H
#define RETORT_LINGER_H

#include <stdbool.h>
#include <stdint.h>

/* Takes over the socket, or closes it when too many linger. Its sending side has been shut down. */
void linger(int socket);
/* The same with a copy of the socket, which stays the caller's to close. */
void linger_copy(int socket);

/* Reads and closes what is due, without waiting; whether any are left, for which to come again soon. One thread calls
 * this and linger_end(). */
bool linger_tick(int64_t now_ms);
/* Closes all. */
void linger_end(void);

#endif
