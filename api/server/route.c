/* Finds the operation of a request. */
#include "server/route.h"

#include <string.h>

static bool matches(const struct route *route, const struct wire *wire, unsigned skip)
{
	if (route->segment_count != wire->segment_count - skip)
		return false;
	for (unsigned i = 0; i < route->segment_count; i++)
		if (route->segments[i] && !str_eq(str_from(route->segments[i]), wire->segments[i + skip]))
			return false;
	return true;
}

const struct route *route_find(const struct wire *wire)
{
	if (wire->too_many_segments || wire->segment_count < 3 || !str_eq(wire->segments[0], STR("api")) ||
	    !str_eq(wire->segments[1], STR("v1")))
		return NULL;
	for (unsigned i = 0; i < generated_route_count; i++)
		if (matches(&generated_routes[i], wire, 2))
			return &generated_routes[i];
	return NULL;
}

const struct operation *route_operation(const struct route *route, const char *method)
{
	static const char *const names[HTTP_METHOD_COUNT] = {[HTTP_GET] = "GET",
							     [HTTP_POST] = "POST",
							     [HTTP_PUT] = "PUT",
							     [HTTP_PATCH] = "PATCH",
							     [HTTP_DELETE] = "DELETE"};

	if (strcmp(method, "HEAD") == 0)
		return route->operations[HTTP_GET]; /* libmicrohttpd omits the body */
	for (int i = 0; i < HTTP_METHOD_COUNT; i++)
		if (strcmp(method, names[i]) == 0)
			return route->operations[i];
	return NULL;
}
