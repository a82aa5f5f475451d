/* The open connections and their limits: number per address, memory and time. */
#ifndef RETORT_CONNECTIONS_H
#define RETORT_CONNECTIONS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "http/request_id.h"
#include "server/answers.h"
#include "server/client.h"

/* The phase of the request on a connection. */
enum phase {
	PHASE_IDLE,   /* nothing, or only part of its first line */
	PHASE_HEAD,   /* its first line */
	PHASE_BODY,   /* its head */
	PHASE_ANSWER, /* all of it: the server is processing it */
	PHASE_SEND,   /* the response is being sent */
	PHASE_OVER,   /* shut down or refused; nothing more is read or sent */
};

struct address; /* one client, with its usage */

struct connection {
	struct connection *next, *previous;
	int socket;   /* libmicrohttpd's */
	bool started; /* libmicrohttpd has it, and will report when it is closed */
	struct peer peer;
	struct address *address; /* NULL: not counted, since it is a proxy's */
	atomic_int phase;
	_Atomic int64_t deadline_ms; /* when it will be shut down, by the monotonic clock; 0: no limit */
	char id[REQUEST_ID_SIZE];    /* of the request; set before PHASE_BODY is entered */
	atomic_bool linger;	     /* it was answered before all of it was read */
	/* Below: owned by the thread that handles the connection. */
	char *target;	/* of the request, as it was sent, or NULL */
	uint64_t held;	/* bytes of the body that are counted */
	bool announced; /* the announced length of the body was counted at once */
	struct answer_hold answer;
	void *transport; /* state of server/transport.c */
};

/* Raises the soft limit of descriptors, and returns how many connections fit in it beside `others` descriptors. With
 * `limit_clients`, an address may have at most LIMIT_CONNECTIONS_CLIENT of them, except `trusted_proxies`. */
enum err connections_init(unsigned others, bool limit_clients, const char *trusted_proxies);
void connections_clear(void);

/* Counts a new connection. ERR_CONNECTIONS: its address has too many. ERR_BUSY: there are too many in total. */
enum err connection_open(int socket, const struct peer *peer);
/* When libmicrohttpd starts to handle it; the caller owns it until connection_close(). NULL: it does not exist, or no
 * longer. */
struct connection *connection_start(int socket);
/* Instead, when libmicrohttpd has closed the socket without starting. */
void connection_drop(int socket);
/* Before its socket is closed. Later, the number of the socket may belong to another connection. */
void connection_close(struct connection *c);

/* Sets the phase of the request. False: the connection has been shut down, and must not be answered. */
bool connection_enter(struct connection *c, enum phase phase);
/* A response of this size is being sent. */
void connection_answered(struct connection *c, size_t bytes);
/* The request has ended, completed or not; another may follow. */
void connection_rest(struct connection *c);

/* Counts bytes of the body in memory. False: this address, or all together, would exceed the limit. */
bool connection_hold(struct connection *c, uint64_t bytes);

/* Sends the problem of `e` at once, bypassing libmicrohttpd, and reads no more from the connection. */
void connection_refuse(struct connection *c, enum err e);

/* Shuts down connections over their time limit, with a 408 if no response was started, and those whose client has
 * closed. Called a few times a second. */
void connections_tick(int64_t now_ms);

/* How many are open, and may be. */
void connections_count(unsigned *ret_count, unsigned *ret_limit);

/* The number of requests that have begun to arrive, or wait unread in their sockets. */
unsigned connections_in_flight(void);

#endif
