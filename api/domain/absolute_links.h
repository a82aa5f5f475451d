/* Links of stored HTML for readers outside the site, such as feed readers. */
#ifndef RETORT_ABSOLUTE_LINKS_H
#define RETORT_ABSOLUTE_LINKS_H

#include "base/arena.h"

/* `html`, as rendered (domain/markdown.h), with relative links made absolute as a browser does on the page at `page`,
 * an absolute URL with a path. Dots in paths stay. The result may be `html` itself, else it is in `mem`. */
struct str html_with_absolute_links(struct arena *mem, struct str html, struct str page);

#endif
