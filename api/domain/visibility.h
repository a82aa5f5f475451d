/* Who may see a text: decided here, for lists, single texts, moderation, and everything else that shows texts
 * (docs/decisions/19-who-may-see-a-text.md). */
#ifndef RETORT_VISIBILITY_H
#define RETORT_VISIBILITY_H

#include <stdbool.h>

enum visibility {
	VISIBILITY_NOTICE, /* that there is a text, by whom and from when, but not its words */
	VISIBILITY_TEXT
};

/* Where it is shown. */
enum visibility_place {
	PLACE_READING,	 /* to everybody who may read the site: moderators are not told apart, so that replies can be
			    cached */
	PLACE_MODERATION /* to moderators, by operations that require MODERATE */
};

/* What was decided about a text. */
struct text_state {
	bool disabled; /* by a moderator */
};

enum visibility text_visibility(struct text_state state, enum visibility_place place);

#endif
