/* What Retort writes to people. */
#include "mail/letters.h"

#define SUBJECT(text) STR("[Retort] " text)
#define CLOSING_TEXT "\n\nSincerely,\n\nThe Retort Team\n\nNote: replies to this email address are not monitored.\n"
#define CLOSING_HTML \
	"<p>Sincerely,</p><p>The Retort Team</p><p><small>Note: replies to this email address are not monitored." \
	"</small></p>"

/* Usernames, base URLs and tokens hold no character that means something in HTML: their own rules see to it. */
struct mail letter_confirm(struct arena *mem, const char *base_url, struct str recipient, struct str username,
			   struct str token)
{
	struct str link = arena_printf(mem, "%s/confirm#token=%s", base_url, token.ptr);

	return (struct mail){
	    .recipient = recipient,
	    .subject = SUBJECT("Confirm Your Account"),
	    .body_text = arena_printf(mem,
				      "Dear %s,\n\nWelcome to Retort! To confirm your account please open this link "
				      "within 24 hours, and give the password that you chose:\n\n%s\n\nIf you did not "
				      "register, simply ignore this message." CLOSING_TEXT,
				      username.ptr, link.ptr),
	    .body_html = arena_printf(mem,
				      "<p>Dear %s,</p><p>Welcome to <b>Retort</b>! To confirm your account please "
				      "<a href=\"%s\">click here</a> within 24 hours, and give the password that you "
				      "chose.</p><p>Alternatively, you can paste this link in your browser's address "
				      "bar:</p><p>%s</p><p>If you did not register, simply ignore this "
				      "message.</p>" CLOSING_HTML,
				      username.ptr, link.ptr, link.ptr)};
}

struct mail letter_address_taken(struct arena *mem, const char *base_url, struct str recipient)
{
	return (struct mail){.recipient = recipient,
			     .subject = SUBJECT("You already have an account"),
			     .body_text = arena_printf(
				 mem,
				 "Hello,\n\nsomebody tried to register this address at Retort, but it already has "
				 "an account. If it was you, sign in instead:\n\n%s/login\n\nIf it was not, simply "
				 "ignore this message; nothing was changed." CLOSING_TEXT,
				 base_url),
			     .body_html = arena_printf(
				 mem,
				 "<p>Hello,</p><p>somebody tried to register this address at <b>Retort</b>, but it "
				 "already has an account. If it was you, <a href=\"%s/login\">sign in</a> "
				 "instead.</p><p>If it was not, simply ignore this message; nothing was "
				 "changed.</p>" CLOSING_HTML,
				 base_url)};
}
