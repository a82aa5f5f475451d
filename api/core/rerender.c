/* Brings what an older renderer made of stored texts up to date. */
#include "core/rerender.h"

#include "core/post_tag.h"
#include "generated/rerender.sql.h"

enum err rerender_count(struct db *db, struct arena *mem, enum markdown_context context, int64_t *ret_count)
{
	const struct stale_in in = {.renderer = MARKDOWN_RENDERER};
	struct count_row row;
	enum err e;

	if (context == MARKDOWN_COMMENT)
		e = sql_stale_comment_count(db, mem, in, &row);
	else
		e = sql_stale_post_count(db, mem, in, &row);
	if (!e)
		*ret_count = row.count;
	return e;
}

static enum err open_stale(struct db *db, enum markdown_context context, struct rows *ret_rows)
{
	const struct stale_texts_in in = {.renderer = MARKDOWN_RENDERER, .limit = RERENDER_CHUNK};

	if (context == MARKDOWN_COMMENT)
		return sql_stale_comments(db, in, ret_rows);
	return sql_stale_posts(db, in, ret_rows);
}

enum err rerender_read(struct db *db, struct arena *mem, struct rerender_chunk *chunk)
{
	struct rows _rows_ rows = {0};
	struct stale_text_row row;
	enum err e;

	chunk->count = 0;
	chunk->mem = mem;
	e = open_stale(db, chunk->context, &rows);
	while (!e && chunk->count < RERENDER_CHUNK && sql_next_stale_text(&rows, &row)) {
		typeof(*chunk->texts) *text = &chunk->texts[chunk->count++];

		text->id = row.id;
		text->body = arena_str(mem, row.body);
		e = markdown_render(mem, chunk->context, text->body, &text->rendered);
		text->is_too_long = e == ERR_INVALID;
		if (text->is_too_long)
			e = OK;
	}
	if (e)
		return e;
	return db_close(&rows);
}

static enum err write_post(struct db *w, struct arena *mem, int64_t id, struct str body,
			   const struct rendered *rendered)
{
	int64_t changed;
	enum err e;

	e = sql_post_rerender(w,
			      (struct post_rerender_in){.id = id,
							.body = body,
							.body_html = rendered->html,
							.title = rendered->title,
							.excerpt = rendered->excerpt,
							.tags = tag_names(mem, &rendered->tags),
							.renderer = MARKDOWN_RENDERER},
			      &changed);
	if (e || !changed)
		return e;
	return tag_replace(w, mem, id, &rendered->tags);
}

static enum err write_comment(struct db *w, int64_t id, struct str body, const struct rendered *rendered)
{
	return sql_comment_rerender(
	    w,
	    (struct comment_rerender_in){
		.id = id, .body = body, .body_html = rendered->html, .renderer = MARKDOWN_RENDERER},
	    NULL);
}

/* Such a text counts as up to date, so that it is not tried again. */
static enum err keep_html(struct db *w, enum markdown_context context, int64_t id, struct str body)
{
	const struct keep_html_in in = {.id = id, .body = body, .renderer = MARKDOWN_RENDERER};

	if (context == MARKDOWN_COMMENT)
		return sql_comment_keep_html(w, in, NULL);
	return sql_post_keep_html(w, in, NULL);
}

enum err rerender_write(struct db *w, void *arg)
{
	const struct rerender_chunk *chunk = arg;
	enum err e = OK;

	for (size_t i = 0; i < chunk->count && !e; i++) {
		const typeof(*chunk->texts) *text = &chunk->texts[i];

		if (text->is_too_long)
			e = keep_html(w, chunk->context, text->id, text->body);
		else if (chunk->context == MARKDOWN_COMMENT)
			e = write_comment(w, text->id, text->body, &text->rendered);
		else
			e = write_post(w, chunk->mem, text->id, text->body, &text->rendered);
	}
	return e;
}
