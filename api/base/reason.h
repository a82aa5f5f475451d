/* Why something failed, in words for its operator: what an error code cannot say. Library code gives reasons and
 * returns; who reports the failure (a command, the server, a background thread) logs them. Each thread has its own,
 * like errno. */
#ifndef RETORT_REASON_H
#define RETORT_REASON_H

/* Adds a sentence. Reasons beyond REASON_BYTES are dropped. */
#define REASON_BYTES 4096
void reason_add(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Logs them in the order in which they were given, each in a line of its own, and forgets them. `level` as of Yder. */
void reason_log(unsigned long level);

/* Forgets them, before something else begins. */
void reason_forget(void);

#endif
