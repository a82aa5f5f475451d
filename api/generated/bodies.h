/* Generated from openapi.yaml by api/generate; do not edit. */
/* The contract's request bodies, and their schemas (base/schema.h). */
/* clang-format off */
#ifndef RETORT_GENERATED_BODIES_H
#define RETORT_GENERATED_BODIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct schema;

struct user_create {
	struct str email; /* required */
	struct str username; /* required */
	struct str password; /* required */
};

struct confirmation_create {
	struct str token; /* required */
	struct str password; /* required */
	struct str username; /* optional, null ptr when absent */
};

struct address_create {
	struct str email; /* required */
};

struct password_reset {
	struct str token; /* required */
	struct str password; /* required */
};

struct password_update {
	struct str old_password; /* required */
	struct str password; /* required */
};

struct email_change_request {
	struct str email; /* required */
	struct str password; /* required */
};

struct email_change {
	struct str token; /* required */
};

struct deletion_create {
	struct str password; /* required */
	struct str posts; /* required; one of keep, delete */
};

struct personal_token_create {
	struct str name; /* required */
	struct str scope; /* required; one of read, write */
	int64_t days; /* optional; default 90 */
};

struct session_create {
	struct str email; /* required */
	struct str password; /* required */
	bool remember; /* optional; default false */
};

struct profile_update {
	struct str name; /* optional, null ptr when absent; null is empty */
	struct str location; /* optional, null ptr when absent; null is empty */
	struct str about_me; /* optional, null ptr when absent; null is empty */
};

struct account_update {
	struct str email; /* optional, null ptr when absent */
	struct str username; /* optional, null ptr when absent */
	struct str name; /* optional, null ptr when absent; null is empty */
	struct str location; /* optional, null ptr when absent; null is empty */
	struct str about_me; /* optional, null ptr when absent; null is empty */
	struct str role; /* optional, null ptr when absent */
	bool confirmed; /* optional */
	bool has_confirmed;
	bool suspended; /* optional */
	bool has_suspended;
};

struct moderation_update {
	bool disabled; /* required */
	struct str reason; /* optional, null ptr when absent; null is empty */
};

struct post_create {
	struct str body; /* required */
};

struct post_update {
	struct str body; /* optional, null ptr when absent */
};

struct comment_create {
	struct str body; /* required */
};

struct comment_update {
	struct str body; /* optional, null ptr when absent */
};

struct markdown_create {
	struct str body; /* required */
	struct str context; /* optional; default post; one of post, comment */
};

extern const struct schema user_create_schema;
extern const struct schema confirmation_create_schema;
extern const struct schema address_create_schema;
extern const struct schema password_reset_schema;
extern const struct schema password_update_schema;
extern const struct schema email_change_request_schema;
extern const struct schema email_change_schema;
extern const struct schema deletion_create_schema;
extern const struct schema personal_token_create_schema;
extern const struct schema session_create_schema;
extern const struct schema profile_update_schema;
extern const struct schema account_update_schema;
extern const struct schema moderation_update_schema;
extern const struct schema post_create_schema;
extern const struct schema post_update_schema;
extern const struct schema comment_create_schema;
extern const struct schema comment_update_schema;
extern const struct schema markdown_create_schema;

#endif
