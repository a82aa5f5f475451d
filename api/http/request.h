/* A request, as handlers see it: matched, authenticated, authorized and validated. */
#ifndef RETORT_REQUEST_H
#define RETORT_REQUEST_H

#include "base/arena.h"
#include "base/precondition.h"
#include "base/quota.h"
#include "http/operation.h"
#include "http/reply.h"

#define API_PREFIX "/api/v1"

struct caller;
struct in6_addr;
struct config;
struct db;
struct device_key;
struct store;

/* The headers that the program uses, as they were sent; NULL: not sent. */
struct req_headers {
	const char *accept, *authorization, *content_encoding, *content_length, *content_type, *cookie, *expect, *host,
	    *idempotency_key, *if_match, *if_none_match, *origin, *sec_fetch_dest, *sec_fetch_site, *transfer_encoding,
	    *traceparent, *user_agent, *x_forwarded_for;
};

struct req {
	struct arena *mem; /* lives until the reply has been handed over */
	const char *id;	   /* http/request_id.h */
	struct req_headers headers;
	const struct operation *op;
	const void *parameters;		  /* the operation's generated struct, or NULL */
	const void *body;		  /* the body schema's generated struct, or NULL */
	void *checked;			  /* what the operation's check has found, for its handler; else NULL */
	struct caller *caller;		  /* core/caller.h; NULL: anonymous. req_write() updates `permissions` */
	struct str idempotency_key;	  /* absent: not sent, or of no use to the operation */
	struct precondition precondition; /* of what it changes; req_write() makes sure that it is checked */
	struct reply *reply;
	struct field_errors *errors; /* filled before ERR_INVALID or ERR_CONFLICT is returned */
	struct db *db;		     /* for reading */
	struct store *store;	     /* for writing */
	const struct config *config;
	const struct device_key *device_key;
	const struct in6_addr *peer; /* who is connected, perhaps a proxy; NULL: by a Unix socket */
	struct str client;	     /* what counts as one client: an IPv4 address or an IPv6 /64 network */
	bool same_origin;	     /* sent by a page of the site itself */
	struct str user_agent;	     /* absent: not sent, or not valid UTF-8 */
	struct str session;	     /* the session's cookie, valid or not; absent without one */
	struct str device;	     /* the cookie of a device that signed in before; absent without one */
	struct quota quota;	     /* of the limit that it counted against; set before ERR_THROTTLED is returned */
	const char *path;	     /* as it was sent, without the query; for links in lists */
};

/* Records what is wrong with one field and returns `e`, ERR_INVALID or ERR_CONFLICT. `code` is a FIELD_… of the
 * contract; `pointer` ("#/username") and `detail` live as long as `rq`. */
enum err req_refuse(struct req *rq, enum err e, const char *pointer, const char *code, const char *detail);

/* The same for a query parameter; ERR_INVALID. */
enum err req_refuse_parameter(struct req *rq, const char *name, const char *code, const char *detail);

/* The same for a header; ERR_INVALID. */
enum err req_refuse_header(struct req *rq, const char *name, const char *code, const char *detail);

/* Answers 202 with the schema Notice. */
void req_notice(struct req *rq, struct str message);

/* Begins the reply and returns the writer of its body. */
struct json_writer *req_reply(struct req *rq, int status);

#endif
