/* Entity tags (RFC 9110, 8.8.3). The tag of a resource that can be edited is "v7-…": its version and a hash of the
 * reply. All others are only the hash.
 *
 * If-None-Match compares the whole tag: a new comment changes the count that a post shows, and so the reply. If-Match
 * compares only the version, which only edits change. Both accept weak tags, since proxies such as nginx make tags
 * weak when they compress. */
#ifndef RETORT_ENTITY_TAG_H
#define RETORT_ENTITY_TAG_H

#include "base/precondition.h"
#include "base/str.h"

#define ENTITY_TAG_SIZE sizeof("\"v9223372036854775807-0123456789abcdef0123456789abcdef\"")

/* `version` 0: none. */
void entity_tag_write(int64_t version, struct str body, char ret_tag[ENTITY_TAG_SIZE]);
/* If-None-Match: whether the list has the tag, or is `*`. False for NULL and for an invalid list. */
bool entity_tag_is_listed(const char *list, const char *tag);
/* If-Match, and the `*` of If-None-Match, of a request that changes something; NULL: not sent. An invalid list matches
 * nothing, nor do tags after the first PRECONDITION_VERSIONS. */
void entity_tag_read_precondition(const char *if_match, const char *if_none_match, struct precondition *ret);

#endif
