/* The part of JSON Schema that the contract uses, as tables that the generator writes from openapi.yaml. */
#ifndef RETORT_SCHEMA_H
#define RETORT_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "generated/constants.h"

struct json_t; /* jansson.h */

enum schema_type { SCHEMA_STRING, SCHEMA_INTEGER, SCHEMA_BOOLEAN };
/* An email address is stored as email_normalize() makes it; a time is one of time_text_parse(). */
enum schema_format { FORMAT_NONE, FORMAT_EMAIL, FORMAT_TIME };

/* One member of a body or one parameter. It is stored into a generated struct: a string as `struct str` (absent: null
 * ptr), an integer as `int64_t`, a boolean as `bool` (absent: the default; without one, see its `has_` member). */
struct schema_field {
	const char *name;
	enum schema_type type;
	enum schema_format format;
	bool required;
	bool nullable;		 /* strings: null reads as an empty text */
	bool in_path;		 /* parameters: a part of the path rather than of the query */
	bool invalid_is_default; /* parameters: `x-invalid: default` */
	bool not_blank;		 /* pattern '\S' */
	bool trim;		 /* white space at the ends is removed first: `x-trim` */
	bool no_web_address;	 /* `x-no-web-address` */
	bool secret;		 /* a password */
	uint32_t min_length;	 /* Unicode code points */
	uint32_t max_length;	 /* Unicode code points; 0: no limit */
	uint32_t max_bytes;	 /* UTF-8; 0: no limit */
	int64_t minimum, maximum;
	const char *pattern;				/* POSIX extended regular expression, or NULL */
	const char *const *values;			/* enum, NULL-terminated, or NULL */
	int64_t default_integer;			/* integers and booleans */
	const char *default_string;			/* strings; NULL: absent */
	const char *required_message, *pattern_message; /* instead of the stock ones, or NULL */
	size_t offset;					/* in the generated struct */
	size_t given;					/* of the bool for whether it was sent; 0: there is none */
};

struct schema {
	size_t size; /* of the generated struct */
	const struct schema_field *fields;
	size_t field_count;
	const char *const *ignored; /* members that are accepted and ignored, NULL-terminated, or NULL */
};

/* What is wrong with one field. `pointer` as in RFC 9457: "#/email". */
struct field_error {
	struct str pointer;
	struct str parameter; /* the name of a query parameter; else absent */
	struct str header;    /* the name of a header; else absent */
	const char *code;     /* FIELD_… of the contract */
	struct str detail;
};

struct field_errors {
	struct field_error item[16];
	size_t count;
};

/* Checks `body` and stores its members in `into` (schema->size zeroed bytes), on failure only the valid ones.
 * unknown_members() checks for other members (base/unknown.h). Strings are owned by `body`, or by `mem` if they were
 * trimmed or normalized. ERR_INVALID fills `reterr_errors`, one per field. */
enum err schema_read_body(const struct schema *schema, struct arena *mem, const struct json_t *body, void *into,
			  struct field_errors *reterr_errors);

/* The same for one parameter given as text (`text.ptr` null: not sent). */
enum err schema_read_parameter(const struct schema_field *field, struct arena *mem, struct str text, void *into,
			       struct field_errors *reterr_errors);

/* Adds an error of a member, for a rule that a schema cannot express. Ignored if there is no room for more. */
void field_error_add(struct field_errors *errors, struct str pointer, const char *code, struct str detail);

/* Marks the errors from index `first` on as those of the query parameter `name`. */
void field_errors_name_parameter(struct field_errors *errors, size_t first, struct str name);
/* The same for a header. */
void field_errors_name_header(struct field_errors *errors, size_t first, struct str name);

#endif
