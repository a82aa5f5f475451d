/* What search engines look for: the sitemap, and robots.txt. */
#include "resources/sitemaps.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/xml.h"
#include "core/sitemap.h"

#define XMLNS "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
#define XML "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

#define NUMBER_AT (sizeof("sitemap-") - 1)

/* The number of a part, from 1; 0: the sitemap itself; negative: another name. */
static int64_t number_of(struct str name)
{
	int64_t number;
	int end = 0;

	if (str_eq(name, STR("sitemap.xml")))
		return 0;
	/* Without a sign, leading zeros and blanks, so that each part has one name. */
	if (sscanf(name.ptr, "sitemap-%9" SCNd64 ".xml%n", &number, &end) != 1 || (size_t)end != name.len ||
	    name.ptr[NUMBER_AT] < '1' || name.ptr[NUMBER_AT] > '9')
		return -1;
	return number;
}

bool sitemap_is_name(struct str name)
{
	return number_of(name) >= 0;
}

static void write_url(struct json_writer *w, const char *base_url, const char *path, struct str name,
		      int64_t changed_at)
{
	char day[CLOCK_TEXT_SIZE];

	jw_raw(w, STR("<url><loc>"));
	xml_text(w, str_from(base_url));
	jw_raw(w, str_from(path));
	xml_text(w, name);
	jw_raw(w, STR("</loc>"));
	if (changed_at) {
		clock_format(changed_at, day);
		jw_raw(w, STR("<lastmod>"));
		jw_raw(w, str_from(day));
		jw_raw(w, STR("</lastmod>"));
	}
	jw_raw(w, STR("</url>\n"));
}

static enum err write_posts(struct req *rq, struct json_writer *w, struct id_range_in range)
{
	struct rows _rows_ rows = {0};
	struct sitemap_posts_row post;
	char id[24];
	enum err e;

	e = sql_sitemap_posts(rq->db, range, &rows);
	if (e)
		return e;
	while (sql_next_sitemap_posts(&rows, &post)) {
		snprintf(id, sizeof(id), "%" PRId64, post.id);
		write_url(w, rq->config->base_url, "/post/", str_from(id), post.changed_at);
	}
	return db_close(&rows);
}

static enum err write_people(struct req *rq, struct json_writer *w, struct id_range_in range)
{
	struct rows _rows_ rows = {0};
	struct sitemap_people_row person;
	enum err e;

	e = sql_sitemap_people(rq->db, range, &rows);
	if (e)
		return e;
	while (sql_next_sitemap_people(&rows, &person))
		write_url(w, rq->config->base_url, "/user/", person.username, 0);
	return db_close(&rows);
}

/* The first part has the home page, too. */
static enum err write_part(struct req *rq, struct json_writer *w, int64_t number)
{
	struct id_range_in range = sitemap_range(number);
	enum err e;

	jw_raw(w, STR(XML "<urlset " XMLNS ">\n"));
	if (number == 1)
		write_url(w, rq->config->base_url, "/", STR(""), 0);
	e = write_posts(rq, w, range);
	if (e)
		return e;
	e = write_people(rq, w, range);
	if (e)
		return e;
	jw_raw(w, STR("</urlset>\n"));
	return OK;
}

static void write_index(struct req *rq, struct json_writer *w, int64_t parts)
{
	jw_raw(w, STR(XML "<sitemapindex " XMLNS ">\n"));
	for (int64_t number = 1; number <= parts; number++)
		jw_raw(w, arena_printf(rq->mem, "<sitemap><loc>%s/sitemap-%" PRId64 ".xml</loc></sitemap>\n",
				       rq->config->base_url, number));
	jw_raw(w, STR("</sitemapindex>\n"));
}

enum err sitemap_answer(struct req *rq, struct str name)
{
	int64_t number = number_of(name), parts;
	struct json_writer *w;
	enum err e;

	if (!rq->config->public_read)
		return ERR_NOT_FOUND;
	e = sitemap_count_parts(rq->db, rq->mem, &parts);
	if (e)
		return e;
	if (number > parts)
		return ERR_NOT_FOUND;
	w = req_reply(rq, 200);
	rq->reply->content_type = "application/xml; charset=utf-8";
	rq->reply->shared = true;
	if (number > 0)
		return write_part(rq, w, number);
	write_index(rq, w, parts);
	return OK;
}

/* The pages to sign in, to write, and to administer (frontend/src/app/routes.tsx), and the API. */
#define FOR_ROBOTS \
	"User-agent: *\n" \
	"Disallow: /api/\nDisallow: /login\nDisallow: /register\nDisallow: /confirm\nDisallow: /forgot-password\n" \
	"Disallow: /reset-password\nDisallow: /change-email\nDisallow: /account\nDisallow: /edit\nDisallow: " \
	"/followed$\n" \
	"Disallow: /moderate\nDisallow: /admin\n\nSitemap: %s/sitemap.xml\n"

enum err robots_answer(struct req *rq)
{
	struct json_writer *w = req_reply(rq, 200);

	if (rq->config->public_read)
		jw_raw(w, arena_printf(rq->mem, FOR_ROBOTS, rq->config->base_url));
	else
		jw_raw(w, STR("User-agent: *\nDisallow: /\n"));
	rq->reply->content_type = "text/plain; charset=utf-8";
	rq->reply->shared = true;
	return OK;
}
