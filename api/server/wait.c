/* Decides whether a request may block. */
#include "server/wait.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/limits.h"
#include "server/authenticate.h"
#include "server/exchange.h"
#include "server/pages.h"
#include "server/route.h"
#include "store/connect.h"

#define LARGE_SLOTS 128

static bool is_remote; /* the database */

void wait_init(const struct config *config)
{
	is_remote = db_is_remote(config->database_url);
}

/* When an operation last had a large response, by the monotonic clock. Operations may share a slot. */
static _Atomic int64_t *large_of(const struct operation *op)
{
	static _Atomic int64_t last_ms[LARGE_SLOTS];

	return &last_ms[(uintptr_t)op / sizeof(*op) % LARGE_SLOTS];
}

static bool was_large(const struct operation *op)
{
	int64_t last_ms = atomic_load(large_of(op));

	return last_ms && clock_monotonic_ms() - last_ms < LIMIT_ANSWER_LARGE_S * 1000;
}

/* Entries between two times are counted one by one. */
static bool counts_entries(const struct wire *wire)
{
	return (wire_query(wire, "since").ptr || wire_query(wire, "before").ptr) &&
	       !str_eq(wire_query(wire, "count"), STR("false"));
}

static bool reads_for_long(const struct operation *op, const struct wire *wire)
{
	struct str page = wire_query(wire, "page");

	return op->slow || was_large(op) || counts_entries(wire) ||
	       (page.ptr && strtoll(page.ptr, NULL, 10) > LIMIT_LOOP_PAGE);
}

/* NULL: the request is refused at once, or is for a URL outside the contract. */
static const struct operation *operation_of(const struct _u_request *request, const struct wire *wire)
{
	const struct route *route = route_find(wire);

	return route ? route_operation(route, request->http_verb) : NULL;
}

static enum wait_kind kind_of(struct arena *mem, const struct _u_request *request, const struct head *head)
{
	const struct operation *op;
	struct wire wire;

	if (wire_read(mem, request->http_url, &wire))
		return WAIT_NONE;
	op = operation_of(request, &wire);
	if (!op && pages_reads_for_long(&wire))
		return WAIT_READ;
	if (!op)
		return is_remote && pages_reads_database(&wire) ? WAIT_QUERY : WAIT_NONE;
	if (op->hashes || authenticate_may_hash(mem, head->headers.authorization))
		return WAIT_HASH;
	if (op->method != HTTP_GET)
		return WAIT_WRITE;
	if (reads_for_long(op, &wire))
		return WAIT_READ;
	return is_remote ? WAIT_QUERY : WAIT_NONE;
}

enum wait_kind wait_kind_of(const struct _u_request *request, const struct head *head)
{
	struct arena *mem = exchange_arena();
	enum wait_kind kind;

	if (!mem)
		return WAIT_NONE;
	kind = kind_of(mem, request, head);
	arena_reset(mem);
	return kind;
}

bool wait_room_for_answer(const struct _u_request *request, const struct head *head, size_t bytes,
			  struct answer_hold *ret)
{
	struct arena *mem;
	const struct operation *op;
	struct wire wire;

	if (bytes <= LIMIT_ANSWER_FREE_BYTES)
		return true;
	mem = exchange_arena();
	if (!mem)
		return false;
	op = wire_read(mem, request->http_url, &wire) ? NULL : operation_of(request, &wire);
	if (op && bytes >= LIMIT_ANSWER_LARGE_BYTES)
		atomic_store(large_of(op), clock_monotonic_ms());
	arena_reset(mem);
	return answers_hold(head->client_number, bytes, ret);
}
