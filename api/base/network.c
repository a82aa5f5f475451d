/* Internet addresses and networks of them. */
#include "base/network.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* Without brackets and port. */
static bool parse_address(const char *text, struct in6_addr *ret)
{
	char mapped[INET6_ADDRSTRLEN + sizeof("::ffff:")];

	if (inet_pton(AF_INET6, text, ret) == 1)
		return true;
	return snprintf(mapped, sizeof(mapped), "::ffff:%s", text) < (int)sizeof(mapped) &&
	       inet_pton(AF_INET, text, &(struct in_addr){0}) == 1 && inet_pton(AF_INET6, mapped, ret) == 1;
}

static bool is_port(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits >= 1 && digits <= 5 && !text[digits];
}

bool network_forwarded(const char *text, struct in6_addr *ret)
{
	char address[INET6_ADDRSTRLEN];
	bool bracketed = *text == '[';
	const char *end = strchr(text, bracketed ? ']' : ':');

	if (!bracketed && (!end || strchr(end + 1, ':'))) /* no port can follow it */
		return parse_address(text, ret);
	text += bracketed;
	if (!end || (size_t)(end - text) >= sizeof(address))
		return false;
	memcpy(address, text, (size_t)(end - text));
	address[end - text] = '\0';
	end += bracketed;
	return (*end == ':' ? is_port(end + 1) : !*end) && parse_address(address, ret);
}

/* The leading `bits` of an address. */
struct network {
	struct in6_addr address;
	unsigned bits;
};

/* "ADDRESS[/BITS]" */
static bool parse_network(struct str text, struct network *ret_network)
{
	char item[INET6_ADDRSTRLEN + 8], *slash, *end = "";
	unsigned long bits, most;
	struct in6_addr address;

	if (text.len >= sizeof(item))
		return false;
	snprintf(item, sizeof(item), "%.*s", (int)text.len, text.ptr);
	slash = strchr(item, '/');
	if (slash)
		*slash++ = '\0';
	most = strchr(item, ':') ? 128 : 32;
	bits = slash ? strtoul(slash, &end, 10) : most;
	if (!parse_address(item, &address) || (slash && (!*slash || *end)) || bits > most)
		return false;
	*ret_network = (struct network){address, (unsigned)(bits + 128 - most)};
	return true;
}

bool network_list_is_valid(const char *list)
{
	struct network network;
	struct str item;

	while (text_next_item(&list, &item))
		if (!parse_network(item, &network))
			return false;
	return true;
}

static bool same_bits(const struct in6_addr *a, const struct in6_addr *b, unsigned bits)
{
	unsigned bytes = bits / 8, rest = bits % 8;

	return memcmp(a, b, bytes) == 0 && (!rest || !((a->s6_addr[bytes] ^ b->s6_addr[bytes]) >> (8 - rest)));
}

bool network_list_has(const char *list, const struct in6_addr *address)
{
	struct network network;
	struct str item;

	while (text_next_item(&list, &item))
		if (parse_network(item, &network) && same_bits(&network.address, address, network.bits))
			return true;
	return false;
}

struct in6_addr network_client_address(const struct in6_addr *address)
{
	struct in6_addr network = *address;

	if (!IN6_IS_ADDR_V4MAPPED(address))
		memset(&network.s6_addr[8], 0, 8);
	return network;
}

void network_client(const struct in6_addr *address, char ret[NETWORK_TEXT_SIZE])
{
	struct in6_addr network = network_client_address(address);

	if (IN6_IS_ADDR_V4MAPPED(address)) {
		inet_ntop(AF_INET, &address->s6_addr[12], ret, INET6_ADDRSTRLEN);
		return;
	}
	inet_ntop(AF_INET6, &network, ret, INET6_ADDRSTRLEN);
	strcat(ret, "/64");
}
