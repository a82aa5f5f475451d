/* Error responses written directly to a socket. */
#include "server/refusal.h"

#include <microhttpd.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include "http/problem.h"
#include "http/request_id.h"

#define HEADERS_SIZE 512
#define DATE_SIZE sizeof("Sun, 06 Nov 1994 08:49:37 GMT")

/* The document of each error, without the id and the closing brace, and its headers except Date, id and length. */
static struct {
	char headers[HEADERS_SIZE];
	struct json_writer body;
} prepared[ERR_COUNT];

static enum err prepare(enum err e)
{
	struct reply reply = {0};
	char *at = prepared[e].headers;
	size_t length;

	problem_write(&reply, e, NULL, NULL, (struct str){0});
	if (reply.body.failed)
		return ERR_MEMORY;
	length = (size_t)snprintf(at, HEADERS_SIZE,
				  "HTTP/1.1 %d %s\r\nConnection: close\r\nContent-Type: %s\r\n"
				  "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n",
				  reply.status, MHD_get_reason_phrase_for((unsigned)reply.status), reply.content_type);
	for (unsigned i = 0; i < reply.header_count && length < HEADERS_SIZE; i++)
		length += (size_t)snprintf(at + length, HEADERS_SIZE - length, "%s: %s\r\n", reply.headers[i].name,
					   reply.headers[i].value);
	prepared[e].body = reply.body;
	prepared[e].body.len--;
	return OK;
}

enum err refusal_init(void)
{
	enum err result = OK, e;

	for (int i = OK + 1; i < ERR_COUNT; i++) {
		if (prepared[i].body.data)
			continue;
		e = prepare((enum err)i);
		if (e)
			result = e;
	}
	return result;
}

/* RFC 9110, 5.6.7; names are English, since the locale is never set. */
static void format_date(char ret[DATE_SIZE])
{
	time_t now = time(NULL);
	struct tm utc;

	gmtime_r(&now, &utc);
	strftime(ret, DATE_SIZE, "%a, %d %b %Y %H:%M:%S GMT", &utc);
}

void refusal_send(int socket, const char *id, enum err e)
{
	const struct json_writer *body = &prepared[e].body;
	char date[DATE_SIZE], end[REQUEST_ID_SIZE + sizeof(",\"request_id\":\"\"}")], text[HEADERS_SIZE + 2048];
	int end_length, length;

	format_date(date);
	end_length = snprintf(end, sizeof(end), ",\"request_id\":\"%s\"}", id);
	length =
	    snprintf(text, sizeof(text), "%sDate: %s\r\nRequest-Id: %s\r\nContent-Length: %zu\r\n\r\n%.*s%s",
		     prepared[e].headers, date, id, body->len + (size_t)end_length, (int)body->len, body->data, end);
	(void)!send(socket, text, (size_t)length, MSG_DONTWAIT | MSG_NOSIGNAL);
	shutdown(socket, SHUT_WR);
}

enum err refusal_of_status(unsigned status)
{
	/* In order of preference, for a status that several errors have. */
	static const enum err known[] = {ERR_BAD_REQUEST,	ERR_TIMEOUT,  ERR_TOO_LARGE, ERR_URI_TOO_LONG,
					 ERR_HEADERS_TOO_LARGE, ERR_INTERNAL, ERR_BUSY,	     ERR_HTTP_VERSION};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (error_info(known[i])->status == (int)status)
			return known[i];
	return status >= 500 ? ERR_INTERNAL : ERR_BAD_REQUEST;
}
