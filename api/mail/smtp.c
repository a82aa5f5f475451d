/* Hands one mail to the server of RETORT_SMTP_URL. */
#include "mail/smtp.h"

#include <arpa/inet.h>
#include <inttypes.h>
#include <orcania.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/url.h"
#include "mail/conversation.h"

#define CONNECT_TIMEOUT_S 10L
/* How long the answer to QUIT is waited for: the mail has been taken, and somebody may kill us before it is noted. */
#define QUIT_TIMEOUT_MS 2000

/* What libcurl's callbacks know of an attempt. */
struct attempt {
	const struct delivery *delivery;
	struct conversation said;
	int64_t begun_ms, taken_ms, stopped_ms; /* by the monotonic clock; 0: not yet */
};

static void write_to_log(const struct mail *mail)
{
	y_log_message(Y_LOG_LEVEL_INFO, "Mail to %s: %s\n%s", mail->recipient.ptr, mail->subject.ptr,
		      mail->body_text.ptr);
}

static bool is_this_machine(const char *host)
{
	struct in_addr address;

	return strcmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0 ||
	       (inet_pton(AF_INET, host, &address) == 1 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET);
}

/* The setting is valid: what cannot be read is for want of memory, and then the attempt fails. */
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

/* Commands hold the login: they are looked at, and never kept. */
static int listen_in(CURL *curl, curl_infotype type, char *data, size_t size, void *arg)
{
	struct attempt *attempt = arg;

	(void)curl;
	if (type == CURLINFO_HEADER_OUT)
		conversation_told(&attempt->said, data, size);
	else if (type == CURLINFO_HEADER_IN)
		conversation_heard(&attempt->said, data, size);
	if (attempt->said.step == STEP_TAKEN && !attempt->taken_ms)
		attempt->taken_ms = clock_monotonic_ms();
	return 0;
}

/* Called by libcurl about once a second; non-zero ends the attempt. Once the text is on its way its end is awaited for
 * a while: nobody could tell whether the server has it. */
static int watch(void *arg, curl_off_t down, curl_off_t downloaded, curl_off_t up, curl_off_t uploaded)
{
	struct attempt *attempt = arg;
	int64_t now = clock_monotonic_ms();

	(void)down, (void)downloaded, (void)up, (void)uploaded;
	if (!attempt->stopped_ms && atomic_load(attempt->delivery->stopping))
		attempt->stopped_ms = now;
	if (attempt->said.step == STEP_TAKEN)
		return attempt->stopped_ms || now - attempt->taken_ms > QUIT_TIMEOUT_MS;
	if (attempt->said.step == STEP_TEXT)
		return attempt->stopped_ms && now - attempt->stopped_ms >= LIMIT_MAIL_STOP_S * 1000;
	return attempt->stopped_ms || now - attempt->begun_ms > LIMIT_MAIL_ATTEMPT_S * 1000 / 2;
}

/* False: there is no memory for it. */
static bool choose_options(CURL *curl, struct attempt *attempt, struct arena *mem)
{
	const struct delivery *delivery = attempt->delivery;
	struct str sender = message_sender(mem, delivery->message.from);

	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_TIMEOUT_S);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)LIMIT_MAIL_ATTEMPT_S);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L); /* it says QUIT while it is watched */
	curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);	  /* a stop does not wait for a slow name server */
	curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
	curl_easy_setopt(curl, CURLOPT_XFERINFODATA, attempt);
	curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); /* to the function only */
	curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen_in);
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

static enum smtp_outcome judge(struct attempt *attempt, const char *reason)
{
	const struct delivery *delivery = attempt->delivery;
	struct conversation *said = &attempt->said;
	bool refused = said->code >= 400, final = conversation_is_final(said);

	if (said->step == STEP_TAKEN)
		return SMTP_TAKEN;
	if (attempt->stopped_ms && !refused)
		return said->step == STEP_TEXT ? SMTP_UNKNOWN : SMTP_UNSENT;
	conversation_hide(said, delivery->message.mail.recipient);
	y_log_message(final ? Y_LOG_LEVEL_ERROR : Y_LOG_LEVEL_WARNING,
		      "mail %" PRId64 " to %s: the mail server took no mail: %s. It is %s.", delivery->message.id,
		      delivery->domain.ptr, refused ? said->words : reason, final ? "given up" : "tried again");
	return final ? SMTP_REFUSED : SMTP_FAILED;
}

static enum smtp_outcome send_by_server(const struct delivery *delivery, struct arena *mem)
{
	struct attempt attempt = {.delivery = delivery, .begun_ms = clock_monotonic_ms()};
	char reason[CURL_ERROR_SIZE] = "";
	CURL *curl = curl_easy_init();
	CURLcode code = CURLE_OUT_OF_MEMORY;

	if (curl) {
		curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
		code = perform(curl, &attempt, mem);
	}
	return judge(&attempt, *reason ? reason : curl_easy_strerror(code));
}

enum smtp_outcome smtp_send(const struct delivery *delivery, struct arena *mem)
{
	if (!message_is_safe(&delivery->message)) {
		y_log_message(Y_LOG_LEVEL_ERROR,
			      "mail %" PRId64 " has a line break in its address or subject and is given up",
			      delivery->message.id);
		return SMTP_REFUSED;
	}
	if (o_strcmp(delivery->config->smtp_url, "log:") == 0) {
		write_to_log(&delivery->message.mail);
		return SMTP_TAKEN;
	}
	return send_by_server(delivery, mem);
}
