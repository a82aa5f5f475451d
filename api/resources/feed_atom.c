/* The Atom Syndication Format. */
#include "resources/feed_atom.h"

#include "base/xml.h"

#define MEDIA_TYPE "application/atom+xml"

/* `type` is a literal; an absent `url` is no link. */
static void link_to(struct json_writer *w, const char *rel, const char *type, struct str url, struct str suffix)
{
	if (!url.ptr)
		return;
	jw_raw(w, STR("<link rel=\""));
	jw_raw(w, str_from(rel));
	jw_raw(w, STR("\" type=\""));
	jw_raw(w, str_from(type));
	jw_raw(w, STR("\" href=\""));
	xml_text(w, url);
	xml_text(w, suffix);
	jw_raw(w, STR("\"/>\n"));
}

static void write_author(struct json_writer *w, const struct feed_entry *entry)
{
	jw_raw(w, STR("<author>\n"));
	xml_element(w, "name", entry->author);
	if (entry->author_url.ptr)
		xml_element(w, "uri", entry->author_url);
	jw_raw(w, STR("</author>\n"));
}

static void write_entry(struct json_writer *w, const struct feed_entry *entry)
{
	jw_raw(w, STR("<entry>\n"));
	xml_element(w, "id", entry->id);
	xml_element(w, "title", entry->title);
	link_to(w, "alternate", "text/html", entry->url, STR(""));
	link_to(w, "replies", MEDIA_TYPE, entry->comments_url, feed_atom.suffix);
	xml_time(w, "published", entry->created_at);
	xml_time(w, "updated", entry->updated_at);
	write_author(w, entry);
	jw_raw(w, STR("<content type=\"html\">"));
	xml_text(w, entry->html);
	jw_raw(w, STR("</content>\n</entry>\n"));
}

static void write_document(struct json_writer *w, const struct feed *feed, struct str entries)
{
	jw_raw(w, STR("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"));
	xml_element(w, "id", feed->first);
	xml_element(w, "title", feed->title);
	xml_time(w, "updated", feed->updated_at);
	link_to(w, "alternate", "text/html", feed->url, STR(""));
	link_to(w, "self", MEDIA_TYPE, feed->self, STR(""));
	link_to(w, "first", MEDIA_TYPE, feed->first, STR(""));
	link_to(w, "previous", MEDIA_TYPE, feed->previous, STR(""));
	link_to(w, "next", MEDIA_TYPE, feed->next, STR(""));
	jw_raw(w, entries);
	jw_raw(w, STR("</feed>\n"));
}

const struct feed_format feed_atom = {.suffix = {".atom", sizeof(".atom") - 1},
				      .media_type = MEDIA_TYPE "; charset=utf-8",
				      .entry = write_entry,
				      .document = write_document};
