/* The header and the footer of pages, as in frontend/src/app/Frame.tsx. */
#include "server/html_page.h"

#include "base/config.h"

#define HEAD \
	"<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">" \
	"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" \
	"<meta name=\"color-scheme\" content=\"light dark\">" \
	"<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/site.css\">" \
	"<title>Retort - %s</title>\n"
#define HEADER \
	"<header class=\"site-header\"><div class=\"site-header-inner\">" \
	"<a class=\"brand\" href=\"%s/\" aria-label=\"Retort, home\"><img src=\"/favicon.svg\" width=\"32\" " \
	"height=\"32\" alt=\"\">Retort</a></div></header>\n"
#define MAIN "<main id=\"main\"><div class=\"page\"><h1>%s</h1>\n%s</div></main>\n"
#define FOOTER \
	"<footer class=\"site-footer\"><p>Powered by Retort. " \
	"<a href=\"%s/docs\">API reference</a></p></footer>\n</html>\n"

void html_page(struct req *rq, const char *title, struct str content)
{
	const char *site = rq->config->base_url;

	jw_raw(req_reply(rq, 200),
	       arena_printf(rq->mem, HEAD HEADER MAIN FOOTER, title, site, title, content.ptr, site));
	rq->reply->content_type = "text/html; charset=utf-8";
}
