/* Hands one mail to the server of RETORT_SMTP_URL. */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <inttypes.h>
#include <orcania.h>
#include <time.h>
#include <yder.h>

#include "base/clock.h"

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

/* Times in the database count microseconds: with the mail's number they make a name that nobody else has. */
static struct curl_slist *make_headers(const struct delivery *delivery, struct arena *mem)
{
	const char *from = delivery->config->mail_from, *at = strchr(from, '@');
	int domain = (int)strcspn(at + 1, "> ");
	char date[64];
	time_t queued_at = (time_t)(delivery->queued_at / US_PER_S);
	struct tm tm;
	struct curl_slist *headers = NULL;

	gmtime_r(&queued_at, &tm);
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	headers = add_header(headers, arena_printf(mem, "From: %s", from));
	headers = add_header(headers, arena_printf(mem, "To: <%s>", delivery->mail.recipient.ptr));
	headers = add_header(headers, arena_printf(mem, "Subject: %s", delivery->mail.subject.ptr));
	headers = add_header(headers, arena_printf(mem, "Date: %s", date));
	headers = add_header(headers, arena_printf(mem, "Message-ID: <retort.%" PRId64 ".%" PRId64 "@%.*s>",
						   delivery->queued_at, delivery->id, domain, at + 1));
	headers = add_header(headers, STR("Auto-Submitted: auto-generated"));
	return add_header(headers, STR("Content-Type: multipart/alternative")); /* libcurl adds the boundary */
}

static bool add_part(curl_mime *mime, struct str body, const char *type)
{
	curl_mimepart *part = curl_mime_addpart(mime);

	return part && curl_mime_data(part, body.ptr, body.len) == CURLE_OK && curl_mime_type(part, type) == CURLE_OK &&
	       curl_mime_encoder(part, "quoted-printable") == CURLE_OK;
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

static struct str url_part(struct arena *mem, const char *url, CURLUPart part)
{
	CURLU *parts = curl_url();
	char *text = NULL;
	struct str copy = STR("");

	if (parts && curl_url_set(parts, CURLUPART_URL, url, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK &&
	    curl_url_get(parts, part, &text, 0) == CURLUE_OK)
		copy = arena_str(mem, str_from(text));
	curl_free(text);
	curl_url_cleanup(parts);
	return copy;
}

static bool is_this_machine(struct str host)
{
	return str_eq(host, STR("localhost")) || str_eq(host, STR("[::1]")) || strncmp(host.ptr, "127.", 4) == 0;
}

static void choose_tls(CURL *curl, const struct config *config, struct arena *mem)
{
	bool near = is_this_machine(url_part(mem, config->smtp_url, CURLUPART_HOST));
	bool secret = url_part(mem, config->smtp_url, CURLUPART_USER).len > 0;
	bool verified = !near || *config->smtp_ca;

	curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(secret && !near ? CURLUSESSL_ALL : CURLUSESSL_TRY));
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, verified ? 1L : 0L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, verified ? 2L : 0L);
	if (*config->smtp_ca)
		curl_easy_setopt(curl, CURLOPT_CAINFO, config->smtp_ca);
}

/* Called by libcurl about once a second; non-zero ends the attempt. Once the text is on its way, its end is awaited:
 * nobody could tell whether the server had it. */
static int watch(void *delivery, curl_off_t down, curl_off_t downloaded, curl_off_t up, curl_off_t uploaded)
{
	(void)down, (void)downloaded, (void)up;
	return uploaded == 0 && atomic_load(((const struct delivery *)delivery)->stopping);
}

static void choose_options(CURL *curl, const struct delivery *delivery, struct arena *mem)
{
	curl_easy_setopt(curl, CURLOPT_URL, delivery->config->smtp_url);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	choose_tls(curl, delivery->config, mem);
	curl_easy_setopt(curl, CURLOPT_MAIL_FROM, envelope_address(mem, delivery->config->mail_from).ptr);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, TOTAL_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
	curl_easy_setopt(curl, CURLOPT_XFERINFODATA, (void *)delivery);
}

/* The text in two forms, for the reader's program to choose (RFC 2046, 5.1.4): the better one last. */
static bool add_bodies(curl_mime *mime, const struct mail *mail)
{
	return mime && add_part(mime, mail->body_text, "text/plain; charset=utf-8") &&
	       add_part(mime, mail->body_html, "text/html; charset=utf-8");
}

static enum err send_by_server(const struct delivery *delivery, struct arena *mem)
{
	char reason[CURL_ERROR_SIZE] = "";
	CURL *curl = curl_easy_init();
	CURLcode code = CURLE_OUT_OF_MEMORY;
	struct curl_slist *headers, *recipients;
	curl_mime *mime;

	if (!curl)
		return ERR_INTERNAL;
	mime = curl_mime_init(curl);
	headers = make_headers(delivery, mem);
	recipients = add_header(NULL, arena_printf(mem, "<%s>", delivery->mail.recipient.ptr));
	choose_options(curl, delivery, mem);
	curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
	if (add_bodies(mime, &delivery->mail) && curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime) == CURLE_OK)
		code = curl_easy_perform(curl);
	if (code != CURLE_OK && code != CURLE_ABORTED_BY_CALLBACK)
		y_log_message(Y_LOG_LEVEL_WARNING, "the mail server took no mail: %s. It is tried again.",
			      *reason ? reason : curl_easy_strerror(code));
	curl_slist_free_all(recipients);
	curl_slist_free_all(headers);
	curl_mime_free(mime);
	curl_easy_cleanup(curl);
	return code == CURLE_OK ? OK : code == CURLE_ABORTED_BY_CALLBACK ? ERR_STOPPING : ERR_INTERNAL;
}

enum err smtp_send(const struct delivery *delivery, struct arena *mem)
{
	const struct mail *mail = &delivery->mail;

	if (has_line_break(mail->recipient) || has_line_break(mail->subject)) {
		y_log_message(Y_LOG_LEVEL_ERROR, "a mail with a line break in its address or subject is not sent");
		return ERR_INVALID;
	}
	if (o_strcmp(delivery->config->smtp_url, "log:") == 0) {
		write_to_log(mail);
		return OK;
	}
	return send_by_server(delivery, mem);
}
