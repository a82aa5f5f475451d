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

	if (!bracketed && (!end || strchr(end + 1, ':'))) /* no port can stand behind it */
		return parse_address(text, ret);
	text += bracketed;
	if (!end || (size_t)(end - text) >= sizeof(address))
		return false;
	memcpy(address, text, (size_t)(end - text));
	address[end - text] = '\0';
	end += bracketed;
	return (*end == ':' ? is_port(end + 1) : !*end) && parse_address(address, ret);
}

/* Takes "ADDRESS[/BITS]" off the front of the list; false at its end, or with `reterr_valid` false for what is neither.
 */
static bool next_network(const char **list, struct in6_addr *ret_address, unsigned *ret_bits, bool *reterr_valid)
{
	char item[INET6_ADDRSTRLEN + 8], *slash, *end = "";
	unsigned long bits, most;
	struct str part;

	*reterr_valid = true;
	if (!text_next_item(list, &part))
		return false;
	*reterr_valid = part.len < sizeof(item);
	if (!*reterr_valid)
		return false;
	snprintf(item, sizeof(item), "%.*s", (int)part.len, part.ptr);
	slash = strchr(item, '/');
	if (slash)
		*slash++ = '\0';
	most = strchr(item, ':') ? 128 : 32;
	bits = slash ? strtoul(slash, &end, 10) : most;
	*reterr_valid = parse_address(item, ret_address) && (!slash || (*slash && !*end)) && bits <= most;
	*ret_bits = (unsigned)(bits + 128 - most);
	return *reterr_valid;
}

bool network_list_is_valid(const char *list)
{
	struct in6_addr address;
	unsigned bits;
	bool valid;

	while (next_network(&list, &address, &bits, &valid))
		;
	return valid;
}

static bool same_bits(const struct in6_addr *a, const struct in6_addr *b, unsigned bits)
{
	unsigned bytes = bits / 8, rest = bits % 8;

	return memcmp(a, b, bytes) == 0 && (!rest || !((a->s6_addr[bytes] ^ b->s6_addr[bytes]) >> (8 - rest)));
}

bool network_list_has(const char *list, const struct in6_addr *address)
{
	struct in6_addr network;
	unsigned bits;
	bool valid;

	while (next_network(&list, &network, &bits, &valid))
		if (same_bits(&network, address, bits))
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
