/* Where the server listens. */
#include "base/listen_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#include "base/text.h"

#define UNIX_PREFIX "unix:"

static bool parse_unix(const char *path, struct listen_address *ret)
{
	struct sockaddr_un *address = (struct sockaddr_un *)&ret->address;
	size_t length = strlen(path);

	if (*path != '/' || length >= sizeof(address->sun_path))
		return false;
	address->sun_family = AF_UNIX;
	memcpy(address->sun_path, path, length + 1);
	ret->length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + 1);
	return true;
}

static bool parse_internet(char *text, struct listen_address *ret)
{
	struct listen_address parsed = {.length = 0};
	struct sockaddr_in *v4 = (struct sockaddr_in *)&parsed.address;
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&parsed.address;
	char *colon = strrchr(text, ':'), *end;
	bool valid;
	long port;

	if (!colon || colon == text)
		return false;
	*colon = '\0';
	port = strtol(colon + 1, &end, 10);
	if (end == colon + 1 || *end || port < 1 || port > 65535)
		return false;
	if (*text == '[' && colon[-1] == ']') {
		colon[-1] = '\0';
		v6->sin6_family = AF_INET6;
		v6->sin6_port = htons((uint16_t)port);
		parsed.length = sizeof(*v6);
		valid = inet_pton(AF_INET6, text + 1, &v6->sin6_addr) == 1;
	} else {
		v4->sin_family = AF_INET;
		v4->sin_port = htons((uint16_t)port);
		parsed.length = sizeof(*v4);
		valid = inet_pton(AF_INET, text, &v4->sin_addr) == 1;
	}
	if (valid)
		*ret = parsed;
	return valid;
}

bool listen_parse(const char *text, struct listen_list *ret)
{
	struct listen_list list = {.count = 0};
	struct str part;

	while (text_next_item(&text, &part)) {
		struct listen_address *at = &list.item[list.count];
		char item[LISTEN_TEXT_SIZE];

		if (list.count == LISTEN_MOST || part.len >= sizeof(item))
			return false;
		snprintf(item, sizeof(item), "%.*s", (int)part.len, part.ptr);
		if (strncmp(item, UNIX_PREFIX, strlen(UNIX_PREFIX)) == 0 ? !parse_unix(item + strlen(UNIX_PREFIX), at)
									 : !parse_internet(item, at))
			return false;
		list.count++;
	}
	if (!list.count)
		return false;
	*ret = list;
	return true;
}

void listen_format(const struct listen_address *at, char ret[LISTEN_TEXT_SIZE])
{
	const struct sockaddr_in *v4 = (const struct sockaddr_in *)&at->address;
	const struct sockaddr_in6 *v6 = (const struct sockaddr_in6 *)&at->address;
	char host[INET6_ADDRSTRLEN] = "";

	if (at->address.ss_family == AF_UNIX) {
		snprintf(ret, LISTEN_TEXT_SIZE, UNIX_PREFIX "%s", ((const struct sockaddr_un *)&at->address)->sun_path);
	} else if (at->address.ss_family == AF_INET6) {
		inet_ntop(AF_INET6, &v6->sin6_addr, host, sizeof(host));
		snprintf(ret, LISTEN_TEXT_SIZE, "http://[%s]:%u", host, ntohs(v6->sin6_port));
	} else {
		inet_ntop(AF_INET, &v4->sin_addr, host, sizeof(host));
		snprintf(ret, LISTEN_TEXT_SIZE, "http://%s:%u", host, ntohs(v4->sin_port));
	}
}

struct listen_address listen_reach(const struct listen_address *at)
{
	struct listen_address reach = *at;
	struct sockaddr_in *v4 = (struct sockaddr_in *)&reach.address;
	struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&reach.address;

	if (at->address.ss_family == AF_INET && v4->sin_addr.s_addr == htonl(INADDR_ANY))
		v4->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (at->address.ss_family == AF_INET6 && IN6_IS_ADDR_UNSPECIFIED(&v6->sin6_addr))
		v6->sin6_addr = in6addr_loopback;
	return reach;
}
