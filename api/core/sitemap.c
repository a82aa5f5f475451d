/* The parts of the sitemap. */
#include "core/sitemap.h"

#include "base/limits.h"

enum err sitemap_count_parts(struct db *db, struct arena *mem, int64_t *ret_parts)
{
	struct sitemap_last_row last;
	enum err e;

	e = sql_sitemap_last(db, mem, &last);
	if (e)
		return e;
	*ret_parts = last.id < 1 ? 1 : (last.id - 1) / LIMIT_SITEMAP_IDS + 1;
	return OK;
}

struct id_range_in sitemap_range(int64_t part)
{
	int64_t last_id = part * LIMIT_SITEMAP_IDS;

	return (struct id_range_in){.first_id = last_id - LIMIT_SITEMAP_IDS + 1, .last_id = last_id};
}
