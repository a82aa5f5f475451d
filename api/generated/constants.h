/* Generated from openapi.yaml by api/generate; do not edit. */
/* Numbers and words of the contract: its x-limits and x-constants. */
/* clang-format off */
#ifndef RETORT_GENERATED_CONSTANTS_H
#define RETORT_GENERATED_CONSTANTS_H

#define LIMIT_REQUEST_KIB 256
#define LIMIT_HEAD_S 20
#define LIMIT_BODY_S 30
#define LIMIT_TAGS 10
#define LIMIT_PAGES_BY_NUMBER 250
#define LIMIT_FOLLOWING 5000
#define LIMIT_PERSONAL_TOKENS 50
#define LIMIT_IDEMPOTENCY_KEY_BYTES 128
#define LIMIT_USERNAME_RESERVED_DAYS 90
#define LIMIT_TAG_LENGTH 64
#define LIMIT_TAGS_LISTED 20
#define LIMIT_EMAIL_LENGTH 254
#define LIMIT_POSTS_PER_PAGE 20
#define LIMIT_COMMENTS_PER_PAGE 30
#define LIMIT_PEOPLE_PER_PAGE 50
#define LIMIT_USERNAME_LENGTH 64
#define LIMIT_PASSWORD_LENGTH_MIN 8
#define LIMIT_POST_BYTES 65536
#define LIMIT_COMMENT_BYTES 16384
#define LIMIT_TOKEN_DAYS 366
#define LIMIT_TOKEN_DAYS_DEFAULT 90
#define LIMIT_NAME_LENGTH 64
#define LIMIT_LOCATION_LENGTH 64
#define LIMIT_ABOUT_ME_LENGTH 4096
#define LIMIT_ROLE_NAME_LENGTH 64
#define LIMIT_REASON_LENGTH 500
#define LIMIT_CREDENTIALS_LISTED 200
#define LIMIT_TITLE_LENGTH 120
#define LIMIT_EXCERPT_LENGTH 280

#define AUDIT_ACCOUNT_CREATED "account_created"
#define AUDIT_ACCOUNT_EDITED "account_edited"
#define AUDIT_ROLE_CHANGED "role_changed"
#define AUDIT_ACCOUNT_CONFIRMED "account_confirmed"
#define AUDIT_ACCOUNT_UNCONFIRMED "account_unconfirmed"
#define AUDIT_ACCOUNT_SUSPENDED "account_suspended"
#define AUDIT_SUSPENSION_LIFTED "suspension_lifted"
#define AUDIT_PASSWORD_SET "password_set"
#define AUDIT_CREDENTIALS_REVOKED "credentials_revoked"
#define AUDIT_ROLE_SET "role_set"
#define AUDIT_COMMENT_DISABLED "comment_disabled"
#define AUDIT_COMMENT_ENABLED "comment_enabled"
#define AUDIT_COMMENT_DELETED "comment_deleted"
#define AUDIT_POST_EDITED "post_edited"
#define AUDIT_POST_DELETED "post_deleted"
#define AUDIT_FLASKY_IMPORTED "flasky_imported"

#define ACCOUNT_FIELD_USERNAME "username"
#define ACCOUNT_FIELD_EMAIL "email"
#define ACCOUNT_FIELD_NAME "name"
#define ACCOUNT_FIELD_LOCATION "location"
#define ACCOUNT_FIELD_ABOUT_ME "about_me"

enum permission {
	PERMISSION_FOLLOW = 1 << 0,
	PERMISSION_COMMENT = 1 << 1,
	PERMISSION_WRITE = 1 << 2,
	PERMISSION_MODERATE = 1 << 3,
	PERMISSION_ADMIN = 1 << 4,
};
#define PERMISSION_ALL (0 \
	| PERMISSION_FOLLOW \
	| PERMISSION_COMMENT \
	| PERMISSION_WRITE \
	| PERMISSION_MODERATE \
	| PERMISSION_ADMIN \
	)

/* In the order of the bits. */
#define PERMISSION_NAMES \
	"FOLLOW", \
	"COMMENT", \
	"WRITE", \
	"MODERATE", \
	"ADMIN", \
	NULL

#define CODE_BAD_REQUEST "bad request"
#define CODE_UNAUTHORIZED "unauthorized"
#define CODE_FORBIDDEN "forbidden"
#define CODE_NOT_FOUND "not found"
#define CODE_METHOD_NOT_ALLOWED "method not allowed"
#define CODE_NOT_ACCEPTABLE "not acceptable"
#define CODE_REQUEST_TIMEOUT "request timeout"
#define CODE_CONFLICT "conflict"
#define CODE_LENGTH_REQUIRED "length required"
#define CODE_PRECONDITION_FAILED "precondition failed"
#define CODE_CONTENT_TOO_LARGE "content too large"
#define CODE_URI_TOO_LONG "uri too long"
#define CODE_UNSUPPORTED_MEDIA_TYPE "unsupported media type"
#define CODE_EXPECTATION_FAILED "expectation failed"
#define CODE_UNPROCESSABLE_CONTENT "unprocessable content"
#define CODE_TOO_MANY_REQUESTS "too many requests"
#define CODE_REQUEST_HEADER_FIELDS_TOO_LARGE "request header fields too large"
#define CODE_INTERNAL_SERVER_ERROR "internal server error"
#define CODE_NOT_IMPLEMENTED "not implemented"
#define CODE_BAD_GATEWAY "bad gateway"
#define CODE_SERVICE_UNAVAILABLE "service unavailable"
#define CODE_GATEWAY_TIMEOUT "gateway timeout"
#define CODE_HTTP_VERSION_NOT_SUPPORTED "http version not supported"

#define FIELD_REQUIRED "required"
#define FIELD_WRONG_TYPE "wrong_type"
#define FIELD_TOO_SHORT "too_short"
#define FIELD_TOO_LONG "too_long"
#define FIELD_OUT_OF_RANGE "out_of_range"
#define FIELD_UNKNOWN_VALUE "unknown_value"
#define FIELD_FORMAT "format"
#define FIELD_BLANK "blank"
#define FIELD_TAKEN "taken"
#define FIELD_WEB_ADDRESS "web_address"
#define FIELD_WEAK_PASSWORD "weak_password"
#define FIELD_WRONG_PASSWORD "wrong_password"
#define FIELD_INVALID_LINK "invalid_link"
#define FIELD_ALREADY_CONFIRMED "already_confirmed"
#define FIELD_OWN_ACCOUNT "own_account"
#define FIELD_LAST_ADMINISTRATOR "last_administrator"
#define FIELD_TOO_MANY "too_many"
#define FIELD_DUPLICATE "duplicate"
#define FIELD_UNKNOWN_MEMBER "unknown_member"
#define FIELD_UNKNOWN_PARAMETER "unknown_parameter"
#define FIELD_MALFORMED "malformed"
#define FIELD_DUPLICATE_MEMBER "duplicate_member"
#define FIELD_UNEXPECTED_BODY "unexpected_body"
#define FIELD_DATABASE_LOST "database_lost"

#endif
