/* All errors, as one enum from the database to the response. */
#ifndef RETORT_ERROR_H
#define RETORT_ERROR_H

/* 0 is success. On failure a function leaves its outputs as they were. */
enum [[nodiscard]] err {
	OK = 0,
#define ERROR(name, status, code, title, detail) ERR_##name,
#include "base/errors.def"
#undef ERROR
	ERR_COUNT
};

struct error_info {
	const char *name; /* "NOT_FOUND" */
	const char *slug; /* "not-found", the last part of the problem's type */
	int status;	  /* HTTP status */
	const char *code; /* flasky's `error`, "not found" */
	const char *title;
	const char *detail; /* what the client can do next */
};

/* Never NULL; for OK and unknown values, that of ERR_INTERNAL. */
const struct error_info *error_info(enum err e);

/* Which of two results to report: failures of the server before those of the client, and invalid input before
 * conflicts. */
enum err err_worse(enum err one, enum err other);

#endif
