/* Sends one email through the server of RETORT_SMTP_URL. */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/limits.h"
#include "mail/conversation.h"
#include "mail/smtp_tls.h"

#define CONNECT_TIMEOUT_S 10L
/* How long to wait for the reply to QUIT: not for long, because a crash before the accepted email is recorded would
 * send it again. */
#define QUIT_TIMEOUT_MS 2000

/* The state of an attempt, for libcurl's callbacks. */
struct attempt {
	const struct delivery *delivery;
	struct conversation conversation;
	int64_t begun_ms, accepted_ms, stopped_ms; /* by the monotonic clock; 0: not yet */
	char error[CURL_ERROR_SIZE];		   /* libcurl's error message; empty: none */
};

/* Commands contain credentials: they are examined, but never stored. */
static int read_conversation(CURL *curl, curl_infotype type, char *data, size_t size, void *arg)
{
	struct attempt *attempt = arg;
	struct conversation *conversation = &attempt->conversation;

	(void)curl;
	if (type == CURLINFO_HEADER_OUT)
		conversation_sent(conversation, data, size);
	else if (type == CURLINFO_HEADER_IN)
		conversation_received(conversation, data, size);
	if (conversation->step == STEP_ACCEPTED && !attempt->accepted_ms)
		attempt->accepted_ms = clock_monotonic_ms();
	return 0;
}

/* Called by libcurl about once a second; non-zero ends the attempt. While the text is being sent, a stop waits for a
 * while: otherwise it would be unknown whether the server has the email. */
static int check_time(void *arg, curl_off_t down, curl_off_t downloaded, curl_off_t up, curl_off_t uploaded)
{
	struct attempt *attempt = arg;
	int64_t now = clock_monotonic_ms();

	(void)down, (void)downloaded, (void)up, (void)uploaded;
	if (!attempt->stopped_ms && atomic_load(attempt->delivery->stopping))
		attempt->stopped_ms = now;
	if (attempt->conversation.step == STEP_ACCEPTED)
		return attempt->stopped_ms || now - attempt->accepted_ms > QUIT_TIMEOUT_MS;
	if (attempt->conversation.step == STEP_TEXT)
		return attempt->stopped_ms && now - attempt->stopped_ms >= LIMIT_MAIL_STOP_S * 1000;
	return attempt->stopped_ms || now - attempt->begun_ms > LIMIT_MAIL_ATTEMPT_S * 1000 / 2;
}

/* False: no memory. */
static bool choose_options(CURL *curl, struct attempt *attempt, struct arena *mem)
{
	const struct delivery *delivery = attempt->delivery;
	struct str sender = message_sender(mem, delivery->message.from);

	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, attempt->error);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)LIMIT_MAIL_ATTEMPT_S);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L); /* so that it sends QUIT while check_time() is called */
	curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);	  /* a stop does not wait for a slow name server */
	curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, check_time);
	curl_easy_setopt(curl, CURLOPT_XFERINFODATA, attempt);
	curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); /* to read_conversation() only */
	curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, read_conversation);
	curl_easy_setopt(curl, CURLOPT_DEBUGDATA, attempt);
	return smtp_choose_tls(curl, delivery->config) &&
	       curl_easy_setopt(curl, CURLOPT_URL, delivery->config->smtp_url) == CURLE_OK &&
	       curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.ptr) == CURLE_OK;
}

/* What libcurl uses until the transfer has ended. */
struct transfer {
	CURL *curl;
	struct curl_slist *headers, *recipients;
	curl_mime *mime;
};

/* False: no memory. */
static bool add_message(struct transfer *transfer, const struct message *message, struct arena *mem)
{
	transfer->headers = message_headers(mem, message);
	transfer->recipients = curl_slist_append(NULL, arena_printf(mem, "<%s>", message->mail.recipient.ptr).ptr);
	transfer->mime = curl_mime_init(transfer->curl);
	return transfer->headers && transfer->recipients && transfer->mime &&
	       message_add_bodies(mem, transfer->mime, &message->mail) &&
	       curl_easy_setopt(transfer->curl, CURLOPT_MAIL_RCPT, transfer->recipients) == CURLE_OK &&
	       curl_easy_setopt(transfer->curl, CURLOPT_HTTPHEADER, transfer->headers) == CURLE_OK &&
	       curl_easy_setopt(transfer->curl, CURLOPT_MIMEPOST, transfer->mime) == CURLE_OK;
}

static void free_transfer(struct transfer *transfer)
{
	curl_easy_cleanup(transfer->curl);
	curl_slist_free_all(transfer->recipients);
	curl_slist_free_all(transfer->headers);
	curl_mime_free(transfer->mime);
}

static CURLcode perform(struct attempt *attempt, struct arena *mem)
{
	struct transfer transfer = {.curl = curl_easy_init()};
	CURLcode code = CURLE_OUT_OF_MEMORY;

	if (transfer.curl && choose_options(transfer.curl, attempt, mem) &&
	    add_message(&transfer, &attempt->delivery->message, mem))
		code = curl_easy_perform(transfer.curl);
	free_transfer(&transfer);
	return code;
}

/* Without a reply of the server, the reason is libcurl's error message. */
static void judge(struct attempt *attempt, CURLcode code, struct smtp_result *ret)
{
	struct conversation *conversation = &attempt->conversation;
	const char *error = *attempt->error ? attempt->error : curl_easy_strerror(code);
	bool refused = conversation->code >= 400;

	if (conversation->step == STEP_ACCEPTED) {
		ret->outcome = SMTP_ACCEPTED;
		return;
	}
	if (attempt->stopped_ms && !refused) {
		ret->outcome = conversation->step == STEP_TEXT ? SMTP_UNKNOWN : SMTP_STOPPED;
		return;
	}
	ret->outcome = conversation_is_final(conversation) ? SMTP_REJECTED : SMTP_FAILED;
	conversation_hide(conversation, attempt->delivery->message.mail.recipient);
	snprintf(ret->reason, sizeof(ret->reason), "%s", refused ? conversation->reply : error);
}

void smtp_send(const struct delivery *delivery, struct arena *mem, struct smtp_result *ret)
{
	struct attempt attempt = {.delivery = delivery, .begun_ms = clock_monotonic_ms()};
	CURLcode code;

	if (!message_is_safe(&delivery->message)) {
		*ret = (struct smtp_result){SMTP_REJECTED, "its address or subject contains a line break"};
		return;
	}
	code = perform(&attempt, mem);
	judge(&attempt, code, ret);
}
