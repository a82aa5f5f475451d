/* The open connections and their bounds: how many an address may have, how much memory, and for how long. */
#ifndef RETORT_CONNECTIONS_H
#define RETORT_CONNECTIONS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "server/answers.h"
#include "server/client.h"

/* How far the request on a connection has come. */
enum phase {
	PHASE_IDLE,   /* nothing of it, or not all of its first line */
	PHASE_HEAD,   /* its first line */
	PHASE_BODY,   /* its head */
	PHASE_ANSWER, /* all of it: the server is at work */
	PHASE_SEND,   /* it is answered, and the answer is being sent */
	PHASE_OVER,   /* cut off or refused; nothing more is read or sent */
};

struct address; /* what counts as one client, with what it holds */

struct connection {
	struct connection *next, *previous;
	int socket;   /* libmicrohttpd's */
	bool started; /* libmicrohttpd knows it, and will say when it is closed */
	struct peer peer;
	struct address *address; /* NULL: it counts for nobody, as a proxy's */
	atomic_int phase;
	_Atomic int64_t deadline_ms; /* when it is cut off, by the monotonic clock; 0: not now */
	atomic_bool linger;	     /* it was answered before all of it was read */
	/* Below: the thread's that handles the connection. */
	char *target;	/* of the request, as it was sent, or NULL */
	uint64_t held;	/* bytes of the body that are counted */
	bool announced; /* the body's length was counted at once */
	struct answer_hold answer;
	void *transport; /* what server/transport.c keeps of it */
};

/* Raises the soft limit of descriptors, and says how many connections fit below it beside `others` descriptors. With
 * `limit_clients`, one address has at most LIMIT_CONNECTIONS_CLIENT of them, but those of `trusted_proxies`. */
enum err connections_init(unsigned others, bool limit_clients, const char *trusted_proxies);
void connections_clear(void);

/* Counts a new connection. ERR_CONNECTIONS: its address has too many. ERR_BUSY: all have. */
enum err connection_open(int socket, const struct peer *peer);
/* When libmicrohttpd starts to handle it; the caller's from now on, until connection_close(). NULL: it is not there, or
 * no more. */
struct connection *connection_start(int socket);
/* Instead, when libmicrohttpd has closed the socket without starting. */
void connection_drop(int socket);
/* Before its socket is closed. Later clears of the socket are somebody else's. */
void connection_close(struct connection *c);

/* The request has come so far. False: it was cut off meanwhile, and must not be answered. */
bool connection_enter(struct connection *c, enum phase phase);
/* An answer of so many bytes is on its way. */
void connection_answered(struct connection *c, size_t bytes);
/* The request has ended, well or not; another may come. */
void connection_rest(struct connection *c);

/* Counts bytes of the body that are or will be kept. False: too many are, by this address or by all. */
bool connection_hold(struct connection *c, uint64_t bytes);

/* Answers with the problem of `e` at once, whatever libmicrohttpd thinks, and takes no more from it. */
void connection_refuse(struct connection *c, enum err e);

/* Cuts off what is over its time: 408 where nothing was answered yet. Has those closed whose client has gone. Called a
 * few times a second. */
void connections_tick(int64_t now_ms);

/* How many requests have begun to come, or wait unread in their sockets. */
unsigned connections_in_flight(void);

#endif
