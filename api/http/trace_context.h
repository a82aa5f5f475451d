/* The trace that a request belongs to (W3C Trace Context, https://www.w3.org/TR/trace-context/). */
#ifndef RETORT_TRACE_CONTEXT_H
#define RETORT_TRACE_CONTEXT_H

/* Lower-case hexadecimal digits; "": the request belongs to no trace. */
struct trace_context {
	char trace[33], parent[17];
};

/* Reads the header traceparent (NULL: not sent). What is invalid counts as not sent, as the recommendation demands.
 * Later versions are read as far as they are like this one. */
void trace_context_read(const char *traceparent, struct trace_context *ret);

#endif
