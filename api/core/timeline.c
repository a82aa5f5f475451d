/* Timelines. */
#include "core/timeline.h"

#include "core/user.h"

enum err timeline_find(struct db *db, struct arena *mem, struct str ref, struct timeline *ret_timeline)
{
	struct user_view_row owner;
	struct count_row count;
	enum err e;

	e = user_find(db, mem, ref, &owner);
	if (e)
		return e;
	e = sql_timeline_count(db, mem, (struct timeline_count_in){.user_id = owner.id}, &count);
	if (e)
		return e;
	*ret_timeline = (struct timeline){.owner_id = owner.id, .count = count.count};
	return OK;
}
