/* Why the value of a field is refused, by rules that no schema can express. */
#ifndef RETORT_FIELD_REFUSAL_H
#define RETORT_FIELD_REFUSAL_H

#include "base/error.h"
#include "generated/constants.h"

struct field_refusal {
	const char *pointer; /* the field as in RFC 9457, "#/username"; "#": the whole body */
	const char *code;    /* FIELD_... of the contract */
	const char *detail;  /* a sentence for users; lives as long as the caller's arena */
};

/* Fills it in and returns `e`, ERR_INVALID or ERR_CONFLICT. */
enum err field_refuse(struct field_refusal *reterr_refusal, enum err e, const char *pointer, const char *code,
		      const char *detail);

#endif
