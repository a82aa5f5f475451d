/* Feeds: a list as a document for feed readers. */
#include "resources/feed.h"

#include <inttypes.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/limits.h"
#include "domain/absolute_links.h"

void feed_add(struct feed_writer *feed, const struct feed_entry *entry, struct str page)
{
	struct feed_entry absolute = *entry;

	absolute.html = html_with_absolute_links(feed->rq->mem, entry->html, page);
	if (entry->updated_at > feed->updated_at)
		feed->updated_at = entry->updated_at;
	feed->format->entry(&feed->rq->reply->body, &absolute);
}

/* The host of the site. Tag URIs have no brackets around an IPv6 address. */
static struct str host_of(const char *base_url)
{
	const char *host = strstr(base_url, "://") + 3;

	if (*host == '[')
		return (struct str){host + 1, strcspn(host + 1, "]")};
	return (struct str){host, strcspn(host, ":/")};
}

struct str feed_entry_id(const struct feed_writer *feed, const char *kind, int64_t id, int64_t created_at)
{
	struct str host = host_of(feed->rq->config->base_url);
	char day[CLOCK_TEXT_SIZE];

	clock_format(created_at, day);
	return arena_printf(feed->rq->mem, "tag:%.*s,%.10s:%s/%" PRId64, (int)host.len, host.ptr, day, kind, id);
}

/* "https://blog.example/feeds/posts.atom?from=1764000000000000.42" */
static struct str url_from(struct req *rq, struct str first, const char *name, struct anchor_row key)
{
	return arena_printf(rq->mem, "%s?%s=%" PRId64 ".%" PRId64, first.ptr, name, key.created_at, key.id);
}

static struct str own_url(struct req *rq, struct str first, const struct list_page *page)
{
	const char *name = page->from.ptr ? "from" : "until";
	struct str key = page->from.ptr ? page->from : page->until;
	struct anchor_row anchor;

	return list_parse_key(key, &anchor) ? url_from(rq, first, name, anchor) : first;
}

static void add_urls(struct req *rq, const struct feed_format *format, struct feed *feed, const struct list_page *page,
		     const struct list_neighbors *at)
{
	feed->first = arena_printf(rq->mem, "%s%s%s", rq->config->base_url, feed->path.ptr, format->suffix.ptr);
	feed->self = own_url(rq, feed->first, page);
	if (at->has_before)
		feed->previous = url_from(rq, feed->first, "until", at->before_key);
	if (at->has_behind)
		feed->next = url_from(rq, feed->first, "from", at->behind_key);
}

enum err feed_reply(struct req *rq, const struct feed_format *format, struct feed *feed, const struct list *list,
		    const struct list_page *page)
{
	struct feed_writer writer = {.rq = rq, .format = format};
	struct list_neighbors at;
	struct reply entries = {0};
	enum err e;

	req_reply(rq, 200);
	e = list_write(rq, list, page, LIMIT_FEED_BYTES, &writer, &at);
	if (e)
		return e;
	/* What precedes the entries depends on them. */
	entries.body = rq->reply->body;
	rq->reply->body = (struct json_writer){.failed = entries.body.failed};
	feed->updated_at = writer.updated_at;
	add_urls(rq, format, feed, page, &at);
	format->document(&rq->reply->body, feed, (struct str){entries.body.data, entries.body.len});
	reply_free(&entries);
	rq->reply->content_type = format->media_type;
	rq->reply->shared = true;
	return OK;
}
