/* Writes text of XML 1.0 into the buffer of a json_writer. Elements are literals of the caller, by jw_raw(). */
#ifndef RETORT_XML_H
#define RETORT_XML_H

#include "base/json_writer.h"

/* Text, or the value of an attribute: escaped. Characters that XML cannot contain, such as most control characters, are
 * replaced by U+FFFD. `text` is UTF-8; absent: nothing. */
void xml_text(struct json_writer *w, struct str text);
/* An element without attributes; `name` is a literal. */
void xml_element(struct json_writer *w, const char *name, struct str text);
/* The same with a time, RFC 3339, of microseconds since 1970. */
void xml_time(struct json_writer *w, const char *name, int64_t us);

#endif
