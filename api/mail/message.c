/* Formats an email for SMTP. */
#include "mail/message.h"

#include <curl/curl.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"

/* Bytes in an encoded word: a line, including the first, which begins with the header's name, must not exceed 76
 * characters (RFC 2047, 2). */
#define WORD_BYTES 39

static bool has_line_break(struct str text)
{
	return text.len && (memchr(text.ptr, '\r', text.len) || memchr(text.ptr, '\n', text.len));
}

bool message_is_safe(const struct message *message)
{
	return !has_line_break(str_from(message->from)) && !has_line_break(message->mail.recipient) &&
	       !has_line_break(message->mail.subject);
}

/* `=?` would be read as the beginning of an encoded word. */
static bool needs_encoding(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((text.ptr[i] & 0x80) || (text.ptr[i] == '=' && text.ptr[i + 1] == '?'))
			return true;
	return false;
}

static bool continues_character(char c)
{
	return (c & 0xC0) == 0x80;
}

/* Encoded words (RFC 2047), one per line, never split within a character. */
static struct str encode_words(struct arena *mem, struct str text)
{
	struct str all = STR("");

	for (size_t from = 0, length; from < text.len; from += length) {
		char word[sodium_base64_ENCODED_LEN(WORD_BYTES, sodium_base64_VARIANT_ORIGINAL)];

		length = text.len - from < WORD_BYTES ? text.len - from : WORD_BYTES;
		for (size_t cut = length; from + length < text.len && cut > 0; cut--) {
			if (!continues_character(text.ptr[from + cut])) {
				length = cut;
				break;
			}
		}
		sodium_bin2base64(word, sizeof(word), (const unsigned char *)text.ptr + from, length,
				  sodium_base64_VARIANT_ORIGINAL);
		all = arena_printf(mem, "%s%s=?UTF-8?B?%s?=", all.ptr, from ? "\r\n " : "", word);
	}
	return all;
}

/* Spaces and the characters of an atom need no quotes (RFC 5322, 3.2.3). */
static bool is_phrase(struct str name)
{
	static const char plain[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&'*+-/=?^_`{|}~";

	return strspn(name.ptr, plain) >= name.len;
}

static struct str add_quotes(struct arena *mem, struct str name)
{
	char *quoted = arena_alloc(mem, 2 * name.len + 3), *to = quoted;

	*to++ = '"';
	for (size_t i = 0; i < name.len; i++) {
		if (name.ptr[i] == '"' || name.ptr[i] == '\\')
			*to++ = '\\';
		*to++ = name.ptr[i];
	}
	*to++ = '"';
	return (struct str){quoted, (size_t)(to - quoted)};
}

/* The name before the address, trimmed and without quotes. */
static struct str display_name(struct arena *mem, const char *from)
{
	const char *open = strrchr(from, '<'), *end = open;
	char *name, *to;

	if (!open)
		return STR("");
	while (*from == ' ' || *from == '\t')
		from++;
	while (end > from && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	if (end - from < 2 || *from != '"' || end[-1] != '"')
		return arena_str(mem, (struct str){from, (size_t)(end - from)});
	name = to = arena_alloc(mem, (size_t)(end - from));
	for (from++, end--; from < end; from++) {
		if (*from == '\\' && from + 1 < end)
			from++;
		*to++ = *from;
	}
	return (struct str){name, (size_t)(to - name)};
}

struct str message_sender(struct arena *mem, const char *from)
{
	const char *open = strrchr(from, '<');

	return open ? arena_str(mem, (struct str){open, strcspn(open, ">") + 1}) : arena_printf(mem, "<%s>", from);
}

static struct str sender_header(struct arena *mem, const char *from)
{
	struct str name = display_name(mem, from), address = message_sender(mem, from);

	if (!name.len)
		return arena_printf(mem, "From: %s", address.ptr);
	if (needs_encoding(name))
		return arena_printf(mem, "From: %s\r\n %s", encode_words(mem, name).ptr, address.ptr);
	return arena_printf(mem, "From: %s %s", is_phrase(name) ? name.ptr : add_quotes(mem, name).ptr, address.ptr);
}

static struct str subject_header(struct arena *mem, struct str subject)
{
	return arena_printf(mem, "Subject: %s", needs_encoding(subject) ? encode_words(mem, subject).ptr : subject.ptr);
}

static struct str date_header(struct arena *mem, int64_t queued_at)
{
	time_t seconds = (time_t)(queued_at / US_PER_S);
	char date[64];
	struct tm tm;

	gmtime_r(&seconds, &tm);
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	return arena_printf(mem, "Date: %s", date);
}

/* Times in the database are in microseconds; with the email's id, they make a unique name. */
static struct str id_header(struct arena *mem, const struct message *message)
{
	const char *at = strrchr(message_sender(mem, message->from).ptr, '@'), *domain = at ? at + 1 : "localhost";

	return arena_printf(mem, "Message-ID: <retort.%" PRId64 ".%" PRId64 "@%.*s>", message->queued_at, message->id,
			    (int)strcspn(domain, "> "), domain);
}

struct curl_slist *message_headers(struct arena *mem, const struct message *message)
{
	const struct str lines[] = {sender_header(mem, message->from),
				    arena_printf(mem, "To: <%s>", message->mail.recipient.ptr),
				    subject_header(mem, message->mail.subject),
				    date_header(mem, message->queued_at),
				    id_header(mem, message),
				    STR("Auto-Submitted: auto-generated"),
				    STR("Content-Type: multipart/alternative")}; /* libcurl adds the boundary */
	struct curl_slist *headers = NULL;

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct curl_slist *more;

		more = curl_slist_append(headers, lines[i].ptr);
		if (!more) {
			curl_slist_free_all(headers);
			return NULL;
		}
		headers = more;
	}
	return headers;
}

/* Line breaks of text are CRLF (RFC 2045, 6.7); libcurl would encode others as `=0A`, which is not a line break. */
static struct str with_crlf(struct arena *mem, struct str text)
{
	char *lines = arena_alloc(mem, 2 * text.len + 1), *to = lines;

	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\n' && (i == 0 || text.ptr[i - 1] != '\r'))
			*to++ = '\r';
		*to++ = text.ptr[i];
	}
	return (struct str){lines, (size_t)(to - lines)};
}

static bool add_part(curl_mime *mime, struct str body, const char *type)
{
	curl_mimepart *part = curl_mime_addpart(mime);

	return part && curl_mime_data(part, body.ptr, body.len) == CURLE_OK && curl_mime_type(part, type) == CURLE_OK &&
	       curl_mime_encoder(part, "quoted-printable") == CURLE_OK;
}

bool message_add_bodies(struct arena *mem, curl_mime *mime, const struct mail *mail)
{
	return add_part(mime, with_crlf(mem, mail->body_text), "text/plain; charset=utf-8") &&
	       add_part(mime, with_crlf(mem, mail->body_html), "text/html; charset=utf-8");
}
