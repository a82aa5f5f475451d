/* What the headers of a request say. */
#include "server/head.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

struct header {
	const char *name, **value;
	bool once; /* a second one is ambiguous */
};

static const struct config *settings;
static unsigned char key[crypto_shorthash_KEYBYTES];

void head_init(const struct config *config)
{
	settings = config;
	crypto_shorthash_keygen(key);
}

/* False: the name is invalid, or a header that must be unique is repeated. */
static bool read_header(const struct header *known, size_t count, const char *name, const char *value)
{
	/* A proxy in between might accept `Content-Length :` (RFC 9112, 5.1). */
	if (!name || !value || strpbrk(name, " \t"))
		return false;
	for (size_t i = 0; i < count; i++) {
		if (o_strcasecmp(name, known[i].name) != 0)
			continue;
		if (*known[i].value)
			return !known[i].once;
		*known[i].value = value;
	}
	return true;
}

static enum err check_headers(const struct req_headers *headers)
{
	const char *length = headers->content_length, *coding = headers->transfer_encoding;

	if (length && (coding || !*length || length[strspn(length, "0123456789")]))
		return ERR_BAD_REQUEST;
	if (coding && o_strcasecmp(coding, "chunked") != 0)
		return ERR_BAD_REQUEST;
	if (headers->host && strchr(headers->host, ',')) /* two, joined by Ulfius */
		return ERR_BAD_REQUEST;
	if (headers->expect && o_strcasecmp(headers->expect, "100-continue") != 0)
		return ERR_EXPECTATION;
	return OK;
}

static enum err read_headers(const struct _u_map *map, struct req_headers *reterr_headers)
{
	struct req_headers h = {0};
	/* Ulfius joins repeated headers with commas, but not those whose names differ in case. */
	const struct header known[] = {
	    {"Accept", &h.accept, false},
	    {"Authorization", &h.authorization, false},
	    {"Content-Encoding", &h.content_encoding, false},
	    {"Content-Length", &h.content_length, true},
	    {"Content-Type", &h.content_type, false},
	    {"Cookie", &h.cookie, false},
	    {"Expect", &h.expect, false},
	    {"Host", &h.host, true},
	    {"Idempotency-Key", &h.idempotency_key, false},
	    {"If-Match", &h.if_match, false},
	    {"If-None-Match", &h.if_none_match, false},
	    {"Origin", &h.origin, false},
	    {"Sec-Fetch-Dest", &h.sec_fetch_dest, false},
	    {"Sec-Fetch-Site", &h.sec_fetch_site, false},
	    {"Transfer-Encoding", &h.transfer_encoding, true},
	    {"traceparent", &h.traceparent, false},
	    {"User-Agent", &h.user_agent, false},
	    {"X-Forwarded-For", &h.x_forwarded_for, false},
	};
	enum err e = map->keys && map->values ? OK : ERR_MEMORY;

	for (int i = 0; e != ERR_MEMORY && i < map->nb_values; i++)
		if (!read_header(known, sizeof(known) / sizeof(*known), map->keys[i], map->values[i]))
			e = ERR_BAD_REQUEST;
	if (!e)
		e = check_headers(&h);
	*reterr_headers = h;
	return e;
}

void head_read(struct arena *mem, const struct _u_map *map, const char *id, const struct peer *peer,
	       struct head *ret_head)
{
	struct head head = {.id = id, .peer = peer};
	uint64_t hash;

	head.refusal = read_headers(map, &head.headers);
	if (!head.refusal && head.headers.content_length)
		head.body_length = strtoull(head.headers.content_length, NULL, 10);
	trace_context_read(head.headers.traceparent, &head.trace);
	client_find(mem, settings, peer, head.headers.x_forwarded_for, head.client);
	crypto_shorthash((unsigned char *)&hash, (const unsigned char *)head.client, strlen(head.client), key);
	head.client_number = (uint32_t)hash;
	*ret_head = head;
}
