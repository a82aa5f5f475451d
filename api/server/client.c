/* Identifies the client of a request. */
#include "server/client.h"

#include <orcania.h>
#include <stdatomic.h>
#include <string.h>
#include <yder.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "base/text.h"
#include "resources/cookie.h"
#include "server/wire.h"

#define LOCAL_CLIENT "local" /* a program on this host, connected to the Unix socket */
#define WARNING_MS (3600 * INT64_C(1000))

/* Networks in which a local proxy may be. */
#define OWN_NETWORKS "127.0.0.0/8 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 ::1 fc00::/7 fe80::/10"

struct peer peer_from(const struct sockaddr *address)
{
	const struct sockaddr_in *v4 = (const struct sockaddr_in *)address;
	struct peer peer = {.is_local = address->sa_family == AF_UNIX};

	if (address->sa_family == AF_INET6) {
		peer.address = ((const struct sockaddr_in6 *)address)->sin6_addr;
	} else if (address->sa_family == AF_INET) {
		memset(&peer.address.s6_addr[10], 0xff, 2);
		memcpy(&peer.address.s6_addr[12], &v4->sin_addr, 4);
	}
	return peer;
}

/* Removes and returns the last item of a comma-separated list, which is NULL when it is empty. */
static const char *take_last(char **list)
{
	char *comma = strrchr(*list, ','), *item = comma ? comma + 1 : *list;

	if (comma)
		*comma = '\0';
	else
		*list = NULL;
	return trimwhitespace(item);
}

/* At most once an hour: a misconfigured proxy affects each of its requests. */
static void warn(atomic_llong *last_ms, const char *what)
{
	int64_t now = clock_monotonic_ms();
	long long last = atomic_load(last_ms);

	if ((!last || now - last > WARNING_MS) && atomic_compare_exchange_strong(last_ms, &last, now))
		y_log_message(Y_LOG_LEVEL_WARNING, "%s", what);
}

static void warn_unreadable(void)
{
	static atomic_llong last_ms;

	warn(&last_ms,
	     "a trusted proxy sends an X-Forwarded-For header without an address: all its visitors count as one "
	     "client and share its limits. Configure the proxy to send addresses.");
}

static void warn_untrusted(void)
{
	static atomic_llong last_ms;

	warn(&last_ms,
	     "a program in a private network sends X-Forwarded-For, but is not in RETORT_TRUSTED_PROXIES. If it "
	     "is a proxy, all its visitors count as one client and share its limits: add its address there, "
	     "or connect it to a Unix socket of RETORT_LISTEN.");
}

/* False: it came from a Unix socket, without a client address. */
static bool find_address(struct arena *mem, const char *proxies, const struct peer *peer, const char *forwarded,
			 struct in6_addr *ret)
{
	bool known = !peer->is_local;
	struct in6_addr address = peer->address;
	char *list = forwarded ? (char *)arena_str(mem, str_from(forwarded)).ptr : NULL;

	if (list && known && !network_list_has(proxies, &address) && network_list_has(OWN_NETWORKS, &address))
		warn_untrusted();
	while (list && (!known || network_list_has(proxies, &address))) {
		if (!network_forwarded(take_last(&list), &address)) {
			warn_unreadable();
			break;
		}
		known = true;
	}
	if (known)
		*ret = address;
	return known;
}

void client_find(struct arena *mem, const struct config *config, const struct peer *peer, const char *forwarded,
		 char ret_client[NETWORK_TEXT_SIZE])
{
	struct in6_addr address;

	if (find_address(mem, config->trusted_proxies, peer, forwarded, &address))
		network_client(&address, ret_client);
	else
		memcpy(ret_client, LOCAL_CLIENT, sizeof(LOCAL_CLIENT));
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

void client_of_peer(const struct peer *peer, char ret_client[NETWORK_TEXT_SIZE])
{
	if (peer->is_local)
		strcpy(ret_client, LOCAL_CLIENT);
	else
		network_client(&peer->address, ret_client);
}

void client_read(struct req *rq)
{
	rq->user_agent = read_user_agent(rq->mem, rq->headers.user_agent);
	rq->session = wire_cookie(rq->mem, rq->headers.cookie, cookie_name(rq->config, COOKIE_SESSION));
	rq->device = wire_cookie(rq->mem, rq->headers.cookie, cookie_name(rq->config, COOKIE_DEVICE));
}
