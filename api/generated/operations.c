/* Generated from openapi.yaml by api/generate; do not edit. */
/* The contract's operations, the schemas of their parameters, and routes. */
/* clang-format off */

#include "generated/operations.h"

#include <stddef.h>

#include "base/schema.h"
#include "domain/permission.h"
#include "domain/write_rate.h"
#include "http/operation.h"

static const struct schema_field get_credential_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct get_credential_parameters, id),
	},
};
static const struct schema get_credential_parameters_schema = {
	.size = sizeof(struct get_credential_parameters),
	.fields = get_credential_parameters_fields,
	.field_count = 1,
};

static const struct schema_field delete_credential_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct delete_credential_parameters, id),
	},
};
static const struct schema delete_credential_parameters_schema = {
	.size = sizeof(struct delete_credential_parameters),
	.fields = delete_credential_parameters_fields,
	.field_count = 1,
};

static const char *const list_posts_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_posts_parameters_fields[] = {
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_posts_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_posts_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_posts_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 20,
		.offset = offsetof(struct list_posts_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_posts_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_posts_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_posts_parameters, sort),
	},
	{
		.name = "author",
		.type = SCHEMA_STRING,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_posts_parameters, author),
	},
	{
		.name = "tag",
		.type = SCHEMA_STRING,
		.min_length = 1,
		.max_length = 64,
		.offset = offsetof(struct list_posts_parameters, tag),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_posts_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_posts_parameters, before),
	},
};
static const struct schema list_posts_parameters_schema = {
	.size = sizeof(struct list_posts_parameters),
	.fields = list_posts_parameters_fields,
	.field_count = 10,
};

static const struct schema_field list_tags_parameters_fields[] = {
	{
		.name = "prefix",
		.type = SCHEMA_STRING,
		.min_length = 1,
		.max_length = 64,
		.offset = offsetof(struct list_tags_parameters, prefix),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 20,
		.offset = offsetof(struct list_tags_parameters, per_page),
	},
};
static const struct schema list_tags_parameters_schema = {
	.size = sizeof(struct list_tags_parameters),
	.fields = list_tags_parameters_fields,
	.field_count = 2,
};

static const struct schema_field get_post_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct get_post_parameters, id),
	},
};
static const struct schema get_post_parameters_schema = {
	.size = sizeof(struct get_post_parameters),
	.fields = get_post_parameters_fields,
	.field_count = 1,
};

static const struct schema_field update_post_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct update_post_parameters, id),
	},
};
static const struct schema update_post_parameters_schema = {
	.size = sizeof(struct update_post_parameters),
	.fields = update_post_parameters_fields,
	.field_count = 1,
};

static const struct schema_field delete_post_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct delete_post_parameters, id),
	},
};
static const struct schema delete_post_parameters_schema = {
	.size = sizeof(struct delete_post_parameters),
	.fields = delete_post_parameters_fields,
	.field_count = 1,
};

static const char *const list_post_comments_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_post_comments_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct list_post_comments_parameters, id),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_post_comments_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_post_comments_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_post_comments_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 30,
		.offset = offsetof(struct list_post_comments_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_post_comments_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_post_comments_parameters_sort_values,
		.default_string = "oldest",
		.offset = offsetof(struct list_post_comments_parameters, sort),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_post_comments_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_post_comments_parameters, before),
	},
};
static const struct schema list_post_comments_parameters_schema = {
	.size = sizeof(struct list_post_comments_parameters),
	.fields = list_post_comments_parameters_fields,
	.field_count = 9,
};

static const struct schema_field create_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct create_comment_parameters, id),
	},
};
static const struct schema create_comment_parameters_schema = {
	.size = sizeof(struct create_comment_parameters),
	.fields = create_comment_parameters_fields,
	.field_count = 1,
};

static const char *const list_comments_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_comments_parameters_fields[] = {
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_comments_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_comments_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_comments_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 30,
		.offset = offsetof(struct list_comments_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_comments_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_comments_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_comments_parameters, sort),
	},
	{
		.name = "author",
		.type = SCHEMA_STRING,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_comments_parameters, author),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_comments_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_comments_parameters, before),
	},
};
static const struct schema list_comments_parameters_schema = {
	.size = sizeof(struct list_comments_parameters),
	.fields = list_comments_parameters_fields,
	.field_count = 9,
};

static const struct schema_field get_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct get_comment_parameters, id),
	},
};
static const struct schema get_comment_parameters_schema = {
	.size = sizeof(struct get_comment_parameters),
	.fields = get_comment_parameters_fields,
	.field_count = 1,
};

static const struct schema_field update_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct update_comment_parameters, id),
	},
};
static const struct schema update_comment_parameters_schema = {
	.size = sizeof(struct update_comment_parameters),
	.fields = update_comment_parameters_fields,
	.field_count = 1,
};

static const struct schema_field delete_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct delete_comment_parameters, id),
	},
};
static const struct schema delete_comment_parameters_schema = {
	.size = sizeof(struct delete_comment_parameters),
	.fields = delete_comment_parameters_fields,
	.field_count = 1,
};

static const struct schema_field get_user_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct get_user_parameters, id),
	},
};
static const struct schema get_user_parameters_schema = {
	.size = sizeof(struct get_user_parameters),
	.fields = get_user_parameters_fields,
	.field_count = 1,
};

static const char *const list_user_posts_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_user_posts_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_user_posts_parameters, id),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_user_posts_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_user_posts_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_user_posts_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 20,
		.offset = offsetof(struct list_user_posts_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_user_posts_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_user_posts_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_user_posts_parameters, sort),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_user_posts_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_user_posts_parameters, before),
	},
};
static const struct schema list_user_posts_parameters_schema = {
	.size = sizeof(struct list_user_posts_parameters),
	.fields = list_user_posts_parameters_fields,
	.field_count = 9,
};

static const char *const list_user_timeline_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_user_timeline_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_user_timeline_parameters, id),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_user_timeline_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_user_timeline_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_user_timeline_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 20,
		.offset = offsetof(struct list_user_timeline_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_user_timeline_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_user_timeline_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_user_timeline_parameters, sort),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_user_timeline_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_user_timeline_parameters, before),
	},
};
static const struct schema list_user_timeline_parameters_schema = {
	.size = sizeof(struct list_user_timeline_parameters),
	.fields = list_user_timeline_parameters_fields,
	.field_count = 9,
};

static const struct schema_field list_followers_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_followers_parameters, id),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_followers_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_followers_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_followers_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 50,
		.offset = offsetof(struct list_followers_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_followers_parameters, count),
	},
};
static const struct schema list_followers_parameters_schema = {
	.size = sizeof(struct list_followers_parameters),
	.fields = list_followers_parameters_fields,
	.field_count = 6,
};

static const struct schema_field list_following_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_following_parameters, id),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_following_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_following_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_following_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 50,
		.offset = offsetof(struct list_following_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_following_parameters, count),
	},
};
static const struct schema list_following_parameters_schema = {
	.size = sizeof(struct list_following_parameters),
	.fields = list_following_parameters_fields,
	.field_count = 6,
};

static const struct schema_field follow_user_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct follow_user_parameters, id),
	},
};
static const struct schema follow_user_parameters_schema = {
	.size = sizeof(struct follow_user_parameters),
	.fields = follow_user_parameters_fields,
	.field_count = 1,
};

static const struct schema_field unfollow_user_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct unfollow_user_parameters, id),
	},
};
static const struct schema unfollow_user_parameters_schema = {
	.size = sizeof(struct unfollow_user_parameters),
	.fields = unfollow_user_parameters_fields,
	.field_count = 1,
};

static const struct schema_field get_relationship_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct get_relationship_parameters, id),
	},
};
static const struct schema get_relationship_parameters_schema = {
	.size = sizeof(struct get_relationship_parameters),
	.fields = get_relationship_parameters_fields,
	.field_count = 1,
};

static const struct schema_field get_avatar_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct get_avatar_parameters, id),
	},
	{
		.name = "size",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 512,
		.default_integer = 100,
		.offset = offsetof(struct get_avatar_parameters, size),
	},
	{
		.name = "hash",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9a-f]{32}$",
		.offset = offsetof(struct get_avatar_parameters, hash),
	},
};
static const struct schema get_avatar_parameters_schema = {
	.size = sizeof(struct get_avatar_parameters),
	.fields = get_avatar_parameters_fields,
	.field_count = 3,
};

static const char *const list_moderated_comments_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_moderated_comments_parameters_fields[] = {
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_moderated_comments_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_moderated_comments_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_moderated_comments_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 30,
		.offset = offsetof(struct list_moderated_comments_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_moderated_comments_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_moderated_comments_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_moderated_comments_parameters, sort),
	},
	{
		.name = "author",
		.type = SCHEMA_STRING,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_moderated_comments_parameters, author),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_moderated_comments_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_moderated_comments_parameters, before),
	},
};
static const struct schema list_moderated_comments_parameters_schema = {
	.size = sizeof(struct list_moderated_comments_parameters),
	.fields = list_moderated_comments_parameters_fields,
	.field_count = 9,
};

static const struct schema_field get_moderated_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct get_moderated_comment_parameters, id),
	},
};
static const struct schema get_moderated_comment_parameters_schema = {
	.size = sizeof(struct get_moderated_comment_parameters),
	.fields = get_moderated_comment_parameters_fields,
	.field_count = 1,
};

static const struct schema_field moderate_comment_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_INTEGER,
		.required = true,
		.in_path = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.offset = offsetof(struct moderate_comment_parameters, id),
	},
};
static const struct schema moderate_comment_parameters_schema = {
	.size = sizeof(struct moderate_comment_parameters),
	.fields = moderate_comment_parameters_fields,
	.field_count = 1,
};

static const struct schema_field list_accounts_parameters_fields[] = {
	{
		.name = "q",
		.type = SCHEMA_STRING,
		.max_length = 254,
		.offset = offsetof(struct list_accounts_parameters, q),
	},
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_accounts_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_accounts_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_accounts_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 50,
		.offset = offsetof(struct list_accounts_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_accounts_parameters, count),
	},
};
static const struct schema list_accounts_parameters_schema = {
	.size = sizeof(struct list_accounts_parameters),
	.fields = list_accounts_parameters_fields,
	.field_count = 6,
};

static const struct schema_field get_account_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct get_account_parameters, id),
	},
};
static const struct schema get_account_parameters_schema = {
	.size = sizeof(struct get_account_parameters),
	.fields = get_account_parameters_fields,
	.field_count = 1,
};

static const struct schema_field update_account_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct update_account_parameters, id),
	},
};
static const struct schema update_account_parameters_schema = {
	.size = sizeof(struct update_account_parameters),
	.fields = update_account_parameters_fields,
	.field_count = 1,
};

static const struct schema_field revoke_account_credentials_parameters_fields[] = {
	{
		.name = "id",
		.type = SCHEMA_STRING,
		.required = true,
		.in_path = true,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct revoke_account_credentials_parameters, id),
	},
};
static const struct schema revoke_account_credentials_parameters_schema = {
	.size = sizeof(struct revoke_account_credentials_parameters),
	.fields = revoke_account_credentials_parameters_fields,
	.field_count = 1,
};

static const char *const list_audit_entries_parameters_sort_values[] = {"newest", "oldest", NULL};
static const struct schema_field list_audit_entries_parameters_fields[] = {
	{
		.name = "page",
		.type = SCHEMA_INTEGER,
		.invalid_is_default = true,
		.minimum = 1,
		.maximum = 9007199254740991,
		.default_integer = 1,
		.offset = offsetof(struct list_audit_entries_parameters, page),
	},
	{
		.name = "from",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_audit_entries_parameters, from),
	},
	{
		.name = "until",
		.type = SCHEMA_STRING,
		.invalid_is_default = true,
		.pattern = "^[0-9]{1,16}[.][0-9]{1,16}$",
		.offset = offsetof(struct list_audit_entries_parameters, until),
	},
	{
		.name = "per_page",
		.type = SCHEMA_INTEGER,
		.minimum = 1,
		.maximum = 100,
		.default_integer = 50,
		.offset = offsetof(struct list_audit_entries_parameters, per_page),
	},
	{
		.name = "count",
		.type = SCHEMA_BOOLEAN,
		.default_integer = 1,
		.offset = offsetof(struct list_audit_entries_parameters, count),
	},
	{
		.name = "sort",
		.type = SCHEMA_STRING,
		.values = list_audit_entries_parameters_sort_values,
		.default_string = "newest",
		.offset = offsetof(struct list_audit_entries_parameters, sort),
	},
	{
		.name = "actor",
		.type = SCHEMA_STRING,
		.max_length = 65,
		.pattern = "^([0-9]+|@[A-Za-z][A-Za-z0-9_.]*)$",
		.offset = offsetof(struct list_audit_entries_parameters, actor),
	},
	{
		.name = "since",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_audit_entries_parameters, since),
	},
	{
		.name = "before",
		.type = SCHEMA_STRING,
		.format = FORMAT_TIME,
		.offset = offsetof(struct list_audit_entries_parameters, before),
	},
};
static const struct schema list_audit_entries_parameters_schema = {
	.size = sizeof(struct list_audit_entries_parameters),
	.fields = list_audit_entries_parameters_fields,
	.field_count = 9,
};

static const struct operation operation_getMe = {
	.id = "getMe",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.handle = op_getMe,
};

static const struct operation operation_listCredentials = {
	.id = "listCredentials",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.answers = "application/json",
	.tagged = true,
	.handle = op_listCredentials,
};

static const struct operation operation_getCredential = {
	.id = "getCredential",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_credential_parameters_schema,
	.handle = op_getCredential,
};

static const struct operation operation_listPosts = {
	.id = "listPosts",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_posts_parameters_schema,
	.handle = op_listPosts,
};

static const struct operation operation_listTags = {
	.id = "listTags",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_tags_parameters_schema,
	.handle = op_listTags,
};

static const struct operation operation_getPost = {
	.id = "getPost",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_post_parameters_schema,
	.handle = op_getPost,
};

static const struct operation operation_listPostComments = {
	.id = "listPostComments",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_post_comments_parameters_schema,
	.handle = op_listPostComments,
};

static const struct operation operation_listComments = {
	.id = "listComments",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_comments_parameters_schema,
	.handle = op_listComments,
};

static const struct operation operation_getComment = {
	.id = "getComment",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_comment_parameters_schema,
	.handle = op_getComment,
};

static const struct operation operation_getUser = {
	.id = "getUser",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_user_parameters_schema,
	.handle = op_getUser,
};

static const struct operation operation_listUserPosts = {
	.id = "listUserPosts",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_user_posts_parameters_schema,
	.handle = op_listUserPosts,
};

static const struct operation operation_listUserTimeline = {
	.id = "listUserTimeline",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.slow = true,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_user_timeline_parameters_schema,
	.handle = op_listUserTimeline,
};

static const struct operation operation_listFollowers = {
	.id = "listFollowers",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_followers_parameters_schema,
	.handle = op_listFollowers,
};

static const struct operation operation_listFollowing = {
	.id = "listFollowing",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_following_parameters_schema,
	.handle = op_listFollowing,
};

static const struct operation operation_getRelationship = {
	.id = "getRelationship",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_relationship_parameters_schema,
	.handle = op_getRelationship,
};

static const struct operation operation_getAvatar = {
	.id = "getAvatar",
	.method = HTTP_GET,
	.auth = AUTH_ANONYMOUS | AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "image/svg+xml",
	.tagged = true,
	.parameters = &get_avatar_parameters_schema,
	.handle = op_getAvatar,
};

static const struct operation operation_listModeratedComments = {
	.id = "listModeratedComments",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_MODERATE,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_moderated_comments_parameters_schema,
	.handle = op_listModeratedComments,
};

static const struct operation operation_getModeratedComment = {
	.id = "getModeratedComment",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_MODERATE,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_moderated_comment_parameters_schema,
	.handle = op_getModeratedComment,
};

static const struct operation operation_listAccounts = {
	.id = "listAccounts",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.slow = true,
	.permission = PERMISSION_ADMIN,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_accounts_parameters_schema,
	.handle = op_listAccounts,
};

static const struct operation operation_getAccount = {
	.id = "getAccount",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.permission = PERMISSION_ADMIN,
	.answers = "application/json",
	.tagged = true,
	.parameters = &get_account_parameters_schema,
	.handle = op_getAccount,
};

static const struct operation operation_listRoles = {
	.id = "listRoles",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_ADMIN,
	.answers = "application/json",
	.tagged = true,
	.handle = op_listRoles,
};

static const struct operation operation_listAuditEntries = {
	.id = "listAuditEntries",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.permission = PERMISSION_ADMIN,
	.answers = "application/json",
	.tagged = true,
	.parameters = &list_audit_entries_parameters_schema,
	.handle = op_listAuditEntries,
};

static const struct operation operation_listSiteFindings = {
	.id = "listSiteFindings",
	.method = HTTP_GET,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.slow = true,
	.permission = PERMISSION_ADMIN,
	.answers = "application/json",
	.tagged = true,
	.handle = op_listSiteFindings,
};

static const struct operation operation_getDescription = {
	.id = "getDescription",
	.method = HTTP_GET,
	.auth = AUTH_NEVER,
	.answers = "application/json",
	.tagged = true,
	.handle = op_getDescription,
};

static const struct operation operation_getDescription30 = {
	.id = "getDescription30",
	.method = HTTP_GET,
	.auth = AUTH_NEVER,
	.answers = "application/json",
	.tagged = true,
	.handle = op_getDescription30,
};

static const struct operation operation_registerUser = {
	.id = "registerUser",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.hashes = true,
	.answers = "application/json",
	.idempotent = true,
	.body = &user_create_schema,
	.check = check_registerUser,
	.handle = op_registerUser,
};

static const struct operation operation_confirmUser = {
	.id = "confirmUser",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.hashes = true,
	.answers = "application/json",
	.tagged = true,
	.body = &confirmation_create_schema,
	.check = check_confirmUser,
	.handle = op_confirmUser,
};

static const struct operation operation_updateMe = {
	.id = "updateMe",
	.method = HTTP_PATCH,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getMe,
	.body = &profile_update_schema,
	.handle = op_updateMe,
};

static const struct operation operation_requestConfirmation = {
	.id = "requestConfirmation",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.answers = "application/json",
	.body = &address_create_schema,
	.handle = op_requestConfirmation,
};

static const struct operation operation_requestPasswordReset = {
	.id = "requestPasswordReset",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.answers = "application/json",
	.body = &address_create_schema,
	.handle = op_requestPasswordReset,
};

static const struct operation operation_resetPassword = {
	.id = "resetPassword",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.hashes = true,
	.body = &password_reset_schema,
	.check = check_resetPassword,
	.handle = op_resetPassword,
};

static const struct operation operation_requestEmailChange = {
	.id = "requestEmailChange",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.hashes = true,
	.answers = "application/json",
	.body = &email_change_request_schema,
	.check = check_requestEmailChange,
	.handle = op_requestEmailChange,
};

static const struct operation operation_changeEmail = {
	.id = "changeEmail",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.answers = "application/json",
	.tagged = true,
	.body = &email_change_schema,
	.handle = op_changeEmail,
};

static const struct operation operation_changePassword = {
	.id = "changePassword",
	.method = HTTP_PUT,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.hashes = true,
	.write_kind = WRITE_OTHER,
	.body = &password_update_schema,
	.check = check_changePassword,
	.handle = op_changePassword,
};

static const struct operation operation_deleteMe = {
	.id = "deleteMe",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.hashes = true,
	.body = &deletion_create_schema,
	.check = check_deleteMe,
	.handle = op_deleteMe,
};

static const struct operation operation_deleteOtherCredentials = {
	.id = "deleteOtherCredentials",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.read = &operation_listCredentials,
	.handle = op_deleteOtherCredentials,
};

static const struct operation operation_deleteCredential = {
	.id = "deleteCredential",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.read = &operation_getCredential,
	.parameters = &delete_credential_parameters_schema,
	.handle = op_deleteCredential,
};

static const struct operation operation_createPersonalToken = {
	.id = "createPersonalToken",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.body = &personal_token_create_schema,
	.handle = op_createPersonalToken,
};

static const struct operation operation_createToken = {
	.id = "createToken",
	.method = HTTP_POST,
	.auth = AUTH_BASIC,
	.password_only = true,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.handle = op_createToken,
};

static const struct operation operation_deleteCurrentToken = {
	.id = "deleteCurrentToken",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC,
	.handle = op_deleteCurrentToken,
};

static const struct operation operation_createSession = {
	.id = "createSession",
	.method = HTTP_POST,
	.auth = AUTH_NEVER,
	.same_origin = true,
	.hashes = true,
	.answers = "application/json",
	.tagged = true,
	.body = &session_create_schema,
	.handle = op_createSession,
};

static const struct operation operation_deleteSession = {
	.id = "deleteSession",
	.method = HTTP_DELETE,
	.auth = AUTH_SESSION,
	.handle = op_deleteSession,
};

static const struct operation operation_createPost = {
	.id = "createPost",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_WRITE,
	.write_kind = WRITE_TEXT,
	.answers = "application/json",
	.idempotent = true,
	.tagged = true,
	.body = &post_create_schema,
	.handle = op_createPost,
};

static const struct operation operation_updatePost = {
	.id = "updatePost",
	.method = HTTP_PUT,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_WRITE,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getPost,
	.parameters = &update_post_parameters_schema,
	.body = &post_update_schema,
	.handle = op_updatePost,
};

static const struct operation operation_deletePost = {
	.id = "deletePost",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.write_kind = WRITE_OTHER,
	.read = &operation_getPost,
	.parameters = &delete_post_parameters_schema,
	.handle = op_deletePost,
};

static const struct operation operation_createComment = {
	.id = "createComment",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_COMMENT,
	.write_kind = WRITE_TEXT,
	.answers = "application/json",
	.idempotent = true,
	.tagged = true,
	.parameters = &create_comment_parameters_schema,
	.body = &comment_create_schema,
	.handle = op_createComment,
};

static const struct operation operation_updateComment = {
	.id = "updateComment",
	.method = HTTP_PUT,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_COMMENT,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getComment,
	.parameters = &update_comment_parameters_schema,
	.body = &comment_update_schema,
	.handle = op_updateComment,
};

static const struct operation operation_deleteComment = {
	.id = "deleteComment",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.write_kind = WRITE_OTHER,
	.read = &operation_getComment,
	.parameters = &delete_comment_parameters_schema,
	.handle = op_deleteComment,
};

static const struct operation operation_followUser = {
	.id = "followUser",
	.method = HTTP_PUT,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_FOLLOW,
	.write_kind = WRITE_FOLLOW,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getRelationship,
	.parameters = &follow_user_parameters_schema,
	.handle = op_followUser,
};

static const struct operation operation_unfollowUser = {
	.id = "unfollowUser",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_FOLLOW,
	.write_kind = WRITE_FOLLOW,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getRelationship,
	.parameters = &unfollow_user_parameters_schema,
	.handle = op_unfollowUser,
};

static const struct operation operation_moderateComment = {
	.id = "moderateComment",
	.method = HTTP_PUT,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.permission = PERMISSION_MODERATE,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getModeratedComment,
	.parameters = &moderate_comment_parameters_schema,
	.body = &moderation_update_schema,
	.handle = op_moderateComment,
};

static const struct operation operation_updateAccount = {
	.id = "updateAccount",
	.method = HTTP_PATCH,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.permission = PERMISSION_ADMIN,
	.write_kind = WRITE_OTHER,
	.answers = "application/json",
	.tagged = true,
	.read = &operation_getAccount,
	.parameters = &update_account_parameters_schema,
	.body = &account_update_schema,
	.check = check_updateAccount,
	.handle = op_updateAccount,
};

static const struct operation operation_revokeAccountCredentials = {
	.id = "revokeAccountCredentials",
	.method = HTTP_DELETE,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.no_personal_token = true,
	.permission = PERMISSION_ADMIN,
	.parameters = &revoke_account_credentials_parameters_schema,
	.handle = op_revokeAccountCredentials,
};

static const struct operation operation_renderMarkdown = {
	.id = "renderMarkdown",
	.method = HTTP_POST,
	.auth = AUTH_BEARER | AUTH_BASIC | AUTH_SESSION,
	.answers = "application/json",
	.body = &markdown_create_schema,
	.handle = op_renderMarkdown,
};

const struct route generated_routes[] = {
	{ /* /accounts */
		.segment_count = 1,
		.segments = (const char *const[]){"accounts"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listAccounts,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /audit */
		.segment_count = 1,
		.segments = (const char *const[]){"audit"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listAuditEntries,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /comments */
		.segment_count = 1,
		.segments = (const char *const[]){"comments"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listComments,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /confirmation-requests */
		.segment_count = 1,
		.segments = (const char *const[]){"confirmation-requests"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_requestConfirmation,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /confirmations */
		.segment_count = 1,
		.segments = (const char *const[]){"confirmations"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_confirmUser,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /email-change-requests */
		.segment_count = 1,
		.segments = (const char *const[]){"email-change-requests"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_requestEmailChange,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /email-changes */
		.segment_count = 1,
		.segments = (const char *const[]){"email-changes"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_changeEmail,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /markdown */
		.segment_count = 1,
		.segments = (const char *const[]){"markdown"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_renderMarkdown,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /me */
		.segment_count = 1,
		.segments = (const char *const[]){"me"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_getMe,
			[HTTP_PATCH] = &operation_updateMe,
		},
		.allow =
			"GET, HEAD, "
			"PATCH, "
			"OPTIONS",
	},
	{ /* /openapi-3.0.json */
		.segment_count = 1,
		.segments = (const char *const[]){"openapi-3.0.json"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_getDescription30,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /openapi.json */
		.segment_count = 1,
		.segments = (const char *const[]){"openapi.json"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_getDescription,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /password-reset-requests */
		.segment_count = 1,
		.segments = (const char *const[]){"password-reset-requests"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_requestPasswordReset,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /password-resets */
		.segment_count = 1,
		.segments = (const char *const[]){"password-resets"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_resetPassword,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /posts */
		.segment_count = 1,
		.segments = (const char *const[]){"posts"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listPosts,
			[HTTP_POST] = &operation_createPost,
		},
		.allow =
			"GET, HEAD, "
			"POST, "
			"OPTIONS",
	},
	{ /* /roles */
		.segment_count = 1,
		.segments = (const char *const[]){"roles"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listRoles,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /session */
		.segment_count = 1,
		.segments = (const char *const[]){"session"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_createSession,
			[HTTP_DELETE] = &operation_deleteSession,
		},
		.allow =
			"POST, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /tags */
		.segment_count = 1,
		.segments = (const char *const[]){"tags"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_GET] = &operation_listTags,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /tokens */
		.segment_count = 1,
		.segments = (const char *const[]){"tokens"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_createToken,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /users */
		.segment_count = 1,
		.segments = (const char *const[]){"users"},
		.parameters = (const char *const[]){NULL},
		.operations = {
			[HTTP_POST] = &operation_registerUser,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /accounts/{id} */
		.segment_count = 2,
		.segments = (const char *const[]){"accounts", NULL},
		.parameters = (const char *const[]){NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getAccount,
			[HTTP_PATCH] = &operation_updateAccount,
		},
		.allow =
			"GET, HEAD, "
			"PATCH, "
			"OPTIONS",
	},
	{ /* /comments/{id} */
		.segment_count = 2,
		.segments = (const char *const[]){"comments", NULL},
		.parameters = (const char *const[]){NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getComment,
			[HTTP_PUT] = &operation_updateComment,
			[HTTP_DELETE] = &operation_deleteComment,
		},
		.allow =
			"GET, HEAD, "
			"PUT, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /me/credentials */
		.segment_count = 2,
		.segments = (const char *const[]){"me", "credentials"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_GET] = &operation_listCredentials,
			[HTTP_DELETE] = &operation_deleteOtherCredentials,
		},
		.allow =
			"GET, HEAD, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /me/deletion */
		.segment_count = 2,
		.segments = (const char *const[]){"me", "deletion"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_POST] = &operation_deleteMe,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /me/password */
		.segment_count = 2,
		.segments = (const char *const[]){"me", "password"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_PUT] = &operation_changePassword,
		},
		.allow =
			"PUT, "
			"OPTIONS",
	},
	{ /* /me/tokens */
		.segment_count = 2,
		.segments = (const char *const[]){"me", "tokens"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_POST] = &operation_createPersonalToken,
		},
		.allow =
			"POST, "
			"OPTIONS",
	},
	{ /* /moderation/comments */
		.segment_count = 2,
		.segments = (const char *const[]){"moderation", "comments"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_GET] = &operation_listModeratedComments,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /posts/{id} */
		.segment_count = 2,
		.segments = (const char *const[]){"posts", NULL},
		.parameters = (const char *const[]){NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getPost,
			[HTTP_PUT] = &operation_updatePost,
			[HTTP_DELETE] = &operation_deletePost,
		},
		.allow =
			"GET, HEAD, "
			"PUT, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /site/findings */
		.segment_count = 2,
		.segments = (const char *const[]){"site", "findings"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_GET] = &operation_listSiteFindings,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /tokens/current */
		.segment_count = 2,
		.segments = (const char *const[]){"tokens", "current"},
		.parameters = (const char *const[]){NULL, NULL},
		.operations = {
			[HTTP_DELETE] = &operation_deleteCurrentToken,
		},
		.allow =
			"DELETE, "
			"OPTIONS",
	},
	{ /* /users/{id} */
		.segment_count = 2,
		.segments = (const char *const[]){"users", NULL},
		.parameters = (const char *const[]){NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getUser,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /accounts/{id}/credentials */
		.segment_count = 3,
		.segments = (const char *const[]){"accounts", NULL, "credentials"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_DELETE] = &operation_revokeAccountCredentials,
		},
		.allow =
			"DELETE, "
			"OPTIONS",
	},
	{ /* /me/credentials/{id} */
		.segment_count = 3,
		.segments = (const char *const[]){"me", "credentials", NULL},
		.parameters = (const char *const[]){NULL, NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getCredential,
			[HTTP_DELETE] = &operation_deleteCredential,
		},
		.allow =
			"GET, HEAD, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /moderation/comments/{id} */
		.segment_count = 3,
		.segments = (const char *const[]){"moderation", "comments", NULL},
		.parameters = (const char *const[]){NULL, NULL, "id"},
		.operations = {
			[HTTP_GET] = &operation_getModeratedComment,
			[HTTP_PUT] = &operation_moderateComment,
		},
		.allow =
			"GET, HEAD, "
			"PUT, "
			"OPTIONS",
	},
	{ /* /posts/{id}/comments */
		.segment_count = 3,
		.segments = (const char *const[]){"posts", NULL, "comments"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_listPostComments,
			[HTTP_POST] = &operation_createComment,
		},
		.allow =
			"GET, HEAD, "
			"POST, "
			"OPTIONS",
	},
	{ /* /users/{id}/avatar */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "avatar"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_getAvatar,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /users/{id}/follow */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "follow"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_PUT] = &operation_followUser,
			[HTTP_DELETE] = &operation_unfollowUser,
		},
		.allow =
			"PUT, "
			"DELETE, "
			"OPTIONS",
	},
	{ /* /users/{id}/followers */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "followers"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_listFollowers,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /users/{id}/following */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "following"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_listFollowing,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /users/{id}/posts */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "posts"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_listUserPosts,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /users/{id}/relationship */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "relationship"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_getRelationship,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
	{ /* /users/{id}/timeline */
		.segment_count = 3,
		.segments = (const char *const[]){"users", NULL, "timeline"},
		.parameters = (const char *const[]){NULL, "id", NULL},
		.operations = {
			[HTTP_GET] = &operation_listUserTimeline,
		},
		.allow =
			"GET, HEAD, "
			"OPTIONS",
	},
};
const unsigned generated_route_count = sizeof(generated_routes) / sizeof(*generated_routes);
