/* Which client a request comes from. */
#include "server/client.h"

#include <string.h>

#include "base/config.h"
#include "base/limits.h"
#include "base/network.h"
#include "base/text.h"
#include "resources/cookie.h"
#include "server/wire.h"

/* No header has such a name. */
#define PEER ":peer"

void client_keep_peer(struct _u_request *request, const struct sockaddr *peer)
{
	const struct sockaddr_in *v4 = (const struct sockaddr_in *)peer;
	struct in6_addr address = {0};

	if (peer->sa_family == AF_INET6) {
		address = ((const struct sockaddr_in6 *)peer)->sin6_addr;
	} else if (peer->sa_family == AF_INET) {
		memset(&address.s6_addr[10], 0xff, 2);
		memcpy(&address.s6_addr[12], &v4->sin_addr, 4);
	}
	u_map_put_binary(request->map_header, PEER, (const char *)&address, 0, sizeof(address));
}

static void peer_address(const struct _u_request *request, struct in6_addr *ret)
{
	const char *kept = u_map_get(request->map_header, PEER);

	memset(ret, 0, sizeof(*ret));
	if (kept && u_map_get_length(request->map_header, PEER) == sizeof(*ret))
		memcpy(ret, kept, sizeof(*ret));
}

/* Takes the last item off a comma-separated list, which is NULL when nothing is left. */
static const char *take_last(char **list)
{
	char *comma = strrchr(*list, ','), *item = comma ? comma + 1 : *list;

	if (comma)
		*comma = '\0';
	else
		*list = NULL;
	return trimwhitespace(item);
}

static void find_client(struct req *rq, const struct _u_request *request, struct in6_addr *ret)
{
	const char *proxies = rq->config->trusted_proxies, *forwarded = wire_header(request, "X-Forwarded-For");
	struct in6_addr hop;
	char *list;

	peer_address(request, ret);
	if (!*proxies || !forwarded)
		return;
	list = (char *)arena_str(rq->mem, str_from(forwarded)).ptr;
	while (list && network_list_has(proxies, ret)) {
		if (!network_address(take_last(&list), &hop))
			return; /* what no proxy would write is nobody's address */
		*ret = hop;
	}
}

/* Cut to a length that a list of sessions can show, at the end of a character. */
static struct str read_user_agent(struct arena *mem, const char *header)
{
	struct str text = str_from(header);

	if (text.len > LIMIT_USER_AGENT_BYTES) {
		text.len = LIMIT_USER_AGENT_BYTES;
		while (text.len && ((unsigned char)text.ptr[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	return text.len && text_is_utf8(text) ? arena_str(mem, text) : (struct str){0};
}

void client_read(struct req *rq, const struct _u_request *request)
{
	char text[NETWORK_TEXT_SIZE];
	struct in6_addr address;

	find_client(rq, request, &address);
	network_client(&address, text);
	rq->client = arena_str(rq->mem, str_from(text));
	rq->user_agent = read_user_agent(rq->mem, wire_header(request, "User-Agent"));
	rq->session = wire_cookie(rq->mem, request, cookie_name(rq->config, COOKIE_SESSION));
	rq->device = wire_cookie(rq->mem, request, cookie_name(rq->config, COOKIE_DEVICE));
}
