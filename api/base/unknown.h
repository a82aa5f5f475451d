/* Refuses by name what a request has and its operation does not know. */
#ifndef RETORT_UNKNOWN_H
#define RETORT_UNKNOWN_H

#include "base/schema.h"

/* ERR_INVALID adds an error for each member of `body`, an object, that `schema` neither has nor ignores. */
enum err unknown_members(const struct schema *schema, struct arena *mem, const json_t *body,
			 struct field_errors *reterr_errors);

/* Adds the error of the query parameter `name`, which `schema` (NULL: of no parameters) does not have. */
void unknown_parameter(const struct schema *schema, struct arena *mem, struct str name,
		       struct field_errors *reterr_errors);

#endif
