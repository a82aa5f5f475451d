/* Internet addresses and networks of them. */
#ifndef RETORT_NETWORK_H
#define RETORT_NETWORK_H

#include <netinet/in.h>
#include <stdbool.h>

/* An address as IPv6; an IPv4 one is mapped (RFC 4291, 2.5.5.2). The text is in the format of proxies (RFC 7239, 6):
 * an IPv6 address may be in brackets, and a port may follow. */
bool network_forwarded(const char *text, struct in6_addr *ret);

/* Lists like "127.0.0.1, 10.0.0.0/8 fd00::/8". */
bool network_list_is_valid(const char *list);
bool network_list_has(const char *list, const struct in6_addr *address);

#define NETWORK_TEXT_SIZE (INET6_ADDRSTRLEN + sizeof("/64"))

/* What counts as one client: an IPv4 address, or an IPv6 /64 network, as a household gets. */
void network_client(const struct in6_addr *address, char ret[NETWORK_TEXT_SIZE]);
/* The same as an address, to compare by. */
struct in6_addr network_client_address(const struct in6_addr *address);

#endif
