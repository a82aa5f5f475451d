/* The few URLs outside the contract. */
#include "server/pages.h"

#include "base/config.h"
#include "core/site_id.h"
#include "generated/counter.sql.h"
#include "resources/feeds.h"
#include "resources/sitemaps.h"
#include "server/html_page.h"
#include "server/metrics.h"
#include "server/problem_page.h"
#include "server/read_limit.h"
#include "server/well_known.h"
#include "store/store.h"

/* GET /: for people who open the API in a browser. */
static enum err answer_home(struct req *rq)
{
	html_page(rq, "API",
		  arena_printf(rq->mem,
			       "<p>This is the API of a Retort server. Read about its operations and try them in the "
			       "<a href=\"%s/docs\">reference</a>. Its description, for tools, is at "
			       "<a href=\"" API_PREFIX "/openapi.json\">" API_PREFIX "/openapi.json</a>.</p>\n",
			       rq->config->base_url));
	return OK;
}

static enum err answer_ok(struct req *rq)
{
	jw_raw(req_reply(rq, 200), STR("{\"status\":\"ok\"}"));
	return OK;
}

/* GET /readyz: whether requests can be answered, the database included. A server that cannot write is still ready:
 * taking it out of service would end reading, too. */
static enum err answer_ready(struct req *rq, bool stopping)
{
	struct counters_get_row counters;
	struct store_health health;
	struct json_writer *w;
	enum err e;

	if (stopping)
		return ERR_STOPPING;
	e = store_reader(rq->store, &rq->db);
	if (!e)
		e = sql_counters_get(rq->db, rq->mem, &counters);
	store_health(rq->store, &health);
	if (e)
		return health.lost
			   ? req_refuse(rq, e, "#", FIELD_DATABASE_LOST, arena_str(rq->mem, str_from(health.why)).ptr)
			   : e;
	w = req_reply(rq, 200);
	jw_object(w, NULL);
	jw_str(w, "status", STR("ok"));
	jw_str(w, "site", site_id(rq->mem, rq->device_key));
	jw_str(w, "writing", health.unwritable ? STR("failing") : STR("ok"));
	if (health.unwritable)
		jw_str(w, "why", arena_str(rq->mem, str_from(health.why)));
	jw_object_end(w);
	return OK;
}

static bool is_page(const struct wire *wire, const char *name)
{
	return wire->segment_count == 1 && str_eq(wire->segments[0], str_from(name));
}

static bool is_sitemap(const struct wire *wire)
{
	return wire->segment_count == 1 && sitemap_is_name(wire->segments[0]);
}

static bool is_below(const struct wire *wire, const char *first)
{
	return wire->segment_count > 1 && str_eq(wire->segments[0], str_from(first));
}

bool pages_reads_database(const struct wire *wire)
{
	return is_page(wire, "readyz") || is_page(wire, "metrics") || is_below(wire, "feeds");
}

bool pages_reads_for_long(const struct wire *wire)
{
	return is_sitemap(wire);
}

/* What search engines and feed readers fetch. The reply is shared, so it does not say how often this client has read.
 */
static enum err answer_from_database(struct req *rq, const struct wire *wire)
{
	enum err e;

	e = read_limit_count(rq);
	if (e)
		return e;
	rq->quota = (struct quota){0};
	e = store_reader(rq->store, &rq->db);
	if (e)
		return e;
	if (is_sitemap(wire))
		return sitemap_answer(rq, wire->segments[0]);
	return feeds_answer(rq, wire->segments + 1, wire->segment_count - 1, wire_query(wire, "from"),
			    wire_query(wire, "until"));
}

const char *pages_name(const struct wire *wire)
{
	static const char *const single[] = {"livez", "readyz", "metrics", "robots.txt"};
	static const char *const folders[] = {"problems", ".well-known"};

	if (wire->segment_count == 0)
		return "home";
	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		if (is_page(wire, single[i]))
			return single[i];
	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++)
		if (wire->segment_count == 2 && str_eq(wire->segments[0], str_from(folders[i])))
			return folders[i];
	if (is_sitemap(wire))
		return "sitemap";
	return is_below(wire, "feeds") ? "feeds" : NULL;
}

enum err pages_answer(struct req *rq, const struct wire *wire, bool stopping)
{
	if (wire->segment_count == 0)
		return answer_home(rq);
	if (is_page(wire, "livez"))
		return answer_ok(rq);
	if (is_page(wire, "metrics"))
		return metrics_answer(rq);
	if (is_page(wire, "readyz"))
		return answer_ready(rq, stopping);
	if (is_page(wire, "robots.txt"))
		return robots_answer(rq);
	if (is_sitemap(wire) || is_below(wire, "feeds"))
		return answer_from_database(rq, wire);
	if (wire->segment_count == 2 && is_below(wire, "problems"))
		return problem_page(rq, wire->segments[1]);
	if (wire->segment_count == 2 && is_below(wire, ".well-known"))
		return well_known_answer(rq, wire->segments[1]);
	return ERR_NOT_FOUND;
}
