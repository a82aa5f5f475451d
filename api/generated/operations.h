/* Generated from openapi.yaml by api/generate; do not edit. */
/* What the contract's operations take, and their handlers. */
/* clang-format off */
#ifndef RETORT_GENERATED_OPERATIONS_H
#define RETORT_GENERATED_OPERATIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/str.h"
#include "generated/bodies.h"

struct req;

struct get_credential_parameters {
	int64_t id; /* in the path */
};

struct delete_credential_parameters {
	int64_t id; /* in the path */
};

struct list_posts_parameters {
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 20 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str author; /* optional, null ptr when absent */
	struct str tag; /* optional, null ptr when absent */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct list_tags_parameters {
	struct str prefix; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 20 */
};

struct get_post_parameters {
	int64_t id; /* in the path */
};

struct update_post_parameters {
	int64_t id; /* in the path */
};

struct delete_post_parameters {
	int64_t id; /* in the path */
};

struct list_post_comments_parameters {
	int64_t id; /* in the path */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 30 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default oldest; one of newest, oldest */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct create_comment_parameters {
	int64_t id; /* in the path */
};

struct list_comments_parameters {
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 30 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str author; /* optional, null ptr when absent */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct get_comment_parameters {
	int64_t id; /* in the path */
};

struct update_comment_parameters {
	int64_t id; /* in the path */
};

struct delete_comment_parameters {
	int64_t id; /* in the path */
};

struct get_user_parameters {
	struct str id; /* in the path */
};

struct list_user_posts_parameters {
	struct str id; /* in the path */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 20 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct list_user_timeline_parameters {
	struct str id; /* in the path */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 20 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct list_followers_parameters {
	struct str id; /* in the path */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 50 */
	bool count; /* optional; default true */
};

struct list_following_parameters {
	struct str id; /* in the path */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 50 */
	bool count; /* optional; default true */
};

struct follow_user_parameters {
	struct str id; /* in the path */
};

struct unfollow_user_parameters {
	struct str id; /* in the path */
};

struct get_relationship_parameters {
	struct str id; /* in the path */
};

struct get_avatar_parameters {
	struct str id; /* in the path */
	int64_t size; /* optional; default 100 */
	struct str hash; /* optional, null ptr when absent */
};

struct list_moderated_comments_parameters {
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 30 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str author; /* optional, null ptr when absent */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

struct get_moderated_comment_parameters {
	int64_t id; /* in the path */
};

struct moderate_comment_parameters {
	int64_t id; /* in the path */
};

struct list_accounts_parameters {
	struct str q; /* optional, null ptr when absent */
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 50 */
	bool count; /* optional; default true */
};

struct get_account_parameters {
	struct str id; /* in the path */
};

struct update_account_parameters {
	struct str id; /* in the path */
};

struct revoke_account_credentials_parameters {
	struct str id; /* in the path */
};

struct list_audit_entries_parameters {
	int64_t page; /* optional; default 1 */
	struct str from; /* optional, null ptr when absent */
	struct str until; /* optional, null ptr when absent */
	int64_t per_page; /* optional; default 50 */
	bool count; /* optional; default true */
	struct str sort; /* optional; default newest; one of newest, oldest */
	struct str actor; /* optional, null ptr when absent */
	struct str since; /* optional, null ptr when absent */
	struct str before; /* optional, null ptr when absent */
};

/* POST /users: Register an account */
enum err op_registerUser(struct req *rq);
enum err check_registerUser(struct req *rq);

/* POST /confirmations: Confirm a registration */
enum err op_confirmUser(struct req *rq);
enum err check_confirmUser(struct req *rq);

/* GET /me: Get the own account */
enum err op_getMe(struct req *rq);

/* PATCH /me: Edit the own profile */
enum err op_updateMe(struct req *rq);

/* POST /confirmation-requests: Request another confirmation email */
enum err op_requestConfirmation(struct req *rq);

/* POST /password-reset-requests: Request an email to reset a forgotten password */
enum err op_requestPasswordReset(struct req *rq);

/* POST /password-resets: Set a new password with an emailed link */
enum err op_resetPassword(struct req *rq);
enum err check_resetPassword(struct req *rq);

/* POST /email-change-requests: Request a change of the own email address */
enum err op_requestEmailChange(struct req *rq);
enum err check_requestEmailChange(struct req *rq);

/* POST /email-changes: Change the own email address with an emailed link */
enum err op_changeEmail(struct req *rq);

/* PUT /me/password: Change the own password */
enum err op_changePassword(struct req *rq);
enum err check_changePassword(struct req *rq);

/* POST /me/deletion: Delete the own account */
enum err op_deleteMe(struct req *rq);
enum err check_deleteMe(struct req *rq);

/* GET /me/credentials: List the own sessions and tokens, newest first */
enum err op_listCredentials(struct req *rq);

/* DELETE /me/credentials: Revoke all own sessions and tokens except the one in use */
enum err op_deleteOtherCredentials(struct req *rq);

/* GET /me/credentials/{id}: Get one of the own sessions or tokens */
enum err op_getCredential(struct req *rq);

/* DELETE /me/credentials/{id}: Revoke one of the own sessions or tokens */
enum err op_deleteCredential(struct req *rq);

/* POST /me/tokens: Create a personal access token for a script */
enum err op_createPersonalToken(struct req *rq);

/* POST /tokens: Create a token from a password */
enum err op_createToken(struct req *rq);

/* DELETE /tokens/current: Revoke the token that this request carries */
enum err op_deleteCurrentToken(struct req *rq);

/* POST /session: Sign in a browser */
enum err op_createSession(struct req *rq);

/* DELETE /session: Sign out a browser */
enum err op_deleteSession(struct req *rq);

/* GET /posts: List all posts, newest first */
enum err op_listPosts(struct req *rq);

/* POST /posts: Publish a post */
enum err op_createPost(struct req *rq);

/* GET /tags: List the most used tags */
enum err op_listTags(struct req *rq);

/* GET /posts/{id}: Get a post */
enum err op_getPost(struct req *rq);

/* PUT /posts/{id}: Replace the body of a post */
enum err op_updatePost(struct req *rq);

/* DELETE /posts/{id}: Delete a post and its comments */
enum err op_deletePost(struct req *rq);

/* GET /posts/{id}/comments: List the comments of a post, oldest first */
enum err op_listPostComments(struct req *rq);

/* POST /posts/{id}/comments: Comment on a post */
enum err op_createComment(struct req *rq);

/* GET /comments: List all comments, newest first */
enum err op_listComments(struct req *rq);

/* GET /comments/{id}: Get a comment */
enum err op_getComment(struct req *rq);

/* PUT /comments/{id}: Replace the body of a comment */
enum err op_updateComment(struct req *rq);

/* DELETE /comments/{id}: Delete a comment */
enum err op_deleteComment(struct req *rq);

/* GET /users/{id}: Get a user */
enum err op_getUser(struct req *rq);

/* GET /users/{id}/posts: List the posts of a user, newest first */
enum err op_listUserPosts(struct req *rq);

/* GET /users/{id}/timeline: List the posts of a user and of those the user follows, newest first */
enum err op_listUserTimeline(struct req *rq);

/* GET /users/{id}/followers: List the followers of a user, newest first */
enum err op_listFollowers(struct req *rq);

/* GET /users/{id}/following: List the users that a user follows, newest first */
enum err op_listFollowing(struct req *rq);

/* PUT /users/{id}/follow: Follow a user */
enum err op_followUser(struct req *rq);

/* DELETE /users/{id}/follow: Stop following a user */
enum err op_unfollowUser(struct req *rq);

/* GET /users/{id}/relationship: Get whether you and a user follow each other */
enum err op_getRelationship(struct req *rq);

/* GET /users/{id}/avatar: Get the avatar of a user */
enum err op_getAvatar(struct req *rq);

/* GET /moderation/comments: List all comments with their texts, newest first */
enum err op_listModeratedComments(struct req *rq);

/* GET /moderation/comments/{id}: Get a comment with its text */
enum err op_getModeratedComment(struct req *rq);

/* PUT /moderation/comments/{id}: Disable a comment, or enable it again */
enum err op_moderateComment(struct req *rq);

/* GET /accounts: List or find accounts, newest first */
enum err op_listAccounts(struct req *rq);

/* GET /accounts/{id}: Get an account */
enum err op_getAccount(struct req *rq);

/* PATCH /accounts/{id}: Edit an account */
enum err op_updateAccount(struct req *rq);
enum err check_updateAccount(struct req *rq);

/* DELETE /accounts/{id}/credentials: End all sessions and tokens of an account */
enum err op_revokeAccountCredentials(struct req *rq);

/* GET /roles: List the roles */
enum err op_listRoles(struct req *rq);

/* GET /audit: List the audit trail, newest first */
enum err op_listAuditEntries(struct req *rq);

/* GET /site/findings: Look at the site from all sides, and say what to do */
enum err op_listSiteFindings(struct req *rq);

/* POST /markdown: Render Markdown as it would be stored */
enum err op_renderMarkdown(struct req *rq);

/* GET /openapi.json: Get this description */
enum err op_getDescription(struct req *rq);

/* GET /openapi-3.0.json: Get this description in OpenAPI 3.0.3, for tools that do not read 3.1 */
enum err op_getDescription30(struct req *rq);

#endif
