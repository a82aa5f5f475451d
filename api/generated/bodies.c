/* Generated from openapi.yaml by api/generate; do not edit. */
/* The schemas of the contract's request bodies. */
/* clang-format off */

#include "generated/bodies.h"

#include <stddef.h>

#include "base/schema.h"

static const struct schema_field user_create_fields[] = {
	{
		.name = "email",
		.type = SCHEMA_STRING,
		.format = FORMAT_EMAIL,
		.required = true,
		.trim = true,
		.min_length = 1,
		.max_length = 254,
		.offset = offsetof(struct user_create, email),
	},
	{
		.name = "username",
		.type = SCHEMA_STRING,
		.required = true,
		.trim = true,
		.no_web_address = true,
		.min_length = 1,
		.max_length = 64,
		.pattern = "^[A-Za-z][A-Za-z0-9_.]*$",
		.pattern_message = "Usernames must have only letters, numbers, dots or underscores",
		.offset = offsetof(struct user_create, username),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 8,
		.max_length = 128,
		.offset = offsetof(struct user_create, password),
	},
};
const struct schema user_create_schema = {
	.size = sizeof(struct user_create),
	.fields = user_create_fields,
	.field_count = 3,
};

static const struct schema_field confirmation_create_fields[] = {
	{
		.name = "token",
		.type = SCHEMA_STRING,
		.required = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct confirmation_create, token),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct confirmation_create, password),
	},
	{
		.name = "username",
		.type = SCHEMA_STRING,
		.trim = true,
		.no_web_address = true,
		.min_length = 1,
		.max_length = 64,
		.pattern = "^[A-Za-z][A-Za-z0-9_.]*$",
		.pattern_message = "Usernames must have only letters, numbers, dots or underscores",
		.offset = offsetof(struct confirmation_create, username),
	},
};
const struct schema confirmation_create_schema = {
	.size = sizeof(struct confirmation_create),
	.fields = confirmation_create_fields,
	.field_count = 3,
};

static const struct schema_field address_create_fields[] = {
	{
		.name = "email",
		.type = SCHEMA_STRING,
		.format = FORMAT_EMAIL,
		.required = true,
		.trim = true,
		.min_length = 1,
		.max_length = 254,
		.offset = offsetof(struct address_create, email),
	},
};
const struct schema address_create_schema = {
	.size = sizeof(struct address_create),
	.fields = address_create_fields,
	.field_count = 1,
};

static const struct schema_field password_reset_fields[] = {
	{
		.name = "token",
		.type = SCHEMA_STRING,
		.required = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct password_reset, token),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 8,
		.max_length = 128,
		.offset = offsetof(struct password_reset, password),
	},
};
const struct schema password_reset_schema = {
	.size = sizeof(struct password_reset),
	.fields = password_reset_fields,
	.field_count = 2,
};

static const struct schema_field password_update_fields[] = {
	{
		.name = "old_password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct password_update, old_password),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 8,
		.max_length = 128,
		.offset = offsetof(struct password_update, password),
	},
};
const struct schema password_update_schema = {
	.size = sizeof(struct password_update),
	.fields = password_update_fields,
	.field_count = 2,
};

static const struct schema_field email_change_request_fields[] = {
	{
		.name = "email",
		.type = SCHEMA_STRING,
		.format = FORMAT_EMAIL,
		.required = true,
		.trim = true,
		.min_length = 1,
		.max_length = 254,
		.offset = offsetof(struct email_change_request, email),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct email_change_request, password),
	},
};
const struct schema email_change_request_schema = {
	.size = sizeof(struct email_change_request),
	.fields = email_change_request_fields,
	.field_count = 2,
};

static const struct schema_field email_change_fields[] = {
	{
		.name = "token",
		.type = SCHEMA_STRING,
		.required = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct email_change, token),
	},
};
const struct schema email_change_schema = {
	.size = sizeof(struct email_change),
	.fields = email_change_fields,
	.field_count = 1,
};

static const char *const deletion_create_posts_values[] = {"keep", "delete", NULL};
static const struct schema_field deletion_create_fields[] = {
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct deletion_create, password),
	},
	{
		.name = "posts",
		.type = SCHEMA_STRING,
		.required = true,
		.values = deletion_create_posts_values,
		.offset = offsetof(struct deletion_create, posts),
	},
};
const struct schema deletion_create_schema = {
	.size = sizeof(struct deletion_create),
	.fields = deletion_create_fields,
	.field_count = 2,
};

static const char *const personal_token_create_scope_values[] = {"read", "write", NULL};
static const struct schema_field personal_token_create_fields[] = {
	{
		.name = "name",
		.type = SCHEMA_STRING,
		.required = true,
		.not_blank = true,
		.min_length = 1,
		.max_length = 64,
		.offset = offsetof(struct personal_token_create, name),
	},
	{
		.name = "scope",
		.type = SCHEMA_STRING,
		.required = true,
		.values = personal_token_create_scope_values,
		.offset = offsetof(struct personal_token_create, scope),
	},
	{
		.name = "days",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 366,
		.default_integer = 90,
		.offset = offsetof(struct personal_token_create, days),
	},
};
const struct schema personal_token_create_schema = {
	.size = sizeof(struct personal_token_create),
	.fields = personal_token_create_fields,
	.field_count = 3,
	.ignored =
	    (const char *const[]){
		"id", "url", "token", "expires_at", NULL
	    },
};

static const struct schema_field session_create_fields[] = {
	{
		.name = "email",
		.type = SCHEMA_STRING,
		.format = FORMAT_EMAIL,
		.required = true,
		.trim = true,
		.min_length = 1,
		.max_length = 254,
		.offset = offsetof(struct session_create, email),
	},
	{
		.name = "password",
		.type = SCHEMA_STRING,
		.required = true,
		.secret = true,
		.min_length = 1,
		.max_length = 128,
		.offset = offsetof(struct session_create, password),
	},
	{
		.name = "remember",
		.type = SCHEMA_BOOLEAN,
		.offset = offsetof(struct session_create, remember),
	},
};
const struct schema session_create_schema = {
	.size = sizeof(struct session_create),
	.fields = session_create_fields,
	.field_count = 3,
};

static const struct schema_field profile_update_fields[] = {
	{
		.name = "name",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 64,
		.offset = offsetof(struct profile_update, name),
	},
	{
		.name = "location",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 64,
		.offset = offsetof(struct profile_update, location),
	},
	{
		.name = "about_me",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 4096,
		.offset = offsetof(struct profile_update, about_me),
	},
};
const struct schema profile_update_schema = {
	.size = sizeof(struct profile_update),
	.fields = profile_update_fields,
	.field_count = 3,
	.ignored =
	    (const char *const[]){
		"id", "url", "username", "email", "avatar_hash", "role", "permissions", "member_since",
		NULL
	    },
};

static const struct schema_field account_update_fields[] = {
	{
		.name = "email",
		.type = SCHEMA_STRING,
		.format = FORMAT_EMAIL,
		.trim = true,
		.min_length = 1,
		.max_length = 254,
		.offset = offsetof(struct account_update, email),
	},
	{
		.name = "username",
		.type = SCHEMA_STRING,
		.trim = true,
		.no_web_address = true,
		.min_length = 1,
		.max_length = 64,
		.pattern = "^[A-Za-z][A-Za-z0-9_.]*$",
		.pattern_message = "Usernames must have only letters, numbers, dots or underscores",
		.offset = offsetof(struct account_update, username),
	},
	{
		.name = "name",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 64,
		.offset = offsetof(struct account_update, name),
	},
	{
		.name = "location",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 64,
		.offset = offsetof(struct account_update, location),
	},
	{
		.name = "about_me",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 4096,
		.offset = offsetof(struct account_update, about_me),
	},
	{
		.name = "role",
		.type = SCHEMA_STRING,
		.min_length = 1,
		.max_length = 64,
		.offset = offsetof(struct account_update, role),
	},
	{
		.name = "confirmed",
		.type = SCHEMA_BOOLEAN,
		.offset = offsetof(struct account_update, confirmed),
		.given = offsetof(struct account_update, has_confirmed),
	},
	{
		.name = "suspended",
		.type = SCHEMA_BOOLEAN,
		.offset = offsetof(struct account_update, suspended),
		.given = offsetof(struct account_update, has_suspended),
	},
};
const struct schema account_update_schema = {
	.size = sizeof(struct account_update),
	.fields = account_update_fields,
	.field_count = 8,
	.ignored =
	    (const char *const[]){
		"id", "url", "avatar_hash", "member_since", "last_seen", "post_count", "comment_count",
		NULL
	    },
};

static const struct schema_field moderation_update_fields[] = {
	{
		.name = "disabled",
		.type = SCHEMA_BOOLEAN,
		.required = true,
		.offset = offsetof(struct moderation_update, disabled),
	},
	{
		.name = "reason",
		.type = SCHEMA_STRING,
		.nullable = true,
		.max_length = 500,
		.offset = offsetof(struct moderation_update, reason),
	},
};
const struct schema moderation_update_schema = {
	.size = sizeof(struct moderation_update),
	.fields = moderation_update_fields,
	.field_count = 2,
	.ignored =
	    (const char *const[]){
		"id", "url", "post_id", "post_url", "post_title", "body", "body_html", "timestamp",
		"edited_at", "disabled_at", "disabled_by", "disabled_by_deleted", "disabled_reason",
		"author", "author_url", NULL
	    },
};

static const struct schema_field post_create_fields[] = {
	{
		.name = "body",
		.type = SCHEMA_STRING,
		.required = true,
		.not_blank = true,
		.min_length = 1,
		.max_length = 65536,
		.max_bytes = 65536,
		.required_message = "post does not have a body",
		.pattern_message = "post does not have a body",
		.offset = offsetof(struct post_create, body),
	},
};
const struct schema post_create_schema = {
	.size = sizeof(struct post_create),
	.fields = post_create_fields,
	.field_count = 1,
	.ignored =
	    (const char *const[]){
		"id", "url", "title", "excerpt", "tags", "body_html", "timestamp", "edited_at", "author",
		"author_url", "comments_url", "comment_count", "author_id", NULL
	    },
};

static const struct schema_field post_update_fields[] = {
	{
		.name = "body",
		.type = SCHEMA_STRING,
		.not_blank = true,
		.min_length = 1,
		.max_length = 65536,
		.max_bytes = 65536,
		.required_message = "post does not have a body",
		.pattern_message = "post does not have a body",
		.offset = offsetof(struct post_update, body),
	},
};
const struct schema post_update_schema = {
	.size = sizeof(struct post_update),
	.fields = post_update_fields,
	.field_count = 1,
	.ignored =
	    (const char *const[]){
		"id", "url", "title", "excerpt", "tags", "body_html", "timestamp", "edited_at", "author",
		"author_url", "comments_url", "comment_count", "author_id", NULL
	    },
};

static const struct schema_field comment_create_fields[] = {
	{
		.name = "body",
		.type = SCHEMA_STRING,
		.required = true,
		.not_blank = true,
		.min_length = 1,
		.max_length = 16384,
		.max_bytes = 16384,
		.required_message = "comment does not have a body",
		.pattern_message = "comment does not have a body",
		.offset = offsetof(struct comment_create, body),
	},
};
const struct schema comment_create_schema = {
	.size = sizeof(struct comment_create),
	.fields = comment_create_fields,
	.field_count = 1,
	.ignored =
	    (const char *const[]){
		"id", "url", "post_id", "post_url", "body_html", "timestamp", "edited_at", "disabled",
		"author", "author_url", "author_id", NULL
	    },
};

static const struct schema_field comment_update_fields[] = {
	{
		.name = "body",
		.type = SCHEMA_STRING,
		.not_blank = true,
		.min_length = 1,
		.max_length = 16384,
		.max_bytes = 16384,
		.required_message = "comment does not have a body",
		.pattern_message = "comment does not have a body",
		.offset = offsetof(struct comment_update, body),
	},
};
const struct schema comment_update_schema = {
	.size = sizeof(struct comment_update),
	.fields = comment_update_fields,
	.field_count = 1,
	.ignored =
	    (const char *const[]){
		"id", "url", "post_id", "post_url", "body_html", "timestamp", "edited_at", "disabled",
		"author", "author_url", "author_id", NULL
	    },
};

static const char *const markdown_create_context_values[] = {"post", "comment", NULL};
static const struct schema_field markdown_create_fields[] = {
	{
		.name = "body",
		.type = SCHEMA_STRING,
		.required = true,
		.max_length = 65536,
		.max_bytes = 65536,
		.offset = offsetof(struct markdown_create, body),
	},
	{
		.name = "context",
		.type = SCHEMA_STRING,
		.values = markdown_create_context_values,
		.default_string = "post",
		.offset = offsetof(struct markdown_create, context),
	},
};
const struct schema markdown_create_schema = {
	.size = sizeof(struct markdown_create),
	.fields = markdown_create_fields,
	.field_count = 2,
};
