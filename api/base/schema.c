/* Checks bodies and parameters against the tables that come from the contract. */
#include "base/schema.h"

#include <errno.h>
#include <jansson.h>
#include <pthread.h>
#include <regex.h>
#include <stdlib.h>

#include "base/email.h"
#include "base/text.h"
#include "base/time_text.h"

void field_error_add(struct field_errors *errors, struct str pointer, const char *code, struct str detail)
{
	if (errors->count < sizeof(errors->item) / sizeof(*errors->item))
		errors->item[errors->count++] =
		    (struct field_error){.pointer = pointer, .code = code, .detail = detail};
}

void field_errors_name_parameter(struct field_errors *errors, size_t first, struct str name)
{
	for (size_t i = first; i < errors->count; i++)
		errors->item[i].parameter = name;
}

void field_errors_name_header(struct field_errors *errors, size_t first, struct str name)
{
	for (size_t i = first; i < errors->count; i++)
		errors->item[i].header = name;
}

static enum err refuse(const struct schema_field *field, struct arena *mem, const char *code, struct str detail,
		       struct field_errors *reterr_errors)
{
	field_error_add(reterr_errors, arena_printf(mem, "#/%s", field->name), code, detail);
	return ERR_INVALID;
}

/* Whether the pattern matches somewhere in the text: OK or ERR_INVALID. ERR_MEMORY; ERR_INTERNAL: the pattern is
 * invalid. Each is compiled once, at its first use. */
static enum err match_pattern(const char *pattern, const char *text)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static struct {
		const char *pattern;
		regex_t regex;
	} compiled[64];
	static size_t count;
	regex_t *regex = NULL;
	int failed = REG_BADPAT;

	pthread_mutex_lock(&lock);
	for (size_t i = 0; i < count && !regex; i++)
		if (compiled[i].pattern == pattern)
			regex = &compiled[i].regex;
	if (!regex && count < sizeof(compiled) / sizeof(*compiled))
		failed = regcomp(&compiled[count].regex, pattern, REG_EXTENDED | REG_NOSUB);
	if (!failed) {
		compiled[count].pattern = pattern;
		regex = &compiled[count++].regex;
	}
	pthread_mutex_unlock(&lock);
	if (!regex)
		return failed == REG_ESPACE ? ERR_MEMORY : ERR_INTERNAL;
	failed = regexec(regex, text, 0, NULL, 0);
	if (!failed)
		return OK;
	return failed == REG_NOMATCH ? ERR_INVALID : ERR_MEMORY;
}

static bool is_listed(const char *const *values, struct str text)
{
	for (; *values; values++)
		if (str_eq(str_from(*values), text))
			return true;
	return false;
}

static struct str length_message(const struct schema_field *field, struct arena *mem)
{
	if (field->max_length)
		return arena_printf(mem, "Field must be between %u and %u characters long.", field->min_length,
				    field->max_length);
	return arena_printf(mem, "Field must be at least %u characters long.", field->min_length);
}

/* Checks the format of the text. An email address is normalized. */
static enum err check_form(const struct schema_field *field, struct arena *mem, struct str *text,
			   struct field_errors *reterr_errors)
{
	int64_t ignored;

	if (field->format == FORMAT_EMAIL && !email_normalize(mem, *text, text))
		return refuse(field, mem, FIELD_FORMAT, STR("Invalid email address."), reterr_errors);
	if (field->format == FORMAT_TIME && !time_text_parse(*text, &ignored))
		return refuse(field, mem, FIELD_FORMAT,
			      STR("Field must be a time as in RFC 3339, such as 2026-11-28T12:00:00Z."), reterr_errors);
	if (field->no_web_address && text_is_web_address(*text))
		return refuse(field, mem, FIELD_WEB_ADDRESS,
			      STR("Choose a name that does not look like a web address."), reterr_errors);
	return OK;
}

/* Checks and normalizes `text`. */
static enum err check_string(const struct schema_field *field, struct arena *mem, struct str *given,
			     struct field_errors *reterr_errors)
{
	struct str text = *given = field->trim ? text_trim(mem, *given) : *given;
	size_t length = text_code_points(text);
	enum err e;

	if (text.len && memchr(text.ptr, '\0', text.len))
		return refuse(field, mem, FIELD_FORMAT, STR("Remove the NUL character (U+0000)."), reterr_errors);
	if ((field->not_blank || field->required) && field->min_length && text.len == 0 && field->required_message)
		return refuse(field, mem, FIELD_REQUIRED, str_from(field->required_message), reterr_errors);
	if (length < field->min_length && text.len == 0)
		return refuse(field, mem, FIELD_REQUIRED, STR("This field is required."), reterr_errors);
	if (length < field->min_length || (field->max_length && length > field->max_length))
		return refuse(field, mem, length < field->min_length ? FIELD_TOO_SHORT : FIELD_TOO_LONG,
			      length_message(field, mem), reterr_errors);
	if (field->max_bytes && text.len > field->max_bytes)
		return refuse(field, mem, FIELD_TOO_LONG,
			      arena_printf(mem, "Field must be at most %u bytes long.", field->max_bytes),
			      reterr_errors);
	if (field->not_blank && text_is_blank(text))
		return refuse(field, mem, FIELD_BLANK,
			      str_from(field->pattern_message ? field->pattern_message : "This field is required."),
			      reterr_errors);
	e = field->pattern ? match_pattern(field->pattern, text.ptr) : OK;
	if (e && e != ERR_INVALID)
		return e;
	if (e)
		return refuse(field, mem, FIELD_FORMAT,
			      field->pattern_message ? str_from(field->pattern_message)
						     : arena_printf(mem, "Field must match %s.", field->pattern),
			      reterr_errors);
	if (field->values && !is_listed(field->values, text))
		return refuse(field, mem, FIELD_UNKNOWN_VALUE, STR("Not a valid choice."), reterr_errors);
	return check_form(field, mem, given, reterr_errors);
}

static enum err refuse_range(const struct schema_field *field, struct arena *mem, struct field_errors *reterr_errors)
{
	return refuse(field, mem, FIELD_OUT_OF_RANGE,
		      arena_printf(mem, "Field must be between %lld and %lld.", (long long)field->minimum,
				   (long long)field->maximum),
		      reterr_errors);
}

static enum err check_integer(const struct schema_field *field, struct arena *mem, int64_t value,
			      struct field_errors *reterr_errors)
{
	return value < field->minimum || value > field->maximum ? refuse_range(field, mem, reterr_errors) : OK;
}

/* A JSON number; 1.0 and 1e2 are integers, too (JSON Schema). */
static enum err check_number(const struct schema_field *field, struct arena *mem, double number, int64_t *ret_value,
			     struct field_errors *reterr_errors)
{
	static const double LARGEST = 9007199254740991; /* 2^53 - 1: all others are integers, and none is a limit */
	int64_t value;
	enum err e;

	if (number < -LARGEST || number > LARGEST)
		return refuse_range(field, mem, reterr_errors);
	value = (int64_t)number;
	if ((double)value != number)
		return refuse(field, mem, FIELD_WRONG_TYPE, STR("Field must be an integer."), reterr_errors);
	e = check_integer(field, mem, value, reterr_errors);
	if (!e)
		*ret_value = value;
	return e;
}

static void store_string(const struct schema_field *field, void *into, struct str value)
{
	*(struct str *)((char *)into + field->offset) = value;
}

/* Records that a member was sent, where its value does not show it. */
static void note_given(const struct schema_field *field, void *into)
{
	if (field->given)
		*(bool *)((char *)into + field->given) = true;
}

static void store_integer(const struct schema_field *field, void *into, int64_t value)
{
	*(int64_t *)((char *)into + field->offset) = value;
	note_given(field, into);
}

static void store_boolean(const struct schema_field *field, void *into, bool value)
{
	*(bool *)((char *)into + field->offset) = value;
	note_given(field, into);
}

static void store_default(const struct schema_field *field, void *into)
{
	if (field->given)
		return; /* zeroed already */
	if (field->type == SCHEMA_STRING)
		store_string(field, into, str_from(field->default_string));
	else if (field->type == SCHEMA_INTEGER)
		store_integer(field, into, field->default_integer);
	else
		store_boolean(field, into, field->default_integer != 0);
}

static enum err read_member(const struct schema_field *field, struct arena *mem, const json_t *value, void *into,
			    struct field_errors *reterr_errors)
{
	static const char *const wanted[] = {
	    [SCHEMA_STRING] = "a string", [SCHEMA_INTEGER] = "an integer", [SCHEMA_BOOLEAN] = "true or false"};
	enum err e;

	if (!value) {
		if (field->required)
			return refuse(
			    field, mem, FIELD_REQUIRED,
			    str_from(field->required_message ? field->required_message : "This field is required."),
			    reterr_errors);
		store_default(field, into);
		return OK;
	}
	if (field->type == SCHEMA_STRING && json_is_string(value)) {
		struct str text = {json_string_value(value), json_string_length(value)};

		e = check_string(field, mem, &text, reterr_errors);
		if (e)
			return e;
		store_string(field, into, text);
		return OK;
	}
	if (field->type == SCHEMA_INTEGER && json_is_number(value)) {
		int64_t number = 0;

		e = check_number(field, mem, json_number_value(value), &number, reterr_errors);
		if (e)
			return e;
		store_integer(field, into, number);
		return OK;
	}
	if (field->type == SCHEMA_BOOLEAN && json_is_boolean(value)) {
		store_boolean(field, into, json_is_true(value));
		return OK;
	}
	if (json_is_null(value) && field->nullable) {
		store_string(field, into, STR(""));
		return OK;
	}
	if (json_is_null(value) && field->required_message)
		return refuse(field, mem, FIELD_REQUIRED, str_from(field->required_message), reterr_errors);
	return refuse(field, mem, FIELD_WRONG_TYPE, arena_printf(mem, "Field must be %s.", wanted[field->type]),
		      reterr_errors);
}

enum err schema_read_body(const struct schema *schema, struct arena *mem, const json_t *body, void *into,
			  struct field_errors *reterr_errors)
{
	enum err result = OK;

	if (!json_is_object(body)) {
		field_error_add(reterr_errors, STR("#"), FIELD_WRONG_TYPE, STR("The body must be a JSON object."));
		return ERR_INVALID;
	}
	for (size_t i = 0; i < schema->field_count; i++) {
		const struct schema_field *field = &schema->fields[i];
		enum err e;

		e = read_member(field, mem, json_object_get(body, field->name), into, reterr_errors);
		result = err_worse(result, e);
	}
	return result;
}

enum err schema_read_parameter(const struct schema_field *field, struct arena *mem, struct str text, void *into,
			       struct field_errors *reterr_errors)
{
	/* An invalid value that means the default is not reported. */
	struct field_errors unseen = {.count = 0}, *errors = field->invalid_is_default ? &unseen : reterr_errors;
	enum err e = OK;

	if (!text.ptr) {
		if (field->required)
			return refuse(field, mem, FIELD_REQUIRED, STR("This field is required."), reterr_errors);
		store_default(field, into);
		return OK;
	}
	if (field->type == SCHEMA_STRING) {
		e = check_string(field, mem, &text, errors);
		if (!e)
			store_string(field, into, text);
	} else if (field->type == SCHEMA_INTEGER) {
		char *end = NULL;
		long long value;

		errno = 0;
		value = strtoll(text.ptr, &end, 10);
		if (text.len == 0 || *end || strspn(text.ptr, "-0123456789") != text.len)
			e = refuse(field, mem, FIELD_WRONG_TYPE, STR("Field must be an integer."), errors);
		else
			e = errno ? refuse_range(field, mem, errors) : check_integer(field, mem, value, errors);
		if (!e)
			store_integer(field, into, value);
	} else if (str_eq(text, STR("true")) || str_eq(text, STR("false"))) {
		store_boolean(field, into, text.len == 4);
	} else {
		e = refuse(field, mem, FIELD_WRONG_TYPE, STR("Field must be true or false."), errors);
	}
	if (e && field->invalid_is_default) {
		store_default(field, into);
		return OK;
	}
	return e;
}
