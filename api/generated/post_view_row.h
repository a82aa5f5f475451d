/* Generated from the *.sql files of api by api/generate; do not edit. */
/* A row that queries of several files give. */
/* clang-format off */
#ifndef RETORT_GENERATED_POST_VIEW_ROW_H
#define RETORT_GENERATED_POST_VIEW_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "store/db.h"

struct post_view_row {
	int64_t id;
	int64_t version;
	int64_t author_id;
	struct str body;
	struct str body_html;
	int64_t created_at;
	int64_t edited_at;
	int64_t comment_count;
	struct str username;
	struct str avatar_hash;
	int64_t deleted;
	int64_t renderer;
	struct str title;
	struct str excerpt;
	struct str tags;
};
static inline bool sql_next_post_view(struct rows *rows, struct post_view_row *ret_row)
{
	return db_next(rows, ret_row);
}

#endif
