/* What Retort writes to people. */
#include "mail/letters.h"

#include "base/clock.h"
#include "base/limits.h"

#define SUBJECT(text) STR("[Retort] " text)

/* A letter is a greeting, a paragraph, perhaps a link, and a paragraph that says what to do otherwise. */
struct letter {
	struct str subject;
	struct str username; /* absent: nobody is named */
	const char *first;
	struct str link; /* absent: none */
	const char *last;
	int64_t valid_s; /* of the link; without one, 0 */
};

/* Usernames, base URLs and tokens hold no character that means something in HTML: their own rules see to it. */
static struct mail compose(struct arena *mem, struct str recipient, const struct letter *letter)
{
	const char *greeting = letter->username.ptr ? arena_printf(mem, "Dear %s", letter->username.ptr).ptr : "Hello";
	struct str text = {0}, html = {0};

	if (letter->link.ptr) {
		text = arena_printf(mem, "\n\n%s", letter->link.ptr);
		html = arena_printf(mem, "<p><a href=\"%s\">%s</a></p>", letter->link.ptr, letter->link.ptr);
	}
	return (struct mail){
	    .valid_s = letter->valid_s ? letter->valid_s : LIMIT_MAIL_S,
	    .recipient = recipient,
	    .subject = letter->subject,
	    .body_text = arena_printf(mem,
				      "%s,\n\n%s%s\n\n%s\n\nSincerely,\n\nThe Retort Team\n\n"
				      "Note: replies to this email address are not monitored.\n",
				      greeting, letter->first, text.ptr ? text.ptr : "", letter->last),
	    .body_html = arena_printf(mem,
				      "<p>%s,</p><p>%s</p>%s<p>%s</p><p>Sincerely,</p><p>The Retort Team</p><p><small>"
				      "Note: replies to this email address are not monitored.</small></p>",
				      greeting, letter->first, html.ptr ? html.ptr : "", letter->last)};
}

struct mail letter_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			   struct str token)
{
	return compose(mem, recipient,
		       &(struct letter){.subject = SUBJECT("Confirm Your Account"),
					.username = username,
					.first =
					    "Welcome to Retort! To confirm your account please open this link within "
					    "24 hours, and give the password that you chose:",
					.valid_s = LIMIT_CONFIRM_LINK_S,
					.link = arena_printf(mem, "%s/confirm#token=%s", base_url, token.ptr),
					.last = "If you did not register, simply ignore this message."});
}

struct mail letter_address_taken(struct arena *mem, const char *base_url, struct str recipient)
{
	return compose(mem, recipient,
		       &(struct letter){.subject = SUBJECT("You already have an account"),
					.first = "Somebody wanted to use this address at Retort, but it already has an "
						 "account. If it was you, sign in instead:",
					.link = arena_printf(mem, "%s/login", base_url),
					.last = "If it was not, simply ignore this message; nothing was changed."});
}

struct mail letter_reset(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			 struct str token)
{
	return compose(
	    mem, recipient,
	    &(struct letter){.subject = SUBJECT("Reset Your Password"),
			     .username = username,
			     .first = "To reset your password open this link within an hour:",
			     .valid_s = LIMIT_LINK_S,
			     .link = arena_printf(mem, "%s/reset-password#token=%s", base_url, token.ptr),
			     .last = "If you have not requested a password reset simply ignore this message."});
}

struct mail letter_password_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username)
{
	return compose(
	    mem, recipient,
	    &(struct letter){
		.subject = SUBJECT("Your password was changed"),
		.username = username,
		.first = "The password of your account was changed, and whoever was signed in with "
			 "the old one has been signed out.",
		.last = arena_printf(mem, "If it was not you, set a new one at %s/forgot-password.", base_url).ptr});
}

struct mail letter_change_email(struct arena *mem, const char *base_url, struct str recipient, struct str username,
				struct str token)
{
	return compose(mem, recipient,
		       &(struct letter){.subject = SUBJECT("Confirm your email address"),
					.username = username,
					.first =
					    "To confirm your new email address open this link within an hour, signed "
					    "in to your account:",
					.valid_s = LIMIT_LINK_S,
					.link = arena_printf(mem, "%s/change-email#token=%s", base_url, token.ptr),
					.last = "If you have not asked for it simply ignore this message."});
}

struct mail letter_email_changed(struct arena *mem, const char *base_url, struct str recipient, struct str username)
{
	return compose(
	    mem, recipient,
	    &(struct letter){.subject = SUBJECT("Your email address was changed"),
			     .username = username,
			     .first = "Your account has another email address now, and no longer this one.",
			     .last = arena_printf(mem,
						  "If it was neither you nor an administrator, somebody else "
						  "has your password: tell whoever runs %s.",
						  base_url)
					 .ptr});
}

struct mail letter_failures(struct arena *mem, const char *base_url, struct str recipient, int64_t count,
			    struct str last)
{
	const char *first = arena_printf(mem,
					 "Requests to %s failed by the fault of the server: %lld since the last such "
					 "mail, the last one in %s.",
					 base_url, (long long)count, last.ptr)
				.ptr;

	return compose(mem, recipient,
		       &(struct letter){.subject = SUBJECT("Application Error"),
					.first = first,
					.last = "The server's log says why. No further mail about it comes within an "
						"hour."});
}

struct mail letter_outage(struct arena *mem, const char *base_url, struct str recipient,
			  const struct store_outage *outage)
{
	char from[CLOCK_TEXT_SIZE], until[CLOCK_TEXT_SIZE];
	const char *first;

	clock_format(outage->from, from);
	clock_format(outage->until, until);
	first = arena_printf(mem,
			     "Nothing could be written to the database of %s from %s until %s: %s. Reading went on; "
			     "whoever wrote meanwhile was told that nothing was changed.",
			     base_url, from, until, outage->why)
		    .ptr;
	return compose(mem, recipient,
		       &(struct letter){.subject = SUBJECT("The database could not be written"),
					.first = first,
					.last = "See that there is enough room on its disk. No further mail about it "
						"comes within an hour."});
}
