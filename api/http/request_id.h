/* The id of a request, in the header Request-Id both ways, in problem documents and in the log. */
#ifndef RETORT_REQUEST_ID_H
#define RETORT_REQUEST_ID_H

/* 1 to 64 letters, digits and `-_.`, so that it needs no quotes in JSON, headers, logs and shells; with its NUL. */
#define REQUEST_ID_SIZE 65

/* Once, before the first use. */
void request_id_init(void);

/* Makes an id of 32 hexadecimal digits, as nginx does ($request_id). Nobody can guess another one from it. */
void request_id_new(char ret[REQUEST_ID_SIZE]);

/* The id that a client sent (NULL: none), if it is valid, and else a new one. */
void request_id_take(const char *sent, char ret[REQUEST_ID_SIZE]);

#endif
