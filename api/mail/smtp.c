/* Sends one mail to the server of RETORT_SMTP_URL. */
#include "mail/smtp.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/url.h"
#include "mail/conversation.h"

#define CONNECT_TIMEOUT_S 10L
/* How long to wait for the reply to QUIT: the mail was accepted, and until that is recorded a crash sends it again. */
#define QUIT_TIMEOUT_MS 2000

/* What libcurl's callbacks know of an attempt. */
struct attempt {
	const struct delivery *delivery;
	struct conversation conversation;
	int64_t begun_ms, accepted_ms, stopped_ms; /* by the monotonic clock; 0: not yet */
};

static bool is_this_machine(const char *host)
{
	struct in_addr address;

	return strcmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0 ||
	       (inet_pton(AF_INET, host, &address) == 1 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET);
}

/* False: no memory. The setting itself is valid. */
static bool choose_tls(CURL *curl, const struct config *config)
{
	CURLU *url = curl_url();
	bool read = url && curl_url_set(url, CURLUPART_URL, config->smtp_url, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
	char *host = read ? url_part(url, CURLUPART_HOST, 0) : NULL;
	bool known = host, near = host && is_this_machine(host), secret = read && url_has(url, CURLUPART_USER);
	bool verified = !near || *config->smtp_ca;

	curl_free(host);
	curl_url_cleanup(url);
	curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(secret && !near ? CURLUSESSL_ALL : CURLUSESSL_TRY));
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, verified ? 1L : 0L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, verified ? 2L : 0L);
	return known && (!*config->smtp_ca || curl_easy_setopt(curl, CURLOPT_CAINFO, config->smtp_ca) == CURLE_OK);
}

/* Commands contain credentials: they are read, but never stored. */
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

/* Called by libcurl about once a second; non-zero ends the attempt. Once the text is being sent, its end is awaited for
 * a while: otherwise nobody could tell whether the server has it. */
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
	return choose_tls(curl, delivery->config) &&
	       curl_easy_setopt(curl, CURLOPT_URL, delivery->config->smtp_url) == CURLE_OK &&
	       curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.ptr) == CURLE_OK;
}

static CURLcode perform(CURL *curl, struct attempt *attempt, struct arena *mem)
{
	const struct message *message = &attempt->delivery->message;
	struct curl_slist *headers = message_headers(mem, message);
	struct curl_slist *recipients =
	    curl_slist_append(NULL, arena_printf(mem, "<%s>", message->mail.recipient.ptr).ptr);
	curl_mime *mime = curl_mime_init(curl);
	CURLcode code = CURLE_OUT_OF_MEMORY;

	if (choose_options(curl, attempt, mem) && headers && recipients && mime &&
	    message_add_bodies(mem, mime, &message->mail) &&
	    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK &&
	    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers) == CURLE_OK &&
	    curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime) == CURLE_OK)
		code = curl_easy_perform(curl);
	curl_easy_cleanup(curl);
	curl_slist_free_all(recipients);
	curl_slist_free_all(headers);
	curl_mime_free(mime);
	return code;
}

/* `error`: libcurl's words, for where the server said nothing. */
static void judge(struct attempt *attempt, const char *error, struct smtp_result *ret)
{
	struct conversation *conversation = &attempt->conversation;
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
	char error[CURL_ERROR_SIZE] = "";
	CURLcode code = CURLE_OUT_OF_MEMORY;
	CURL *curl;

	if (!message_is_safe(&delivery->message)) {
		*ret = (struct smtp_result){SMTP_REJECTED, "its address or subject contains a line break"};
		return;
	}
	curl = curl_easy_init();
	if (curl) {
		curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
		code = perform(curl, &attempt, mem);
	}
	judge(&attempt, *error ? error : curl_easy_strerror(code), ret);
}
