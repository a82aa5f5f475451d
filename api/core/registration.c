/* Registrations. */
#include "core/registration.h"

#include "base/clock.h"
#include "base/limits.h"
#include "base/schema.h"
#include "core/mail_link.h"
#include "core/username.h"
#include "domain/secret.h"
#include "generated/account.sql.h"
#include "generated/bodies.h"
#include "mail/mail_text.h"

enum err registration_check_form(struct arena *mem, const struct user_create *form, struct field_errors *reterr_errors)
{
	struct user_create checked;
	enum err result = OK;

	for (size_t i = 0; i < user_create_schema.field_count; i++) {
		const struct schema_field *field = &user_create_schema.fields[i];
		const struct str *text = (const void *)((const char *)form + field->offset);
		enum err e;

		e = schema_read_parameter(field, mem, *text, &checked, reterr_errors);
		result = err_worse(result, e);
	}
	return result;
}

/* The first few registrations of an address get their email at once, later ones at the interval of other emails. */
static enum err count_mail(struct db *w, const struct new_registration *r)
{
	struct count_row count;
	enum err e;

	e = sql_registration_count(
	    w, r->mem, (struct registration_count_in){.email_key = r->email, .now_at = clock_now()}, &count);
	if (e || count.count <= LIMIT_PENDING_MAILS)
		return e;
	return mail_link_count(w, MAIL_LINK_CONFIRM, r->email);
}

/* Only the email differs between an address with an account and one without. */
static enum err send_mail(struct db *w, const struct new_registration *r)
{
	const char *base_url = r->config->base_url;
	struct mail confirm = mail_text_confirm(r->mem, base_url, r->email, r->username, r->token),
		    taken = mail_text_address_taken(r->mem, base_url, r->email);
	struct account_by_address_row account;
	enum err e;

	e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->email}, &account);
	if (!e)
		return outbox_queue(w, account.id, &taken);
	if (e != ERR_NOT_FOUND)
		return e;
	return outbox_queue(w, 0, &confirm);
}

/* An address that has an account gets a row, too, which cannot be confirmed. The username is not reserved: the first
 * registration to be confirmed gets it. */
static enum err insert(struct db *w, const struct new_registration *r)
{
	int64_t now = clock_now();
	enum err e;

	e = username_check_available(w, r->mem, r->username);
	if (e)
		return e;
	return sql_registration_insert(
	    w,
	    (struct registration_insert_in){.username = r->username,
					    .email = r->email,
					    .email_key = r->email,
					    .password_hash = r->password_hash,
					    .token_hash = secret_hash(r->mem, r->token),
					    .created_at = now,
					    .expires_at = now + LIMIT_REGISTRATION_S * US_PER_S},
	    NULL);
}

enum err registration_create(struct db *w, void *registration)
{
	const struct new_registration *r = registration;
	enum err e;

	e = insert(w, r);
	if (e)
		return e;
	e = count_mail(w, r);
	if (e == ERR_THROTTLED)
		return OK;
	if (e)
		return e;
	return send_mail(w, r);
}

static enum err resend_account(struct db *w, const struct registration_resend *r,
			       const struct account_by_address_row *account)
{
	struct mail mail = mail_text_confirm(r->mem, r->config->base_url, r->email, account->username, r->token);

	if (account->confirmed)
		return OK;
	return mail_link_send(w, r->mem, MAIL_LINK_CONFIRM, account->id, r->token, (struct str){0}, &mail);
}

static enum err resend_latest(struct db *w, const struct registration_resend *r)
{
	struct registration_latest_row latest;
	struct mail mail;
	enum err e;

	e = sql_registration_latest(
	    w, r->mem, (struct registration_latest_in){.email_key = r->email, .now_at = clock_now()}, &latest);
	if (e == ERR_NOT_FOUND)
		return OK;
	if (e)
		return e;
	e = sql_registration_set_token(
	    w, (struct registration_set_token_in){.id = latest.id, .token_hash = secret_hash(r->mem, r->token)}, NULL);
	if (e)
		return e;
	mail = mail_text_confirm(r->mem, r->config->base_url, r->email, latest.username, r->token);
	return outbox_queue(w, 0, &mail);
}

enum err registration_resend(struct db *w, void *resend)
{
	const struct registration_resend *r = resend;
	struct account_by_address_row account;
	enum err e;

	e = mail_link_count(w, MAIL_LINK_CONFIRM, r->email);
	if (e == ERR_THROTTLED)
		return OK;
	if (e)
		return e;
	e = sql_account_by_address(w, r->mem, (struct account_by_address_in){.email_key = r->email}, &account);
	if (!e)
		return resend_account(w, r, &account);
	if (e != ERR_NOT_FOUND)
		return e;
	return resend_latest(w, r);
}
