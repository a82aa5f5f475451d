/* An operation of the contract, as the generator writes it from openapi.yaml. */
#ifndef RETORT_OPERATION_H
#define RETORT_OPERATION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/schema.h"

struct req;

enum http_method { HTTP_GET, HTTP_POST, HTTP_PUT, HTTP_PATCH, HTTP_DELETE, HTTP_METHOD_COUNT };

/* The security schemes that an operation accepts, as bits. */
enum auth_scheme {
	AUTH_ANONYMOUS = 1, /* `{}`: a public read, unless RETORT_PUBLIC_READ is false */
	AUTH_BEARER = 2,
	AUTH_BASIC = 4,
	AUTH_SESSION = 8,
	AUTH_NEVER = 16, /* `security: []`: always public; credentials that are sent must still be valid */
};

struct operation {
	const char *id; /* operationId */
	enum http_method method;
	uint8_t auth;		/* enum auth_scheme */
	bool password_only;	/* x-password-only: tokens are not accepted */
	bool no_personal_token; /* x-no-personal-token: it concerns the account itself, which scripts may not change */
	bool same_origin;	/* x-same-origin: only from the site itself, even without a cookie */
	bool hashes;		/* its body has a password, which is hashed */
	bool slow;		/* x-slow: it reads much more than it returns */
	uint32_t permission;	/* x-permission, as bits of domain/permission.h; 0: none */
	uint8_t write_kind;	/* x-write-limit: enum write_kind of domain/write_rate.h */
	const char *answers;	/* the media type of its success; NULL: that has no body */
	bool idempotent;	/* x-idempotent: its success is stored for repeated requests with the same key */
	bool tagged;		/* its success has an entity tag */
	const struct operation *read;	 /* the GET of what it changes; NULL: none */
	const struct schema *parameters; /* NULL: none */
	const struct schema *body;	 /* NULL: the operation takes no body */
	/* x-checks: rules of the body that a schema cannot express; NULL: none. Invalid members are absent. Adds an
	 * error for each refused member and returns ERR_INVALID or ERR_CONFLICT. */
	enum err (*check)(struct req *rq);
	enum err (*handle)(struct req *rq);
};

/* A path of the contract. */
struct route {
	unsigned segment_count;
	const char *const *segments; /* a literal, or NULL for a path parameter */
	/* The name of the path parameter at each segment, NULL at literals. */
	const char *const *parameters;
	const struct operation *operations[HTTP_METHOD_COUNT]; /* NULL: method not allowed */
	const char *allow;				       /* "GET, HEAD, POST, OPTIONS", for the Allow header */
};

extern const struct route generated_routes[];
extern const unsigned generated_route_count;

#endif
