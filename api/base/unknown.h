/* Refuses members and parameters that an operation does not have. */
#ifndef RETORT_UNKNOWN_H
#define RETORT_UNKNOWN_H

#include "base/schema.h"

/* ERR_INVALID: `body`, an object, has members that `schema` neither has nor ignores; adds an error for each. */
enum err unknown_members(const struct schema *schema, struct arena *mem, const struct json_t *body,
			 struct field_errors *reterr_errors);

/* Adds an error for the query parameter `name`, which `schema` (NULL: no parameters) does not have. */
void unknown_parameter(const struct schema *schema, struct arena *mem, struct str name,
		       struct field_errors *reterr_errors);

#endif
