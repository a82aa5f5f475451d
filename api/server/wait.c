/* Whether answering a request may wait. */
#include "server/wait.h"

#include <sodium.h>
#include <stdlib.h>

#include "base/limits.h"
#include "server/authenticate.h"
#include "server/client.h"
#include "server/dispatch.h"
#include "server/route.h"

static const struct config *settings;
static unsigned char key[crypto_shorthash_KEYBYTES];

void wait_init(const struct config *config)
{
	settings = config;
	crypto_shorthash_keygen(key);
}

static bool reads_for_long(const struct operation *op, const struct wire *wire)
{
	struct str page = wire_query(wire, "page");

	return op->slow || (page.ptr && strtoll(page.ptr, NULL, 10) > LIMIT_LOOP_PAGE);
}

static enum wait_kind kind_of(struct arena *mem, const struct _u_request *request)
{
	struct wire wire = {0};
	const struct route *route;
	const struct operation *op;

	if (wire_read(mem, request->http_url, &wire))
		return WAIT_NONE; /* it is refused at once */
	route = route_find(&wire);
	op = route ? route_operation(route, request->http_verb) : NULL;
	if (!op)
		return WAIT_NONE;
	if (op->hashes || authenticate_may_hash(mem, request))
		return WAIT_HASH;
	if (op->method != HTTP_GET)
		return WAIT_WRITE;
	return reads_for_long(op, &wire) ? WAIT_READ : WAIT_NONE;
}

static uint32_t number_of_client(struct arena *mem, const struct _u_request *request)
{
	struct req rq = {.mem = mem, .config = settings};
	uint64_t hash;

	client_read(&rq, request);
	crypto_shorthash((unsigned char *)&hash, (const unsigned char *)rq.client.ptr, rq.client.len, key);
	return (uint32_t)hash;
}

enum wait_kind wait_kind_of(const struct _u_request *request, uint32_t *ret_client)
{
	struct arena *mem = dispatch_arena();
	enum wait_kind kind;

	if (!mem)
		return WAIT_NONE;
	kind = kind_of(mem, request);
	if (kind != WAIT_NONE)
		*ret_client = number_of_client(mem, request);
	arena_reset(mem);
	return kind;
}
