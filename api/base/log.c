/* The log of a server. */
#include "base/log.h"

#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <yder.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/metric.h"

/* Lines are collected this long, so that under load one system call writes many. */
#define COLLECT_NS (20 * 1000000)

static struct {
	enum log_format format;
	unsigned long level;
	pthread_t thread;
	pthread_mutex_t lock; /* of all below */
	pthread_cond_t changed;
	char buffers[2][LIMIT_LOG_BYTES];
	unsigned filling; /* the buffer that gets lines; the thread writes the other one */
	size_t used;
	unsigned lost;
	bool running, stopping;
} queue = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static _Thread_local const struct log_context *current;

/* Whoever reads the log may have ended; there is nobody to tell. */
static void write_all(const char *bytes, size_t len)
{
	ssize_t written;

	while (len) {
		written = write(STDOUT_FILENO, bytes, len);
		if (written < 0 && errno != EINTR)
			return;
		if (written > 0) {
			bytes += written;
			len -= (size_t)written;
		}
	}
}

static void append(const char *bytes, size_t len)
{
	pthread_mutex_lock(&queue.lock);
	if (!queue.running) {
		write_all(bytes, len);
	} else if (len > LIMIT_LOG_BYTES - queue.used) {
		queue.lost++;
	} else {
		memcpy(queue.buffers[queue.filling] + queue.used, bytes, len);
		if (!queue.used)
			pthread_cond_signal(&queue.changed);
		queue.used += len;
	}
	pthread_mutex_unlock(&queue.lock);
}

static void add_context(struct log_line *line)
{
	if (!current)
		return;
	log_line_text(line, "id", current->id);
	if (*current->trace) {
		log_line_text(line, "trace", current->trace);
		log_line_text(line, "parent", current->parent);
	}
}

bool log_wants(unsigned long level)
{
	return level <= queue.level; /* Yder's numbers grow with what is said */
}

void log_event(unsigned long level, const char *message, const struct log_field *fields, size_t count)
{
	struct log_line line;

	if (!log_wants(level))
		return;
	log_line_begin(&line, queue.format, clock_now(), level);
	log_line_message(&line, message);
	add_context(&line);
	for (size_t i = 0; i < count; i++) {
		if (fields[i].text)
			log_line_text(&line, fields[i].name, fields[i].text);
		else
			log_line_number(&line, fields[i].name, fields[i].number);
	}
	log_line_end(&line);
	append(line.data, line.len);
}

static void take_message(void *cls, const char *app_name, const time_t date, const unsigned long level,
			 const char *message)
{
	(void)cls;
	(void)app_name;
	(void)date;
	log_event(level, message, NULL, 0);
}

/* Waits until there are lines, and then a moment for more. Returns how many bytes of `*ret` to write; 0: stop. */
static size_t collect(const char **ret, unsigned *ret_lost)
{
	size_t used;

	pthread_mutex_lock(&queue.lock);
	while (!queue.used && !queue.stopping)
		pthread_cond_wait(&queue.changed, &queue.lock);
	if (!queue.stopping) {
		pthread_mutex_unlock(&queue.lock);
		nanosleep(&(struct timespec){.tv_nsec = COLLECT_NS}, NULL);
		pthread_mutex_lock(&queue.lock);
	}
	*ret = queue.buffers[queue.filling];
	*ret_lost = queue.lost;
	used = queue.used;
	queue.filling = !queue.filling;
	queue.used = 0;
	queue.lost = 0;
	pthread_mutex_unlock(&queue.lock);
	return used;
}

static void *run(void *arg)
{
	const char *bytes;
	size_t len;
	unsigned lost;

	(void)arg;
	while ((len = collect(&bytes, &lost))) {
		write_all(bytes, len);
		metric_add(METRIC_LOG_LOST, lost);
		if (lost)
			y_log_message(Y_LOG_LEVEL_WARNING,
				      "%u lines of the log were lost, because they were not read fast enough", lost);
	}
	return NULL;
}

/* Signals are for the main thread. Without a thread, lines are written at once. */
static void start_thread(void)
{
	sigset_t all, before;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	queue.running = pthread_create(&queue.thread, NULL, run, NULL) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

enum err log_start(enum log_format format, unsigned long level)
{
	queue.format = format;
	queue.level = level;
	if (!y_init_logs("retort", Y_LOG_MODE_CALLBACK, level, NULL, NULL) ||
	    !y_set_logs_callback(take_message, NULL, NULL))
		return ERR_INTERNAL;
	start_thread();
	return OK;
}

void log_stop(void)
{
	pthread_mutex_lock(&queue.lock);
	if (!queue.running) {
		pthread_mutex_unlock(&queue.lock);
		return;
	}
	queue.stopping = true;
	pthread_cond_signal(&queue.changed);
	pthread_mutex_unlock(&queue.lock);
	pthread_join(queue.thread, NULL);
	queue.running = false;
}

void log_set_context(const struct log_context *context)
{
	current = context;
}

const struct log_context *log_get_context(void)
{
	return current;
}
