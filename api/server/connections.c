/* The open connections, and their limits in memory and time. */
#include "server/connections.h"

#include <malloc.h>
#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <yder.h>

#include "base/clock.h"
#include "base/descriptors.h"
#include "base/limits.h"
#include "base/network.h"
#include "base/share.h"
#include "server/linger.h"
#include "server/refusal.h"
#include "server/report.h"

#define ADDRESS_SLOTS 4096
/* When this many bytes of bodies have been freed, their memory is returned to the system. */
#define TRIM_BYTES ((uint64_t)8 * 1024 * 1024)
#define TICKS_OF_ENDS 5 /* each connection is checked for a closed client once in this number of ticks */

struct address {
	struct address *next; /* of its slot */
	struct in6_addr key;
	unsigned count;
	_Atomic uint64_t held;
};

static struct {
	pthread_mutex_t lock; /* protects the lists, and each socket from reuse while it is shut down */
	struct connection *first;
	unsigned count, limit;
	struct connection **by_socket;
	size_t sockets;
	struct address *addresses[ADDRESS_SLOTS];
	unsigned char key[crypto_shorthash_KEYBYTES];
	bool limit_clients;
	const char *trusted_proxies;
	_Atomic uint64_t held;
	uint64_t most_held; /* since memory was last returned */
} table = {.lock = PTHREAD_MUTEX_INITIALIZER};

enum err connections_init(unsigned others, bool limit_clients, const char *trusted_proxies)
{
	/* A refused connection may linger, in one of two lists, as a copy of its socket. */
	size_t beside = others + 2 * LIMIT_LINGERING, wanted = LIMIT_CONNECTIONS + beside;
	size_t descriptors = descriptors_raise(wanted);

	table.sockets = wanted;
	table.limit = LIMIT_CONNECTIONS;
	if (descriptors < wanted) {
		/* At least a quarter: the other descriptors are rarely all in use. */
		table.limit =
		    (unsigned)(descriptors > beside + descriptors / 4 ? descriptors - beside : descriptors / 4);
		y_log_message(
		    Y_LOG_LEVEL_WARNING,
		    "at most %u connections instead of %d: only %zu file descriptors are allowed (ulimit -n); raise "
		    "the hard limit to %zu",
		    table.limit, LIMIT_CONNECTIONS, descriptors, wanted);
	}
	table.limit_clients = limit_clients;
	table.trusted_proxies = trusted_proxies;
	crypto_shorthash_keygen(table.key);
	table.by_socket = calloc(table.sockets, sizeof(struct connection *));
	return table.by_socket ? OK : ERR_MEMORY;
}

void connections_clear(void)
{
	while (table.first)
		connection_close(table.first);
	free(table.by_socket);
	table.by_socket = NULL;
}

static struct address **find_address(const struct in6_addr *key)
{
	struct address **at;
	uint64_t hash;

	crypto_shorthash((unsigned char *)&hash, key->s6_addr, sizeof(key->s6_addr), table.key);
	at = &table.addresses[hash % ADDRESS_SLOTS];
	while (*at && memcmp(&(*at)->key, key, sizeof(*key)) != 0)
		at = &(*at)->next;
	return at;
}

static enum err enter_address(const struct peer *peer, struct address **ret)
{
	struct in6_addr key = network_client_address(&peer->address);
	struct address **at = find_address(&key);

	if (!*at) {
		*at = calloc(1, sizeof(**at));
		if (!*at)
			return ERR_BUSY;
		(*at)->key = key;
	}
	if (table.limit_clients && (*at)->count >= LIMIT_CONNECTIONS_CLIENT)
		return ERR_CONNECTIONS;
	(*at)->count++;
	*ret = *at;
	return OK;
}

static void leave_address(struct address *address)
{
	if (address && --address->count == 0) {
		*find_address(&address->key) = address->next;
		free(address);
	}
}

static bool counts_for_nobody(const struct peer *peer)
{
	return peer->is_local || network_list_has(table.trusted_proxies, &peer->address);
}

static void unlink_connection(struct connection *c)
{
	*(c->previous ? &c->previous->next : &table.first) = c->next;
	if (c->next)
		c->next->previous = c->previous;
	table.by_socket[c->socket] = NULL;
	table.count--;
	leave_address(c->address);
}

static enum err enter_connection(struct connection *c)
{
	if (c->socket < 0 || (size_t)c->socket >= table.sockets || table.count >= table.limit)
		return ERR_BUSY;
	if (!counts_for_nobody(&c->peer)) {
		enum err e;

		e = enter_address(&c->peer, &c->address);
		if (e)
			return e;
	}
	c->next = table.first;
	if (c->next)
		c->next->previous = c;
	table.first = c;
	table.by_socket[c->socket] = c;
	table.count++;
	return OK;
}

static struct connection *find_connection(int socket)
{
	return socket >= 0 && (size_t)socket < table.sockets ? table.by_socket[socket] : NULL;
}

enum err connection_open(int socket, const struct peer *peer)
{
	struct connection *c;
	enum err e;

	c = calloc(1, sizeof(*c));
	if (!c)
		return ERR_BUSY;
	c->socket = socket;
	c->peer = *peer;
	c->deadline_ms = clock_monotonic_ms() + LIMIT_HEAD_S * 1000;
	connection_drop(socket); /* it now belongs to another client */
	pthread_mutex_lock(&table.lock);
	e = enter_connection(c);
	pthread_mutex_unlock(&table.lock);
	if (e)
		free(c);
	return e;
}

struct connection *connection_start(int socket)
{
	struct connection *c;

	pthread_mutex_lock(&table.lock);
	c = find_connection(socket);
	if (c)
		c->started = true;
	pthread_mutex_unlock(&table.lock);
	return c;
}

/* Its descriptor may have been reused. */
static void forget(struct connection *c)
{
	unlink_connection(c);
	free(c);
}

void connection_drop(int socket)
{
	struct connection *c;

	pthread_mutex_lock(&table.lock);
	c = find_connection(socket);
	if (c)
		forget(c);
	pthread_mutex_unlock(&table.lock);
}

static void release(struct connection *c)
{
	answers_release(&c->answer);
	if (!c->held)
		return;
	atomic_fetch_sub(&table.held, c->held);
	if (c->address)
		atomic_fetch_sub(&c->address->held, c->held);
	c->held = 0;
}

void connection_close(struct connection *c)
{
	if (!c)
		return;
	release(c);
	if (atomic_load(&c->linger))
		linger_copy(c->socket);
	pthread_mutex_lock(&table.lock);
	unlink_connection(c);
	pthread_mutex_unlock(&table.lock);
	free(c->target);
	free(c);
}

/* How long a request may stay in a phase; 0: no limit. */
static int64_t time_for(enum phase phase)
{
	switch (phase) {
	case PHASE_IDLE:
		return LIMIT_HEAD_S * INT64_C(1000);
	case PHASE_BODY:
		return LIMIT_BODY_S * INT64_C(1000);
	case PHASE_SEND:
		return LIMIT_ANSWER_S * INT64_C(1000);
	default:
		return 0;
	}
}

static bool move(struct connection *c, enum phase phase)
{
	int old = atomic_load(&c->phase);

	while (old != PHASE_OVER)
		if (atomic_compare_exchange_weak(&c->phase, &old, phase))
			return true;
	return false;
}

bool connection_enter(struct connection *c, enum phase phase)
{
	int64_t ms = time_for(phase);

	/* The time for the headers includes the idle time of the connection. */
	if (phase != PHASE_HEAD)
		atomic_store(&c->deadline_ms, ms ? clock_monotonic_ms() + ms : 0);
	return move(c, phase);
}

void connection_answered(struct connection *c, size_t bytes)
{
	if (connection_enter(c, PHASE_SEND))
		atomic_fetch_add(&c->deadline_ms, (int64_t)(bytes * 1000 / LIMIT_ANSWER_BYTES_S));
}

void connection_rest(struct connection *c)
{
	release(c);
	c->announced = false;
	connection_enter(c, PHASE_IDLE);
}

/* The counted size of a body: without the first bytes, so that small bodies always fit, and without what exceeds the
 * limit. */
static uint64_t counted(uint64_t bytes)
{
	uint64_t most = LIMIT_REQUEST_BYTES + 1;

	bytes = bytes < most ? bytes : most;
	return bytes > LIMIT_BODY_FREE_BYTES ? bytes - LIMIT_BODY_FREE_BYTES : 0;
}

bool connection_hold(struct connection *c, uint64_t bytes)
{
	uint64_t more = counted(bytes) > c->held ? counted(bytes) - c->held : 0;
	bool limited = table.limit_clients;

	if (!more)
		return true;
	if (c->address && !share_take(&c->address->held, more, limited ? LIMIT_BODIES_CLIENT_BYTES : UINT64_MAX))
		return false;
	if (!share_take(&table.held, more, LIMIT_BODIES_BYTES)) {
		if (c->address)
			atomic_fetch_sub(&c->address->held, more);
		return false;
	}
	c->held += more;
	return true;
}

/* Of a request whose headers have not arrived, nothing is known. */
static void refuse(const struct connection *c, int phase, enum err e)
{
	char id[REQUEST_ID_SIZE];

	request_id_take(phase < PHASE_BODY ? NULL : c->id, id);
	refusal_send(c->socket, id, e);
	report_refusal(id, &c->peer, (unsigned)error_info(e)->status);
}

void connection_refuse(struct connection *c, enum err e)
{
	int phase = atomic_exchange(&c->phase, PHASE_OVER);

	if (phase == PHASE_OVER)
		return;
	refuse(c, phase, e);
	atomic_store(&c->linger, true);
}

/* Unread data is discarded at once, instead of being retransmitted. */
static void reset_at_close(int socket)
{
	setsockopt(socket, SOL_SOCKET, SO_LINGER, &(struct linger){.l_onoff = 1, .l_linger = 0}, sizeof(struct linger));
}

/* Its event loop then sees the end, and closes it. */
static void cut(struct connection *c)
{
	int old = atomic_load(&c->phase);

	if (old == PHASE_OVER || old == PHASE_ANSWER || !atomic_compare_exchange_strong(&c->phase, &old, PHASE_OVER))
		return;
	if (old == PHASE_SEND) {
		reset_at_close(c->socket);
	} else {
		refuse(c, old, ERR_TIMEOUT);
		atomic_store(&c->linger, true);
	}
	shutdown(c->socket, old == PHASE_SEND ? SHUT_RDWR : SHUT_RD);
}

/* If a client closes right after its last bytes, libmicrohttpd does not notice until it reads again, so its loop is
 * woken. While the response is being prepared or sent, the client may have closed its sending side. */
static void notice_end(const struct connection *c)
{
	int phase = atomic_load(&c->phase);
	char byte;

	if (phase != PHASE_IDLE && phase != PHASE_HEAD && phase != PHASE_BODY)
		return;
	if (recv(c->socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0)
		shutdown(c->socket, SHUT_RD);
}

static void give_memory_back(void)
{
	uint64_t held = atomic_load(&table.held);

	if (held > table.most_held)
		table.most_held = held;
	if (table.most_held >= TRIM_BYTES && held < table.most_held / 4) {
		malloc_trim(0);
		table.most_held = held;
	}
}

void connections_tick(int64_t now_ms)
{
	static unsigned turn;

	turn = (turn + 1) % TICKS_OF_ENDS;
	pthread_mutex_lock(&table.lock);
	for (struct connection *c = table.first, *next; c; c = next) {
		int64_t deadline = atomic_load(&c->deadline_ms);
		bool over = deadline && now_ms >= deadline;

		next = c->next;
		if (!c->started && over)
			forget(c); /* libmicrohttpd drops a connection silently when it has no memory for it */
		else if (c->started && over)
			cut(c);
		else if (c->started && (unsigned)c->socket % TICKS_OF_ENDS == turn)
			notice_end(c);
	}
	pthread_mutex_unlock(&table.lock);
	give_memory_back();
}

static bool has_unread(const struct connection *c)
{
	int bytes = 0;

	return ioctl(c->socket, FIONREAD, &bytes) == 0 && bytes > 0;
}

void connections_count(unsigned *ret_count, unsigned *ret_limit)
{
	pthread_mutex_lock(&table.lock);
	*ret_count = table.count;
	*ret_limit = table.limit;
	pthread_mutex_unlock(&table.lock);
}

unsigned connections_in_flight(void)
{
	unsigned count = 0;

	pthread_mutex_lock(&table.lock);
	for (struct connection *c = table.first; c; c = c->next) {
		int phase = atomic_load(&c->phase);

		if (phase != PHASE_OVER && (phase != PHASE_IDLE || has_unread(c)))
			count++;
	}
	pthread_mutex_unlock(&table.lock);
	return count;
}
