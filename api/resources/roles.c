/* Roles. */
#include "resources/roles.h"

#include "domain/permission.h"
#include "generated/operations.h"
#include "generated/role.sql.h"
#include "http/request.h"

void permissions_write(struct json_writer *w, uint32_t permissions)
{
	jw_array(w, "permissions");
	for (unsigned i = 0; permission_name(i); i++)
		if (permission_allows(permissions, 1u << i))
			jw_str(w, NULL, str_from(permission_name(i)));
	jw_array_end(w);
}

/* GET /roles */
enum err op_listRoles(struct req *rq)
{
	struct rows _rows_ rows = {0};
	struct json_writer *w = req_reply(rq, 200);
	struct role_row role;
	enum err e;

	e = sql_role_list(rq->db, &rows);
	if (e)
		return e;
	jw_object(w, NULL);
	jw_array(w, "roles");
	while (sql_next_role(&rows, &role)) {
		jw_object(w, NULL);
		jw_int(w, "id", role.id);
		jw_str(w, "name", role.name);
		permissions_write(w, (uint32_t)role.permissions);
		jw_bool(w, "is_default", role.is_default);
		jw_object_end(w);
	}
	jw_array_end(w);
	jw_object_end(w);
	return db_close(&rows);
}
