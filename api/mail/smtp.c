/* Hands one mail to the server of RETORT_SMTP_URL. */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <orcania.h>
#include <time.h>
#include <yder.h>

#include "domain/secret.h"

#define CONNECT_TIMEOUT_S 10L
#define TOTAL_TIMEOUT_S 60L

static void write_to_log(const struct mail *mail)
{
	y_log_message(Y_LOG_LEVEL_INFO, "Mail to %s: %s\n%s", mail->recipient.ptr, mail->subject.ptr,
		      mail->body_text.ptr);
}

static struct curl_slist *add_header(struct curl_slist *headers, struct str line)
{
	struct curl_slist *more = curl_slist_append(headers, line.ptr);

	return more ? more : headers;
}

static struct curl_slist *make_headers(const struct config *config, const struct mail *mail, struct arena *mem)
{
	const char *at = strchr(config->mail_from, '@');
	size_t domain = strcspn(at + 1, "> ");
	char date[64];
	time_t now = time(NULL);
	struct tm tm;
	struct curl_slist *headers = NULL;

	gmtime_r(&now, &tm);
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	headers = add_header(headers, arena_printf(mem, "From: %s", config->mail_from));
	headers = add_header(headers, arena_printf(mem, "To: <%s>", mail->recipient.ptr));
	headers = add_header(headers, arena_printf(mem, "Subject: %s", mail->subject.ptr));
	headers = add_header(headers, arena_printf(mem, "Date: %s", date));
	headers =
	    add_header(headers, arena_printf(mem, "Message-ID: <%s@%.*s>", secret_new(mem).ptr, (int)domain, at + 1));
	headers = add_header(headers, STR("Auto-Submitted: auto-generated"));
	/* One text in two forms (RFC 2046, 5.1.4); libcurl adds the boundary. */
	return add_header(headers, STR("Content-Type: multipart/alternative"));
}

static bool add_part(curl_mime *mime, struct str body, const char *type)
{
	curl_mimepart *part = curl_mime_addpart(mime);

	return part && curl_mime_data(part, body.ptr, body.len) == CURLE_OK && curl_mime_type(part, type) == CURLE_OK &&
	       curl_mime_encoder(part, "quoted-printable") == CURLE_OK;
}

/* The same text twice, for the reader's program to choose (RFC 2046, 5.1.4): the better one last. */
static bool add_bodies(CURL *curl, curl_mime *mime, const struct mail *mail)
{
	curl_mime *bodies = curl_mime_init(curl);
	curl_mimepart *part = bodies ? curl_mime_addpart(mime) : NULL;

	if (!part || !add_part(bodies, mail->body_text, "text/plain; charset=utf-8") ||
	    !add_part(bodies, mail->body_html, "text/html; charset=utf-8") ||
	    curl_mime_subparts(part, bodies) != CURLE_OK) {
		curl_mime_free(bodies);
		return false;
	}
	return curl_mime_type(part, "multipart/alternative") == CURLE_OK;
}

/* `Name <address>` or `address`, as the envelope wants it. */
static struct str envelope_address(struct arena *mem, const char *from)
{
	const char *open = strchr(from, '<');

	return open ? str_from(open) : arena_printf(mem, "<%s>", from);
}

/* A line break would begin a header of somebody else's making. */
static bool has_line_break(struct str text)
{
	return text.len && (memchr(text.ptr, '\r', text.len) || memchr(text.ptr, '\n', text.len));
}

enum err smtp_send(const struct config *config, const struct mail *mail, struct arena *mem)
{
	char reason[CURL_ERROR_SIZE] = "";
	struct curl_slist *headers, *recipients;
	CURLcode code = CURLE_OUT_OF_MEMORY;
	curl_mime *mime;
	CURL *curl;

	if (has_line_break(mail->recipient) || has_line_break(mail->subject)) {
		y_log_message(Y_LOG_LEVEL_ERROR, "a mail with a line break in its address or subject is not sent");
		return ERR_INVALID;
	}
	if (o_strcmp(config->smtp_url, "log:") == 0) {
		write_to_log(mail);
		return OK;
	}
	curl = curl_easy_init();
	if (!curl)
		return ERR_INTERNAL;
	mime = curl_mime_init(curl);
	headers = make_headers(config, mail, mem);
	recipients = add_header(NULL, arena_printf(mem, "<%s>", mail->recipient.ptr));
	curl_easy_setopt(curl, CURLOPT_URL, config->smtp_url);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_TRY);
	curl_easy_setopt(curl, CURLOPT_MAIL_FROM, envelope_address(mem, config->mail_from).ptr);
	curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, TOTAL_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
	if (mime && add_bodies(curl, mime, mail) && curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime) == CURLE_OK)
		code = curl_easy_perform(curl);
	if (code != CURLE_OK)
		y_log_message(Y_LOG_LEVEL_WARNING, "the mail server took no mail: %s. It is tried again.",
			      *reason ? reason : curl_easy_strerror(code));
	curl_slist_free_all(recipients);
	curl_slist_free_all(headers);
	curl_mime_free(mime);
	curl_easy_cleanup(curl);
	return code == CURLE_OK ? OK : ERR_INTERNAL;
}
