/* Who may see a text. */
#include "domain/visibility.h"

enum visibility text_visibility(struct text_state state, enum visibility_place place)
{
	if (state.disabled && place != PLACE_MODERATION)
		return VISIBILITY_NOTICE;
	return VISIBILITY_TEXT;
}
