/* The response: a status, headers and a body. */
#include "http/reply.h"

#include <assert.h>
#include <orcania.h>

void reply_header(struct reply *reply, const char *name, const char *value)
{
	assert(reply->header_count < REPLY_HEADERS); /* callers add only a few headers */
	reply->headers[reply->header_count].name = name;
	reply->headers[reply->header_count].value = value;
	reply->header_count++;
}

void reply_cookie(struct reply *reply, const char *name, const char *value, int max_age, bool secure)
{
	assert(reply->cookie_count < REPLY_COOKIES);
	reply->cookies[reply->cookie_count].name = name;
	reply->cookies[reply->cookie_count].value = value;
	reply->cookies[reply->cookie_count].max_age = max_age;
	reply->cookies[reply->cookie_count].secure = secure;
	reply->cookie_count++;
}

void reply_clear(struct reply *reply)
{
	reply->status = 0;
	reply->content_type = NULL;
	reply->cache_control = NULL;
	reply->vary = NULL;
	reply->shared = false;
	reply->version = 0;
	reply->header_count = 0;
	reply->cookie_count = 0;
	reply->body.len = 0;
	reply->body.comma = false;
	reply->body.failed = false;
}

void reply_free(struct reply *reply)
{
	o_free(reply->body.data);
	reply->body = (struct json_writer){0};
}
