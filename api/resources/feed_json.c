/* JSON Feed 1.1. */
#include "resources/feed_json.h"

static void write_authors(struct json_writer *w, const struct feed_entry *entry)
{
	jw_array(w, "authors");
	jw_object(w, NULL);
	jw_str(w, "name", entry->author);
	if (entry->author_url.ptr)
		jw_str(w, "url", entry->author_url);
	jw_object_end(w);
	jw_array_end(w);
}

static void write_entry(struct json_writer *w, const struct feed_entry *entry)
{
	jw_object(w, NULL);
	jw_str(w, "id", entry->id);
	jw_str(w, "url", entry->url);
	jw_str(w, "title", entry->title);
	jw_str(w, "content_html", entry->html);
	jw_time(w, "date_published", entry->created_at);
	jw_time(w, "date_modified", entry->updated_at);
	write_authors(w, entry);
	jw_object_end(w);
}

static void write_document(struct json_writer *w, const struct feed *feed, struct str entries)
{
	jw_object(w, NULL);
	jw_str(w, "version", STR("https://jsonfeed.org/version/1.1"));
	jw_str(w, "title", feed->title);
	jw_str(w, "home_page_url", feed->url);
	jw_str(w, "feed_url", feed->self);
	if (feed->next.ptr)
		jw_str(w, "next_url", feed->next);
	jw_array(w, "items");
	jw_raw(w, entries);
	jw_array_end(w);
	jw_object_end(w);
}

const struct feed_format feed_json = {.suffix = {".json", sizeof(".json") - 1},
				      .media_type = "application/feed+json; charset=utf-8",
				      .entry = write_entry,
				      .document = write_document};
