// Generated from openapi.yaml by api/generate; do not edit.
export interface paths {
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Register an account
         * @description Sends a confirmation link to the address; the account exists once it is confirmed. The response is the same whether or
         *     not the address already has an account: its owner gets an email. A registration expires after 24 hours. It does not reserve the
         *     username: the first confirmed registration gets it. The username of a deleted account is available after 90 days.
         *     A repeated request (`Idempotency-Key`) is recognized by the address and the username; its password is not compared,
         *     because nothing is stored by which it could be guessed.
         */
        post: operations["registerUser"];
    };
    "/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirm a registration
         * @description Takes the token of the emailed link and the password chosen at registration, so that nobody confirms an account that
         *     somebody else registered for their address. The first confirmed registration gets the address and the username. If the
         *     username was taken in the meantime, the response is 409 at `#/username`: send the confirmation again with another one. A link
         *     that was used is 409 at `#/token`. A request from a page of the site itself is signed in as well: it gets a session
         *     cookie.
         */
        post: operations["confirmUser"];
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the own account */
        get: operations["getMe"];
        /**
         * Edit the own profile
         * @description A JSON merge patch (RFC 7396): absent members are not changed, null removes a value. Addresses and passwords have
         *     operations of their own.
         */
        patch: operations["updateMe"];
    };
    "/confirmation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Request another confirmation email
         * @description Sends a new link if a registration or an account with this address is not confirmed. The response is always the same;
         *     at most one email is sent to an address every five minutes.
         */
        post: operations["requestConfirmation"];
    };
    "/password-reset-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Request an email to reset a forgotten password
         * @description The response is always the same; at most one email is sent to an address every five minutes. The link is valid for an hour.
         */
        post: operations["requestPasswordReset"];
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Set a new password with an emailed link
         * @description Ends all sessions and tokens of the account. The link works once.
         */
        post: operations["resetPassword"];
    };
    "/email-change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Request a change of the own email address
         * @description Sends a link to the new address, valid for an hour. The response is the same whether or not that address has an account.
         */
        post: operations["requestEmailChange"];
    };
    "/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Change the own email address with an emailed link
         * @description The account that requested the link must be signed in. The old address gets a notice.
         */
        post: operations["changeEmail"];
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Change the own password
         * @description Ends all other sessions and tokens of the account. A browser gets a new device cookie; older ones become invalid.
         */
        put: operations["changePassword"];
    };
    "/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delete the own account
         * @description The address, the names and all credentials are deleted at once. Posts and comments are deleted, too, or kept under "deleted user", as `posts`
         *     says; comments of others on deleted posts are deleted with them. The last administrator cannot be deleted (409).
         */
        post: operations["deleteMe"];
    };
    "/me/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own sessions and tokens, newest first */
        get: operations["listCredentials"];
        /** Revoke all own sessions and tokens except the one in use */
        delete: operations["deleteOtherCredentials"];
    };
    "/me/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the session or token.
                 * @example 3
                 */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        /**
         * Get one of the own sessions or tokens
         * @description The secret itself is not stored, so it cannot be shown again.
         */
        get: operations["getCredential"];
        /** Revoke one of the own sessions or tokens */
        delete: operations["deleteCredential"];
    };
    "/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create a personal access token for a script
         * @description Shown only once. It begins with `rtp_`. With the scope `read` it can only read; it can never change the account itself.
         */
        post: operations["createPersonalToken"];
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create a token from a password
         * @description Takes Basic `email:password` only; a token cannot create another. The token is valid for an hour, as `Bearer` or as the user name of Basic with an empty password.
         */
        post: operations["createToken"];
    };
    "/tokens/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revoke the token that this request carries
         * @description Only a token can be revoked here; `DELETE /session` ends a session.
         */
        delete: operations["deleteCurrentToken"];
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in a browser
         * @description Sets the session cookie. A session ends after 24 hours without a request, or after 30 days when `remember` is set, and
         *     after 90 days in any case (the server may set another number). The session whose cookie came with the request ends.
         *     The request must come from the site itself.
         */
        post: operations["createSession"];
        /** Sign out a browser */
        delete: operations["deleteSession"];
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all posts, newest first */
        get: operations["listPosts"];
        /** Publish a post */
        post: operations["createPost"];
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the most used tags
         * @description Tags are words such as #tea in posts. Their letter case does not matter. With `prefix`, only those that begin with it, to complete
         *     what somebody types.
         */
        get: operations["listTags"];
    };
    "/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        /** Get a post */
        get: operations["getPost"];
        /**
         * Replace the body of a post
         * @description For the author and for administrators. Without a `body` the post is not changed. The time and the author of a post never change; `edited_at` is when its body last changed.
         */
        put: operations["updatePost"];
        /**
         * Delete a post and its comments
         * @description For the author and for administrators.
         */
        delete: operations["deletePost"];
    };
    "/posts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        /** List the comments of a post, oldest first */
        get: operations["listPostComments"];
        /** Comment on a post */
        post: operations["createComment"];
    };
    "/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all comments, newest first */
        get: operations["listComments"];
    };
    "/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /** Get a comment */
        get: operations["getComment"];
        /**
         * Replace the body of a comment
         * @description For the author. A comment that a moderator disabled stays disabled.
         */
        put: operations["updateComment"];
        /**
         * Delete a comment
         * @description For the author and for moderators.
         */
        delete: operations["deleteComment"];
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** Get a user */
        get: operations["getUser"];
    };
    "/users/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** List the posts of a user, newest first */
        get: operations["listUserPosts"];
    };
    "/users/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** List the posts of a user and of those the user follows, newest first */
        get: operations["listUserTimeline"];
    };
    "/users/{id}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** List the followers of a user, newest first */
        get: operations["listFollowers"];
    };
    "/users/{id}/following": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** List the users that a user follows, newest first */
        get: operations["listFollowing"];
    };
    "/users/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Follow a user
         * @description Following a user again changes nothing. Accounts cannot follow themselves (409).
         */
        put: operations["followUser"];
        /**
         * Stop following a user
         * @description Without effect if the account does not follow the user.
         */
        delete: operations["unfollowUser"];
    };
    "/users/{id}/relationship": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get whether you and a user follow each other
         * @description Only this depends on the caller; users, posts and lists are the same for everybody.
         */
        get: operations["getRelationship"];
    };
    "/users/{id}/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get the avatar of a user
         * @description An identicon drawn from `avatar_hash`, or, if the site is configured to use Gravatar, a redirect to it. With the current
         *     `avatar_hash` as `hash` the response can be cached for a year.
         */
        get: operations["getAvatar"];
    };
    "/moderation/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all comments with their texts, newest first */
        get: operations["listModeratedComments"];
    };
    "/moderation/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        /** Get a comment with its text */
        get: operations["getModeratedComment"];
        /**
         * Disable a comment, or enable it again
         * @description Everybody else sees a notice instead of the text of a disabled comment, in all responses; editing the text does not
         *     enable it. The reason is for moderators.
         */
        put: operations["moderateComment"];
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List or find accounts, newest first */
        get: operations["listAccounts"];
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** Get an account */
        get: operations["getAccount"];
        /**
         * Edit an account
         * @description A JSON merge patch (RFC 7396). With a new address the avatar changes, and the old address gets a notice. Suspending ends all sessions and
         *     tokens at once. One administrator must remain (409).
         */
        patch: operations["updateAccount"];
    };
    "/accounts/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** End all sessions and tokens of an account */
        delete: operations["revokeAccountCredentials"];
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the roles */
        get: operations["listRoles"];
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit trail, newest first
         * @description The actions of moderators, administrators and the command line on other accounts and their texts. It cannot be changed.
         */
        get: operations["listAuditEntries"];
    };
    "/site/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the site from all sides, and say what to do
         * @description What `retort check --online` says: whether the database can be written, how much disk space is free, whether the mail server and the
         *     site's own URL answer, how old the last backup is, and which settings do not fit each other. It takes up to about ten
         *     seconds. One check runs at a time (otherwise 503), and its result is good for 15 seconds.
         */
        get: operations["listSiteFindings"];
    };
    "/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Render Markdown as it would be stored
         * @description The preview of a post or a comment. Nothing is stored.
         */
        post: operations["renderMarkdown"];
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this description */
        get: operations["getDescription"];
    };
    "/openapi-3.0.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this description in OpenAPI 3.0.3, for tools that do not read 3.1 */
        get: operations["getDescription30"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: int64
         * @description Positive, never used twice, and exact in a double.
         * @example 42
         */
        Id: number;
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-01-18T09:30:00Z
         */
        Time: string;
        /**
         * Format: uri-reference
         * @description An address on this server, to be resolved against that of the request.
         */
        Path: string;
        /**
         * Format: int64
         * @description A number of things.
         * @example 3
         */
        Count: number;
        /**
         * @description The body as HTML that is safe to show.
         * @example <h1>Hello</h1>
         *     <p>My first <em>post</em>.</p>
         */
        Html: string;
        /**
         * @description What the avatar is drawn from.
         * @example 5f4dcc3b5aa765d61d8327deb882cf99
         */
        AvatarHash: string;
        /**
         * @description What a token may do. With `read` it can only read.
         * @enum {string}
         */
        Scope: "read" | "write";
        /**
         * @description The name that others see and that the address of the profile has.
         * @example susan
         */
        ShownUsername: string;
        /**
         * @description Whether the account was deleted. Only its id leads to its profile then, which is empty.
         * @example false
         */
        Deleted: boolean;
        /**
         * @description The token of the emailed link.
         * @example 3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
         */
        MailedToken: string;
        /**
         * Format: email
         * @description In any letter case; surrounding whitespace is removed. The host can be international: it is stored in ASCII
         *     (`xn--bcher-kva.example` for `bücher.example`), and both mean the same account. At most 254 octets then, 64 of them before
         *     the @.
         * @example susan@example.com
         */
        Email: string;
        /**
         * @description Surrounding whitespace is removed. Names that look like web addresses are refused: those that begin with `www.`, contain `.com`,
         *     `.net` or `.org`, or end in another common top-level domain, such as `.de`, `.io` or `.shop`. Names such as
         *     `john.doe` and `jack.ma` are allowed.
         * @example susan
         */
        Username: string;
        /**
         * Format: password
         * @description Compared as OpaqueString (RFC 8265): composed and decomposed letters are the same, and so are all blanks.
         * @example correct horse battery
         */
        Password: string;
        /**
         * Format: password
         * @description A password to check, of any form.
         * @example correct horse battery
         */
        PresentedPassword: string;
        /**
         * @description Markdown (GFM tables, strikethrough, fenced code, autolinks); raw HTML is shown as text. At most 64 KiB of UTF-8, not blank, without NUL.
         * @example # Hello
         *
         *     My first *post*.
         */
        PostBody: string;
        /**
         * @description Markdown without headings and tables. At most 16 KiB of UTF-8, not blank, without NUL.
         * @example Well *said*.
         */
        CommentBody: string;
        /** @description A registration. */
        UserCreate: {
            email: components["schemas"]["Email"];
            username: components["schemas"]["Username"];
            password: components["schemas"]["Password"];
        };
        /** @description Proof that the person who registered can read the email. */
        ConfirmationCreate: {
            token: components["schemas"]["MailedToken"];
            password: components["schemas"]["PresentedPassword"];
            /** @description Another username than the one that was registered. An account that is there already keeps its own. */
            username?: components["schemas"]["Username"];
        };
        /** @description The address to send an email to. */
        AddressCreate: {
            email: components["schemas"]["Email"];
        };
        /** @description A new password, and the right to set it. */
        PasswordReset: {
            token: components["schemas"]["MailedToken"];
            password: components["schemas"]["Password"];
        };
        /** @description The present password and the next one. */
        PasswordUpdate: {
            old_password: components["schemas"]["PresentedPassword"];
            password: components["schemas"]["Password"];
        };
        /** @description The address to change to. */
        EmailChangeRequest: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["PresentedPassword"];
        };
        /** @description Proof that the owner of the account can read email at the new address. */
        EmailChange: {
            token: components["schemas"]["MailedToken"];
        };
        /** @description How to delete the own account. */
        DeletionCreate: {
            password: components["schemas"]["PresentedPassword"];
            /**
             * @description Whether posts and comments are kept or deleted.
             * @enum {string}
             */
            posts: "keep" | "delete";
        };
        /** @description A personal access token to create. */
        PersonalTokenCreate: {
            /**
             * @description What it is for.
             * @example backup script
             */
            name: string;
            scope: components["schemas"]["Scope"];
            /**
             * Format: int64
             * @description How many days it lasts.
             * @default 90
             */
            days?: number;
        };
        /** @description What a browser signs in with. */
        SessionCreate: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["PresentedPassword"];
            /**
             * @description Keep me signed in.
             * @default false
             */
            remember?: boolean;
        };
        /** @description A merge patch of the own profile. */
        ProfileUpdate: {
            /**
             * @description The real name.
             * @example Susan Example
             */
            name?: string | null;
            /**
             * @description Where the user lives, in their own words.
             * @example Lisbon
             */
            location?: string | null;
            /**
             * @description What the user says of themselves; plain text.
             * @example I write about tea.
             */
            about_me?: string | null;
        };
        /** @description A merge patch of an account. */
        AccountUpdate: {
            email?: components["schemas"]["Email"];
            username?: components["schemas"]["Username"];
            /**
             * @description The real name.
             * @example Susan Example
             */
            name?: string | null;
            /**
             * @description Where the user lives, in their own words.
             * @example Lisbon
             */
            location?: string | null;
            /**
             * @description What the user says of themselves; plain text.
             * @example I write about tea.
             */
            about_me?: string | null;
            /**
             * @description The name of a role.
             * @example Moderator
             */
            role?: string;
            /** @description Whether the email address is confirmed. An unconfirmed account is refused everywhere. */
            confirmed?: boolean;
            /** @description Whether the account is suspended. A suspended account is refused everywhere. */
            suspended?: boolean;
        };
        /** @description A moderator's decision about a comment. */
        ModerationUpdate: {
            /** @description Whether to hide the comment's text from everybody but moderators. */
            disabled: boolean;
            /**
             * @description Why it is disabled. Only moderators see it.
             * @example Insults another member.
             */
            reason?: string | null;
        };
        /** @description A post to publish. */
        PostCreate: {
            body: components["schemas"]["PostBody"];
        };
        /** @description What to change of a post. */
        PostUpdate: {
            body?: components["schemas"]["PostBody"];
        };
        /** @description A comment to publish. */
        CommentCreate: {
            body: components["schemas"]["CommentBody"];
        };
        /** @description What to change of a comment. */
        CommentUpdate: {
            body?: components["schemas"]["CommentBody"];
        };
        /** @description Markdown to render. */
        MarkdownCreate: {
            /**
             * @description Markdown; it may be blank here.
             * @example My first *post*.
             */
            body: string;
            /**
             * @description What the text is for; comments support less Markdown.
             * @default post
             * @enum {string}
             */
            context?: "post" | "comment";
        };
        /** @description What happened, in words. */
        Notice: {
            /**
             * @description A sentence to show to the user.
             * @example A confirmation email has been sent to you.
             */
            message: string;
        };
        /** @description A token for a program. */
        Token: {
            /**
             * @description The token, to send as `Authorization: Bearer`.
             * @example 3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
             */
            token: string;
            /**
             * Format: int64
             * @description Seconds until it expires.
             * @example 3600
             */
            expiration: number;
        };
        /** @description A personal access token. The token itself is shown only when it is created. */
        PersonalToken: {
            /** @example 3 */
            readonly id: components["schemas"]["Id"];
            /**
             * @description The token as one of the own credentials, without its secret.
             * @example /api/v1/me/credentials/3
             */
            readonly url: components["schemas"]["Path"];
            /**
             * @description What it is for.
             * @example backup script
             */
            name: string;
            scope: components["schemas"]["Scope"];
            /**
             * @description The token, to send as `Authorization: Bearer`.
             * @example rtp_3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
             */
            readonly token: string;
            /**
             * @description When it expires.
             * @example 2026-04-18T09:30:00Z
             */
            readonly expires_at: components["schemas"]["Time"];
        };
        /** @description A session or token of the own account. */
        Credential: {
            /** @example 3 */
            id: components["schemas"]["Id"];
            /**
             * @description The session or token.
             * @example /api/v1/me/credentials/3
             */
            url: components["schemas"]["Path"];
            /**
             * @description A browser's session, a token of `POST /tokens`, or a personal access token.
             * @example personal
             * @enum {string}
             */
            kind: "session" | "token" | "personal";
            /**
             * @description What a personal access token is for; null for the others.
             * @example backup script
             */
            name: string | null;
            scope: components["schemas"]["Scope"];
            /**
             * @description The program that created it.
             * @example curl/8.14.1
             */
            user_agent: string | null;
            /** @description When it was created. */
            created_at: components["schemas"]["Time"];
            /**
             * @description When it was last used.
             * @example 2026-01-20T07:00:00Z
             */
            last_used_at: components["schemas"]["Time"];
            /**
             * @description When it ends if it is not used until then.
             * @example 2026-04-18T09:30:00Z
             */
            expires_at: components["schemas"]["Time"];
            /** @description Whether this request carries it. */
            current: boolean;
        };
        /** @description The own sessions and tokens, newest first. */
        CredentialList: {
            /** @description All of them. */
            credentials: components["schemas"]["Credential"][];
        };
        /** @description The author of a post or comment, in short. */
        Author: {
            /** @example 2 */
            id: components["schemas"]["Id"];
            username: components["schemas"]["ShownUsername"];
            deleted: components["schemas"]["Deleted"];
            avatar_hash: components["schemas"]["AvatarHash"];
        };
        /** @description Whether two users follow each other. */
        Relationship: {
            /**
             * @description Whether you follow the user.
             * @example true
             */
            you_follow: boolean;
            /** @description Whether the user follows you. */
            follows_you: boolean;
        };
        /** @description A follower or a followed user, and since when. */
        Follow: {
            /** @description The person. */
            user: components["schemas"]["Author"];
            /**
             * @description The person's profile.
             * @example /api/v1/users/2
             */
            user_url: components["schemas"]["Path"];
            /** @description Since when. */
            since: components["schemas"]["Time"];
        };
        /** @description A post. */
        Post: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description The post itself.
             * @example /api/v1/posts/42
             */
            readonly url: components["schemas"]["Path"];
            /**
             * @description Plain text: the first heading of the body, otherwise its first words. A longer one is cut after a word, and ends in "…". Empty
             *     if an imported post has no visible text.
             * @example Hello
             */
            readonly title: string;
            /**
             * @description Plain text: the first words after the title if that is a heading, otherwise of the body. Lists omit it, because they have the
             *     whole text.
             * @example My first post.
             */
            readonly excerpt?: string;
            /**
             * @description The tags of the body, as they are written there: words such as #tea, outside of code and links. At most 10.
             * @example []
             */
            readonly tags: string[];
            /**
             * @description Markdown, exactly as it was sent.
             * @example # Hello
             *
             *     My first *post*.
             */
            body: string;
            readonly body_html: components["schemas"]["Html"];
            /** @description When it was published. */
            readonly timestamp: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the body last changed; null if it never did.
             * @example null
             */
            readonly edited_at: string | null;
            readonly author: components["schemas"]["Author"];
            /**
             * @description The author's profile.
             * @example /api/v1/users/2
             */
            readonly author_url: components["schemas"]["Path"];
            /**
             * @description The post's comments.
             * @example /api/v1/posts/42/comments
             */
            readonly comments_url: components["schemas"]["Path"];
            /**
             * @description How many comments it has.
             * @example 1
             */
            readonly comment_count: components["schemas"]["Count"];
        };
        /** @description A tag, and how many posts have it. */
        Tag: {
            /**
             * @description As it was first written, without the `#`.
             * @example tea
             */
            name: string;
            /**
             * @description The posts that have it.
             * @example /api/v1/posts?tag=tea
             */
            posts_url: components["schemas"]["Path"];
            /**
             * @description How many posts have it.
             * @example 1
             */
            post_count: components["schemas"]["Count"];
        };
        /** @description The most used tags. */
        TagList: {
            /** @description Most used first. */
            tags: components["schemas"]["Tag"][];
        };
        /** @description A comment on a post. */
        Comment: {
            /** @example 7 */
            readonly id: components["schemas"]["Id"];
            /**
             * @description The comment itself.
             * @example /api/v1/comments/7
             */
            readonly url: components["schemas"]["Path"];
            /** @description The post to which it belongs. */
            readonly post_id: components["schemas"]["Id"];
            /**
             * @description The post to which it belongs.
             * @example /api/v1/posts/42
             */
            readonly post_url: components["schemas"]["Path"];
            /**
             * @description Markdown, exactly as it was sent; null when disabled.
             * @example Well *said*.
             */
            body: string | null;
            /**
             * @description The body as HTML that is safe to show; null when disabled.
             * @example <p>Well <em>said</em>.</p>
             */
            readonly body_html: string | null;
            /** @description When it was published. */
            readonly timestamp: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the body last changed; null if it never did.
             * @example null
             */
            readonly edited_at: string | null;
            /** @description Whether a moderator disabled it. */
            readonly disabled: boolean;
            readonly author: components["schemas"]["Author"];
            /**
             * @description The author's profile.
             * @example /api/v1/users/2
             */
            readonly author_url: components["schemas"]["Path"];
        };
        /** @description A public profile. */
        User: {
            /** @example 2 */
            id: components["schemas"]["Id"];
            /**
             * @description The profile itself.
             * @example /api/v1/users/2
             */
            url: components["schemas"]["Path"];
            username: components["schemas"]["ShownUsername"];
            deleted: components["schemas"]["Deleted"];
            /**
             * @description The real name.
             * @example Susan Example
             */
            name: string | null;
            /**
             * @description Where the user lives, in their own words.
             * @example Lisbon
             */
            location: string | null;
            /**
             * @description What the user says of themselves; plain text.
             * @example I write about tea.
             */
            about_me: string | null;
            avatar_hash: components["schemas"]["AvatarHash"];
            /**
             * @description The avatar.
             * @example /api/v1/users/2/avatar?hash=5f4dcc3b5aa765d61d8327deb882cf99
             */
            avatar_url: components["schemas"]["Path"];
            /** @description When the account was created. */
            member_since: components["schemas"]["Time"];
            /** @description When the user was last active. */
            last_seen: components["schemas"]["Time"];
            /**
             * @description The user's posts.
             * @example /api/v1/users/2/posts
             */
            posts_url: components["schemas"]["Path"];
            /**
             * @description The posts of the user and of those the user follows.
             * @example /api/v1/users/2/timeline
             */
            followed_posts_url: components["schemas"]["Path"];
            /**
             * @description Who follows the user.
             * @example /api/v1/users/2/followers
             */
            followers_url: components["schemas"]["Path"];
            /**
             * @description Whom the user follows.
             * @example /api/v1/users/2/following
             */
            following_url: components["schemas"]["Path"];
            /** @description How many posts the user has. */
            post_count: components["schemas"]["Count"];
            /** @description How many comments the user wrote. */
            comment_count: components["schemas"]["Count"];
            /** @description How many people follow the user. */
            follower_count: components["schemas"]["Count"];
            /** @description How many people the user follows. */
            following_count: components["schemas"]["Count"];
        };
        /** @description The own account. */
        Me: {
            /** @example 2 */
            readonly id: components["schemas"]["Id"];
            /**
             * @description The own public profile.
             * @example /api/v1/users/2
             */
            readonly url: components["schemas"]["Path"];
            readonly username: components["schemas"]["ShownUsername"];
            /**
             * Format: email
             * @description The address for signing in.
             * @example susan@example.com
             */
            readonly email: string;
            /**
             * @description The real name.
             * @example Susan Example
             */
            name: string | null;
            /**
             * @description Where the user lives, in their own words.
             * @example Lisbon
             */
            location: string | null;
            /**
             * @description What the user says of themselves; plain text.
             * @example I write about tea.
             */
            about_me: string | null;
            readonly avatar_hash: components["schemas"]["AvatarHash"];
            /**
             * @description The name of the role.
             * @example User
             */
            readonly role: string;
            /** @description What the role allows. */
            readonly permissions: components["schemas"]["Permission"][];
            /** @description When the account was created. */
            readonly member_since: components["schemas"]["Time"];
        };
        /** @description An account as administrators see it. */
        Account: {
            /** @example 2 */
            readonly id: components["schemas"]["Id"];
            /**
             * @description The account itself.
             * @example /api/v1/accounts/2
             */
            readonly url: components["schemas"]["Path"];
            username: components["schemas"]["ShownUsername"];
            /**
             * Format: email
             * @description The address for signing in.
             * @example susan@example.com
             */
            email: string;
            /**
             * @description The real name.
             * @example Susan Example
             */
            name: string | null;
            /**
             * @description Where the user lives, in their own words.
             * @example Lisbon
             */
            location: string | null;
            /**
             * @description What the user says of themselves; plain text.
             * @example I write about tea.
             */
            about_me: string | null;
            readonly avatar_hash: components["schemas"]["AvatarHash"];
            /**
             * @description The name of the role.
             * @example User
             */
            role: string;
            /**
             * @description Whether the email address is confirmed.
             * @example true
             */
            confirmed: boolean;
            /** @description Whether the account is suspended. */
            suspended: boolean;
            /** @description When the account was created. */
            readonly member_since: components["schemas"]["Time"];
            /** @description When the user was last active. */
            readonly last_seen: components["schemas"]["Time"];
            /** @description How many posts the user has. */
            readonly post_count: components["schemas"]["Count"];
            /** @description How many comments the user wrote. */
            readonly comment_count: components["schemas"]["Count"];
        };
        /** @description A role. Every account has one. */
        Role: {
            /** @example 1 */
            id: components["schemas"]["Id"];
            /**
             * @description The name that accounts refer to it by.
             * @example User
             */
            name: string;
            /** @description What the role allows. */
            permissions: components["schemas"]["Permission"][];
            /**
             * @description Whether new accounts get it.
             * @example true
             */
            is_default: boolean;
        };
        /** @description The roles of this site. */
        RoleList: {
            /** @description All of them. */
            roles: components["schemas"]["Role"][];
        };
        /** @description A comment as moderators see it. */
        ModeratedComment: {
            /** @example 7 */
            readonly id: components["schemas"]["Id"];
            /**
             * @description The comment as moderators see it.
             * @example /api/v1/moderation/comments/7
             */
            readonly url: components["schemas"]["Path"];
            /** @description The post to which it belongs. */
            readonly post_id: components["schemas"]["Id"];
            /**
             * @description The post to which it belongs.
             * @example /api/v1/posts/42
             */
            readonly post_url: components["schemas"]["Path"];
            /**
             * @description The title of that post; empty if it has none.
             * @example Hello
             */
            readonly post_title: string;
            /**
             * @description Markdown, exactly as it was sent.
             * @example You *fool*.
             */
            readonly body: string;
            /** @example <p>You <em>fool</em>.</p> */
            readonly body_html: components["schemas"]["Html"];
            /** @description When it was published. */
            readonly timestamp: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description When the body last changed; null if it never did.
             * @example null
             */
            readonly edited_at: string | null;
            /**
             * @description Whether a moderator disabled it.
             * @example true
             */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When it was disabled.
             * @example 2026-01-19T18:00:00Z
             */
            readonly disabled_at: string | null;
            /**
             * @description The username of the moderator.
             * @example maria
             */
            readonly disabled_by: string | null;
            /**
             * @description Whether the account of that moderator was deleted.
             * @example false
             */
            readonly disabled_by_deleted: boolean;
            /**
             * @description Why; only moderators see it.
             * @example Insults another member.
             */
            readonly disabled_reason: string | null;
            readonly author: components["schemas"]["Author"];
            /**
             * @description The author's profile.
             * @example /api/v1/users/2
             */
            readonly author_url: components["schemas"]["Path"];
        };
        /** @description An action on another's account or text. */
        AuditEntry: {
            /** @example 12 */
            id: components["schemas"]["Id"];
            /** @description When it was done. */
            timestamp: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description The actor; null for the command line.
             * @example 1
             */
            actor_id: number | null;
            /**
             * @description The current username of the actor.
             * @example admin
             */
            actor_username: string | null;
            /**
             * @description Whether the actor's account was deleted.
             * @example false
             */
            actor_deleted: boolean;
            /**
             * @description What was done.
             * @example role_changed
             * @enum {string}
             */
            action: "account_created" | "account_edited" | "role_changed" | "account_confirmed" | "account_unconfirmed" | "account_suspended" | "suspension_lifted" | "password_set" | "credentials_revoked" | "role_set" | "comment_disabled" | "comment_enabled" | "comment_deleted" | "post_edited" | "post_deleted" | "flasky_imported";
            /**
             * Format: int64
             * @description The affected account or author of the text.
             * @example 2
             */
            user_id: number | null;
            /**
             * @description The current username of that account.
             * @example susan
             */
            username: string | null;
            /**
             * @description Whether that account was deleted.
             * @example false
             */
            user_deleted: boolean;
            /**
             * Format: int64
             * @description The post that was affected.
             * @example null
             */
            post_id: number | null;
            /**
             * Format: int64
             * @description The comment that was affected.
             * @example null
             */
            comment_id: number | null;
            /** @description Which fields of the account were edited (account_edited); empty for other actions. */
            fields: components["schemas"]["AccountField"][];
            /**
             * Format: int64
             * @description Which role the account had (role_changed).
             * @example 1
             */
            from_role_id: number | null;
            /**
             * Format: int64
             * @description Which role the account got (role_changed).
             * @example 2
             */
            to_role_id: number | null;
            /**
             * Format: int64
             * @description The role that was created or changed (role_set).
             * @example null
             */
            role_id: number | null;
            /** @description The new permissions of that role (role_set); empty for other actions. */
            permissions: components["schemas"]["Permission"][];
            /**
             * @description Text of an entry from an earlier version that could not be converted to the members above; else null.
             * @example null
             */
            detail: string | null;
        };
        /**
         * @description A field of an account that administrators can edit.
         * @enum {string}
         */
        AccountField: "username" | "email" | "name" | "location" | "about_me";
        /**
         * @description A permission that a role can grant.
         * @enum {string}
         */
        Permission: "FOLLOW" | "COMMENT" | "WRITE" | "MODERATE" | "ADMIN";
        /** @description An OpenAPI description, in outline. */
        Description: {
            /**
             * @description The version of OpenAPI.
             * @example 3.1.0
             */
            openapi: string;
            /**
             * @description What is described.
             * @example {
             *       "title": "Retort",
             *       "version": "1.0.0"
             *     }
             */
            info: {
                [key: string]: unknown;
            };
            /**
             * @description The operations by path.
             * @example {}
             */
            paths: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Rendered Markdown. */
        Markdown: {
            /** @example <p>My first <em>post</em>.</p> */
            body_html: components["schemas"]["Html"];
        };
        /** @description A page of posts. */
        PostList: {
            /** @description Posts of this page. */
            posts: components["schemas"]["Post"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/posts?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description Posts on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description A page of comments. */
        CommentList: {
            /** @description Comments of this page. */
            comments: components["schemas"]["Comment"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/comments?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description Comments on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description A page of users, and since when. */
        FollowList: {
            /** @description People of this page. */
            follows: components["schemas"]["Follow"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/users/2/followers?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description People on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description A page of comments as moderators see them. */
        ModeratedCommentList: {
            /** @description Comments of this page. */
            comments: components["schemas"]["ModeratedComment"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/moderation/comments?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description Comments on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description A page of accounts. */
        AccountList: {
            /** @description Accounts of this page. */
            accounts: components["schemas"]["Account"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/accounts?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description Accounts on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description A page of the audit trail. */
        AuditEntryList: {
            /** @description Entries of this page. */
            entries: components["schemas"]["AuditEntry"][];
            /**
             * Format: uri-reference
             * @description The page before; null on the first.
             * @example null
             */
            prev: string | null;
            /**
             * Format: uri-reference
             * @description The page after; null on the last.
             * @example /api/v1/audit?page=2&from=1764000000000000.42
             */
            next: string | null;
            /**
             * @description Entries on all pages; left out with `count=false`.
             * @example 61
             */
            count?: components["schemas"]["Count"];
        };
        /** @description One thing that was looked at. */
        SiteFinding: {
            /**
             * @description What was looked at, such as `database`, `disk`, `mail` or `backup`.
             * @example backup
             */
            check: string;
            /**
             * @description How bad it is.
             * @example problem
             */
            level: components["schemas"]["SiteLevel"];
            /**
             * @description What was found.
             * @example There is no backup.
             */
            says: string;
            /**
             * @description What to do; null if nothing is.
             * @example See `systemctl status retort-backup`.
             */
            advice: string | null;
        };
        /**
         * @description How bad a finding is.
         * @example ok
         * @enum {string}
         */
        SiteLevel: "ok" | "warning" | "problem";
        /** @description What a check of the site has found. */
        SiteFindingList: {
            /**
             * Format: date-time
             * @description When it was looked at.
             * @example 2026-11-24T12:00:00.000Z
             */
            checked_at: string;
            /**
             * @description The worst of the findings.
             * @example problem
             */
            level: components["schemas"]["SiteLevel"];
            /** @description The findings. */
            findings: components["schemas"]["SiteFinding"][];
        };
        /**
         * @description A stable code. Those of 501, 502 and 504 come from the web server in front.
         * @enum {string}
         */
        ErrorCode: "bad request" | "unauthorized" | "forbidden" | "not found" | "method not allowed" | "not acceptable" | "request timeout" | "conflict" | "length required" | "precondition failed" | "content too large" | "uri too long" | "unsupported media type" | "expectation failed" | "unprocessable content" | "too many requests" | "request header fields too large" | "internal server error" | "not implemented" | "bad gateway" | "service unavailable" | "gateway timeout" | "http version not supported";
        /**
         * @description A stable code for what is wrong:
         *
         *     - of any field: `required`, `wrong_type`, `too_short`, `too_long`, `out_of_range`, `unknown_value` (not one of those that
         *       can be chosen), `format` (an email address, a pattern, or a character that is not allowed), `blank` (it would show no text)
         *     - of names and passwords: `taken`, `web_address` (the name reads as one), `weak_password`, `wrong_password`
         *     - of what is asked for: `invalid_link` (wrong, used or expired), `already_confirmed`, `own_account` (not possible for the
         *       own account), `last_administrator` (no administrator would be left), `too_many` (remove one first), `duplicate`
         *       (the same text was sent a moment ago)
         *     - of what the operation does not know: `unknown_member` of the body, `unknown_parameter` of the query
         *     - of the whole: `malformed` (the body is not valid JSON, or the query no valid text), `duplicate_member` (the body has one
         *       twice), `unexpected_body` (the operation takes none), `database_lost`
         * @enum {string}
         */
        FieldErrorCode: "required" | "wrong_type" | "too_short" | "too_long" | "out_of_range" | "unknown_value" | "format" | "blank" | "taken" | "web_address" | "weak_password" | "wrong_password" | "invalid_link" | "already_confirmed" | "own_account" | "last_administrator" | "too_many" | "duplicate" | "unknown_member" | "unknown_parameter" | "malformed" | "duplicate_member" | "unexpected_body" | "database_lost";
        /**
         * @description What is wrong with one field.
         * @example {
         *       "pointer": "#/body",
         *       "code": "blank",
         *       "detail": "post does not have a body"
         *     }
         */
        FieldError: {
            /**
             * @description The field, as a JSON Pointer in a URI fragment (RFC 6901); `#` is the whole.
             * @example #/body
             */
            pointer: string;
            /**
             * @description The name of the query parameter, where it is one rather than a member of the body.
             * @example page
             */
            parameter?: string;
            /**
             * @description The name of the header, where it is one.
             * @example Idempotency-Key
             */
            header?: string;
            /** @example blank */
            code: components["schemas"]["FieldErrorCode"];
            /**
             * @description What to do about it.
             * @example post does not have a body
             */
            detail: string;
        };
        /** @description RFC 9457, with `error` and `message` for people and programs that knew flasky. */
        Problem: {
            /**
             * Format: uri-reference
             * @description A page about this kind of problem.
             * @example /problems/not-found
             */
            type: string;
            /**
             * @description What kind of problem it is.
             * @example Not found
             */
            title: string;
            /**
             * Format: int64
             * @description The HTTP status.
             * @example 404
             */
            status: number;
            /**
             * @description What to do next.
             * @example Check the URL; the resource may have been deleted.
             */
            detail: string;
            /** @example not found */
            error: components["schemas"]["ErrorCode"];
            /**
             * @description What is wrong, in a few words: `title`, or the `detail` of the first invalid field.
             * @example Not found
             */
            message: string;
            /** @description Each invalid field. */
            errors?: components["schemas"]["FieldError"][];
            /**
             * @description What is there now (412), as GET answers it.
             * @example {
             *       "body": "Another text",
             *       "written in the meantime.": null
             *     }
             */
            current?: {
                [key: string]: unknown;
            };
            /**
             * @description The id of the request, as in the header `Request-Id`. Tell it to the administrator, who finds what happened by it.
             * @example 6f1c0e7d5ab84d0b9a1f2c3d4e5f6071
             */
            request_id?: string;
        };
    };
    responses: {
        /** @description It is what `If-None-Match` names. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Others have edited it since the version that `If-Match` names, or it has no versions. Nothing was changed. `current` is
         *     what GET would answer now, where there is a GET, and `ETag` its tag.
         */
        PreconditionFailed: {
            headers: {
                /** @description The tag of `current`. */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A page of users, and since when. */
        FollowList: {
            headers: {
                ETag: components["headers"]["ETag"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FollowList"];
            };
        };
        /** @description A page of posts. */
        PostList: {
            headers: {
                ETag: components["headers"]["ETag"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PostList"];
            };
        };
        /** @description A page of comments. */
        CommentList: {
            headers: {
                ETag: components["headers"]["ETag"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CommentList"];
            };
        };
        /** @description Any other error, of this server or of a proxy. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is malformed, or a field is invalid. */
        BadRequest: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials are missing or wrong. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The account is not confirmed, lacks the permission, or the request came from another site. */
        Forbidden: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The resource does not exist. */
        NotFound: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `Accept` excludes the media type of the answer. `*\/*`, `application/*` and no `Accept` take everything; problems are sent
         *     whatever it says.
         */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request conflicts with existing data; `errors` names the fields. */
        Conflict: {
            headers: {
                /** @description Only while a request with the same `Idempotency-Key` is running; seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/conflict",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "Choose other values for the fields named in errors.",
                 *       "error": "conflict",
                 *       "message": "Username already in use.",
                 *       "errors": [
                 *         {
                 *           "pointer": "#/username",
                 *           "code": "taken",
                 *           "detail": "Username already in use."
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is neither a `Content-Length` nor a body in chunks. */
        LengthRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is larger than 256 KiB. */
        ContentTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not `application/json`, or it has a `Content-Encoding`; `Accept-Encoding` says so in that case. */
        UnsupportedMediaType: {
            headers: {
                /** @description The media types that the operation takes. */
                Accept?: string;
                /** @description The same for PATCH (RFC 5789). */
                "Accept-Patch"?: string;
                /** @description The same for POST. */
                "Accept-Post"?: string;
                /** @description The encodings of bodies that the server takes. */
                "Accept-Encoding"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another request had this `Idempotency-Key`. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many attempts, reads or writes from here, or on this account. Nothing was changed. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. Nothing was changed. */
        InternalServerError: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is busy or stopping. Nothing was changed; try again. */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
         * @example 2
         */
        Page: number;
        /**
         * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
         * @example 1764000000000000.42
         */
        From: string;
        /**
         * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
         * @example 1764000000000000.42
         */
        Until: string;
        /**
         * @description How many posts a page holds.
         * @example 10
         */
        PostsPerPage: number;
        /**
         * @description How many comments a page holds.
         * @example 10
         */
        CommentsPerPage: number;
        /**
         * @description How many entries a page holds.
         * @example 10
         */
        PeoplePerPage: number;
        /**
         * @description Whether the reply has `count`, how many entries all pages have together.
         * @example false
         */
        Counted: boolean;
        /**
         * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
         * @example oldest
         */
        Sort: "newest" | "oldest";
        /**
         * @description Which comments come first. In the unusual order, pages have no numbers; follow `next`.
         * @example newest
         */
        SortComments: "newest" | "oldest";
        /**
         * @description Only what this user wrote, by id, or `@` and the username.
         * @example @susan
         */
        WrittenBy: string;
        /**
         * @description Only what this user did, by id, or `@` and the username.
         * @example @maria
         */
        DoneBy: string;
        /**
         * @description Only what was written or done at this time or later (RFC 3339).
         * @example 2026-11-28T12:00:00Z
         */
        Since: string;
        /**
         * @description Only what was written or done before this time (RFC 3339).
         * @example 2026-11-29T12:00:00Z
         */
        Before: string;
        /**
         * @description The id of the post.
         * @example 42
         */
        PostId: components["schemas"]["Id"];
        /**
         * @description The id of the comment.
         * @example 7
         */
        CommentId: components["schemas"]["Id"];
        /**
         * @description The id of the session or token.
         * @example 3
         */
        CredentialId: components["schemas"]["Id"];
        /**
         * @description The id of the user, or `@` and the username in any letter case.
         * @example @susan
         */
        UserId: string;
        /**
         * @description A text of one's own, such as a UUID, by which a request can be repeated when its answer was lost: what was created is
         *     not created again, and the answer is the same. Kept for 24 hours. Printable ASCII without quotes, backslashes, commas
         *     and semicolons; it can be in quotes, and has spaces only then.
         * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
         */
        IdempotencyKey: string;
        /**
         * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
         * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
         */
        IfNoneMatch: string;
        /**
         * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
         *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
         *     any version. Of a list of tags, the first 16 count.
         * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
         */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The tag of what the answer shows, the same as GET answers. Sent back as `If-None-Match`, it saves reading the same again;
         *     as `If-Match`, it keeps a change from overwriting another one.
         */
        ETag: string;
        /** @description The previous and next pages (RFC 8288); omitted if the list has only one page. */
        Link: string;
        /** @description The path of the new resource. */
        Location: components["schemas"]["Path"];
        /**
         * @description What is left of the limit that the request counted against, by its name: `r` is how many more are taken, `t` the seconds
         *     until that grows or, where `r` is 0, until the next one is taken. Left out where nothing was counted.
         */
        RateLimit: string;
        /**
         * @description The limit by the same name: `q` of them in `w` seconds. `pk` is the id of the account that it is for, in base64; without
         *     it, the limit is for the client's address.
         */
        "RateLimit-Policy": string;
        /** @description Seconds to wait before the next attempt. */
        "Retry-After": number;
        /** @description How to sign in (RFC 9110). */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of one's own, such as a UUID, by which a request can be repeated when its answer was lost: what was created is
                 *     not created again, and the answer is the same. Kept for 24 hours. Printable ASCII without quotes, backslashes, commas
                 *     and semicolons; it can be in quotes, and has spaces only then.
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "susan@example.com",
                 *       "username": "susan",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description An email was sent to the address. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "A confirmation email has been sent to you."
                     *     }
                     */
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The username is taken, or a request with the same `Idempotency-Key` is still running. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    confirmUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmationCreate"];
            };
        };
        responses: {
            /** @description The account is confirmed and can sign in. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /** @description The session cookie, if the request came from a page of the site itself. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The username was taken in the meantime, or the account is already confirmed. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account of the caller. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Susan Example",
                 *       "location": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProfileUpdate"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    requestConfirmation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "susan@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["AddressCreate"];
            };
        };
        responses: {
            /** @description An email was sent if there is something to confirm. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "A new confirmation email has been sent to you."
                     *     }
                     */
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "susan@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["AddressCreate"];
            };
        };
        responses: {
            /** @description An email was sent if the address has an account. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "An email with instructions to reset your password has been sent to you."
                     *     }
                     */
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                 *       "password": "battery staple correct"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description The password was changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "susan@example.org",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["EmailChangeRequest"];
            };
        };
        responses: {
            /** @description An email was sent to the new address. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "An email with instructions to confirm your new email address has been sent to you."
                     *     }
                     */
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                 *     }
                 */
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        responses: {
            /** @description The account with its new address. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "old_password": "correct horse battery",
                 *       "password": "battery staple correct"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordUpdate"];
            };
        };
        responses: {
            /** @description The password was changed. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "posts": "keep"
                 *     }
                 */
                "application/json": components["schemas"]["DeletionCreate"];
            };
        };
        responses: {
            /** @description The account was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The account is that of the last administrator. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions and tokens. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteOtherCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Only the session or token in use is still valid. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the session or token.
                 * @example 3
                 */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session or token. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCredential: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the session or token.
                 * @example 3
                 */
                id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session or token is no longer valid. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    createPersonalToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "backup script",
                 *       "scope": "read",
                 *       "days": 90
                 *     }
                 */
                "application/json": components["schemas"]["PersonalTokenCreate"];
            };
        };
        responses: {
            /** @description The new token. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The account already has 50 personal access tokens. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new token. It is shown only once. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteCurrentToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is no longer valid. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "susan@example.com",
                 *       "password": "correct horse battery",
                 *       "remember": true
                 *     }
                 */
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /** @description The session cookie, HttpOnly and SameSite=Lax. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended and its cookie is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many posts a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PostsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what this user wrote, by id, or `@` and the username.
                 * @example @susan
                 */
                author?: components["parameters"]["WrittenBy"];
                /**
                 * @description Only posts with this tag, in any letter case, without its `#`. It cannot be combined with `author`.
                 * @example tea
                 */
                tag?: string;
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PostList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of one's own, such as a UUID, by which a request can be repeated when its answer was lost: what was created is
                 *     not created again, and the answer is the same. Kept for 24 hours. Printable ASCII without quotes, backslashes, commas
                 *     and semicolons; it can be in quotes, and has spaces only then.
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "# Hello\n\nMy first *post*."
                 *     }
                 */
                "application/json": components["schemas"]["PostCreate"];
            };
        };
        responses: {
            /** @description The post as stored. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The account published the same post within the last minute, or a request with the same `Idempotency-Key` is still running. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /**
                 * @description Only tags that begin with this, in any letter case, without the `#`.
                 * @example te
                 */
                prefix?: string;
                /**
                 * @description How many tags to list at most.
                 * @example 10
                 */
                per_page?: number;
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags, most used first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    updatePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "# Hello again\n\nMy first *post*, improved."
                 *     }
                 */
                "application/json": components["schemas"]["PostUpdate"];
            };
        };
        responses: {
            /** @description The post as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post and its comments were deleted. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listPostComments: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many comments a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["CommentsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which comments come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example newest
                 */
                sort?: components["parameters"]["SortComments"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CommentList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of one's own, such as a UUID, by which a request can be repeated when its answer was lost: what was created is
                 *     not created again, and the answer is the same. Kept for 24 hours. Printable ASCII without quotes, backslashes, commas
                 *     and semicolons; it can be in quotes, and has spaces only then.
                 * @example "8e03978e-40d5-43e8-bc93-6894a57f9324"
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the post.
                 * @example 42
                 */
                id: components["parameters"]["PostId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Well *said*."
                 *     }
                 */
                "application/json": components["schemas"]["CommentCreate"];
            };
        };
        responses: {
            /** @description The comment as stored. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The account wrote the same comment on this post within the last minute, or a request with the same `Idempotency-Key` is still running. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many comments a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["CommentsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what this user wrote, by id, or `@` and the username.
                 * @example @susan
                 */
                author?: components["parameters"]["WrittenBy"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CommentList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    updateComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "Very well *said*."
                 *     }
                 */
                "application/json": components["schemas"]["CommentUpdate"];
            };
        };
        responses: {
            /** @description The comment as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment was deleted. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listUserPosts: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many posts a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PostsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PostList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listUserTimeline: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many posts a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PostsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PostList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listFollowers: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many entries a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PeoplePerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FollowList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listFollowing: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many entries a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PeoplePerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FollowList"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    followUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You follow the user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The user is the caller, or the account already follows 5000 users. */
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    unfollowUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You do not follow the user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getRelationship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who follows whom. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getAvatar: {
        parameters: {
            query?: {
                /**
                 * @description Pixels, from 1 to 512. Anything else means 100.
                 * @example 40
                 */
                size?: number;
                /**
                 * @description The known `avatar_hash`. When it changes, so does the URL of the avatar.
                 * @example 5f4dcc3b5aa765d61d8327deb882cf99
                 */
                hash?: string;
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The avatar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description The avatar is at gravatar.com. */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listModeratedComments: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many comments a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["CommentsPerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what this user wrote, by id, or `@` and the username.
                 * @example @susan
                 */
                author?: components["parameters"]["WrittenBy"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of comments. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedCommentList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getModeratedComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    moderateComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the comment.
                 * @example 7
                 */
                id: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disabled": true,
                 *       "reason": "Insults another member."
                 *     }
                 */
                "application/json": components["schemas"]["ModerationUpdate"];
            };
        };
        responses: {
            /** @description The comment as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeratedComment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /**
                 * @description Only accounts with this in the username or the email address, in any letter case.
                 * @example susan
                 */
                q?: string;
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many entries a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PeoplePerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "Moderator",
                 *       "confirmed": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The username or the address is taken, the account is the caller's and would be suspended, or no administrator would be left. */
            409: components["responses"]["Conflict"];
            411: components["responses"]["LengthRequired"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    revokeAccountCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is to be changed, as GET or the last change answered it. If others have edited it since, nothing is
                 *     changed, and the answer is 412. Only edits count: new comments, changed counts and renamed authors do not. `*` means
                 *     any version. Of a list of tags, the first 16 count.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the user, or `@` and the username in any letter case.
                 * @example @susan
                 */
                id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions and tokens of the account have ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All roles. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. Anything else means the first page. Without `from`, a page after the 250th is refused if it has entries; follow `next` to get there.
                 * @example 2
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Where the page starts, as found in `next`; it makes paging fast, and stable while others write. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Where the page ends, as found in `prev`; the page holds the entries before. It counts only without `from`. One that cannot be read is ignored.
                 * @example 1764000000000000.42
                 */
                until?: components["parameters"]["Until"];
                /**
                 * @description How many entries a page holds.
                 * @example 10
                 */
                per_page?: components["parameters"]["PeoplePerPage"];
                /**
                 * @description Whether the reply has `count`, how many entries all pages have together.
                 * @example false
                 */
                count?: components["parameters"]["Counted"];
                /**
                 * @description Which entries come first. In the unusual order, pages have no numbers; follow `next`.
                 * @example oldest
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Only what this user did, by id, or `@` and the username.
                 * @example @maria
                 */
                actor?: components["parameters"]["DoneBy"];
                /**
                 * @description Only what was written or done at this time or later (RFC 3339).
                 * @example 2026-11-28T12:00:00Z
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description Only what was written or done before this time (RFC 3339).
                 * @example 2026-11-29T12:00:00Z
                 */
                before?: components["parameters"]["Before"];
            };
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit trail. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    listSiteFindings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteFindingList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    renderMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "My first *post*.",
                 *       "context": "post"
                 *     }
                 */
                "application/json": components["schemas"]["MarkdownCreate"];
            };
        };
        responses: {
            /** @description The HTML. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Markdown"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            411: components["responses"]["LengthRequired"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description, as JSON. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Description"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    getDescription30: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of what is known. If it is still the same, the answer is 304 without a body.
                 * @example "v7-6c78e0e3bd51d358d01e758642b85fb8"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description, as JSON. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Description"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
}
