/* Where the server listens: Internet addresses and Unix sockets. */
#ifndef RETORT_LISTEN_ADDRESS_H
#define RETORT_LISTEN_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

#define LISTEN_MOST 8
#define LISTEN_WANTED "ADDRESS:PORT, [IPV6]:PORT or unix:/PATH, or up to 8 of them, separated by commas or spaces"

struct listen_address {
	struct sockaddr_storage address; /* AF_INET, AF_INET6 or AF_UNIX */
	socklen_t length;
};

struct listen_list {
	struct listen_address item[LISTEN_MOST];
	unsigned count;
};

/* Reads "127.0.0.1:5000, [::1]:5000 unix:/run/retort/api.sock"; false unless it is a list of 1 to LISTEN_MOST of
 * these. */
bool listen_parse(const char *text, struct listen_list *ret);

#define LISTEN_TEXT_SIZE 128

/* One of them as text, "http://127.0.0.1:5000" or "unix:/run/retort/api.sock". */
void listen_format(const struct listen_address *at, char ret[LISTEN_TEXT_SIZE]);

/* Where a program on the same host can connect to it: the loopback address for a server that listens on all addresses.
 */
struct listen_address listen_reach(const struct listen_address *at);

#endif
