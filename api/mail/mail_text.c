/* The emails that Retort sends. */
#include "mail/mail_text.h"

#include <inttypes.h>

#include "base/clock.h"
#include "base/limits.h"

#define SUBJECT(text) STR("[Retort] " text)

/* A greeting, a paragraph, an optional link, and a final paragraph. */
struct parts {
	struct str subject;
	struct str username; /* absent: no name in the greeting */
	const char *first;
	struct str link; /* absent: none */
	const char *last;
	int64_t link_valid_s; /* 0: it does not expire */
};

/* Usernames, base URLs and tokens need no escaping in HTML: their own rules allow no such characters. */
static struct mail compose(struct arena *mem, struct str recipient, const struct parts *parts)
{
	struct str greeting = STR("Hello"), text = STR(""), html = STR("");

	if (parts->username.ptr)
		greeting = arena_printf(mem, "Dear %s", parts->username.ptr);
	if (parts->link.ptr) {
		text = arena_printf(mem, "\n\n%s", parts->link.ptr);
		html = arena_printf(mem, "<p><a href=\"%s\">%s</a></p>", parts->link.ptr, parts->link.ptr);
	}
	return (struct mail){
	    .valid_s = parts->link_valid_s ? parts->link_valid_s : LIMIT_MAIL_S,
	    .recipient = recipient,
	    .subject = parts->subject,
	    .body_text = arena_printf(mem,
				      "%s,\n\n%s%s\n\n%s\n\nSincerely,\n\nThe Retort Team\n\n"
				      "Note: replies to this email address are not monitored.\n",
				      greeting.ptr, parts->first, text.ptr, parts->last),
	    .body_html = arena_printf(mem,
				      "<p>%s,</p><p>%s</p>%s<p>%s</p><p>Sincerely,</p><p>The Retort Team</p><p><small>"
				      "Note: replies to this email address are not monitored.</small></p>",
				      greeting.ptr, parts->first, html.ptr, parts->last)};
}

struct mail mail_text_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			      struct str token)
{
	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("Confirm Your Account"),
				       .username = username,
				       .first = "Welcome to Retort! To confirm your account, open this link within 24 "
						"hours and enter the password that you chose:",
				       .link = arena_printf(mem, "%s/confirm#token=%s", base_url, token.ptr),
				       .link_valid_s = LIMIT_CONFIRM_LINK_S,
				       .last = "If you did not register, simply ignore this message."});
}

struct mail mail_text_address_taken(struct arena *mem, const char *base_url, struct str recipient)
{
	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("You already have an account"),
				       .first = "Someone tried to use this email address on Retort, but it already "
						"belongs to an account. If it was you, sign in instead:",
				       .link = arena_printf(mem, "%s/login", base_url),
				       .last = "If it was not you, simply ignore this message. Nothing was changed."});
}

struct mail mail_text_reset(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			    struct str token)
{
	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("Reset Your Password"),
				       .username = username,
				       .first = "To reset your password, open this link within an hour:",
				       .link = arena_printf(mem, "%s/reset-password#token=%s", base_url, token.ptr),
				       .link_valid_s = LIMIT_LINK_S,
				       .last = "If you did not request a password reset, simply ignore this message."});
}

struct mail mail_text_password_changed(struct arena *mem, const char *base_url, struct str recipient,
				       struct str username)
{
	const char *last =
	    arena_printf(mem, "If it was not you, reset your password at %s/forgot-password.", base_url).ptr;

	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("Your password was changed"),
				       .username = username,
				       .first = "The password of your account was changed, and everyone who was signed "
						"in with the old one has been signed out.",
				       .last = last});
}

struct mail mail_text_change_email(struct arena *mem, const char *base_url, struct str recipient, struct str username,
				   struct str token)
{
	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("Confirm your email address"),
				       .username = username,
				       .first = "To confirm your new email address, sign in to your account and open "
						"this link within an hour:",
				       .link = arena_printf(mem, "%s/change-email#token=%s", base_url, token.ptr),
				       .link_valid_s = LIMIT_LINK_S,
				       .last = "If you did not request this change, simply ignore this message."});
}

struct mail mail_text_email_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username)
{
	const char *last = arena_printf(mem,
					"If neither you nor an administrator changed it, someone else may know your "
					"password. Contact the administrators of %s.",
					base_url)
			       .ptr;

	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("Your email address was changed"),
				       .username = username,
				       .first = "Your account now has another email address and no longer uses this "
						"one.",
				       .last = last});
}

struct mail mail_text_failures(struct arena *mem, const char *base_url, struct str recipient, int64_t count,
			       struct str operation)
{
	const char *first = arena_printf(mem,
					 "Requests to %s failed because of an error in the server: %" PRId64
					 " since the last email about this, most recently in %s.",
					 base_url, count, operation.ptr)
				.ptr;

	return compose(
	    mem, recipient,
	    &(struct parts){
		.subject = SUBJECT("Application Error"),
		.first = first,
		.last =
		    "See the server's log for the cause. No further email about this will be sent within an hour."});
}

struct mail mail_text_outage(struct arena *mem, const char *base_url, struct str recipient, int64_t from, int64_t until,
			     struct str why)
{
	char begin[CLOCK_TEXT_SIZE], end[CLOCK_TEXT_SIZE];
	const char *first;

	clock_format(from, begin);
	clock_format(until, end);
	first = arena_printf(mem,
			     "The database of %s could not be written from %s until %s: %s. Reading was not affected. "
			     "Requests that write were refused with an error.",
			     base_url, begin, end, why.ptr)
		    .ptr;
	return compose(mem, recipient,
		       &(struct parts){.subject = SUBJECT("The database could not be written"),
				       .first = first,
				       .last = "Make sure that its disk has enough free space. No further email about "
					       "this will be sent within an hour."});
}
