/* The JSON of permissions. */
#ifndef RETORT_ROLES_H
#define RETORT_ROLES_H

#include "base/json_writer.h"

/* The member `permissions`, by name. */
void permissions_write(struct json_writer *w, uint32_t permissions);

#endif
