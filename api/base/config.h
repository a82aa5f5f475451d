/* The settings of a running program. config_load() reads them; texts live as long as the program. */
#ifndef RETORT_CONFIG_H
#define RETORT_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/listen_address.h"
#include "base/log_line.h"

/* Which requests have a line in the log. */
enum log_requests { LOG_REQUESTS_ALL, LOG_REQUESTS_ERRORS, LOG_REQUESTS_OFF };

struct config {
	const char *database_url;      /* RETORT_DATABASE_URL, "sqlite:PATH" */
	struct listen_list listen;     /* RETORT_LISTEN, see base/listen_address.h */
	const char *listen_text;       /* the same, unparsed */
	const char *base_url;	       /* RETORT_BASE_URL, where people open the site: what browsers send as Origin */
	bool https;		       /* base_url is https */
	const char *admin_email;       /* RETORT_ADMIN_EMAIL, or "" */
	const char *backups;	       /* RETORT_BACKUPS, the folder that backups are put into, or "" */
	const char *security_contacts; /* RETORT_SECURITY_CONTACT: URIs, separated by spaces; "": none */
	const char *smtp_url;	       /* RETORT_SMTP_URL: "smtp://…", "smtps://…", "log:", or "" */
	const char *smtp_ca;	       /* RETORT_SMTP_CA: a file of certificates to trust, or "": those of the system */
	const char *mail_from;	       /* RETORT_MAIL_FROM, `Name <address>` or `address` */
	bool public_read;	       /* RETORT_PUBLIC_READ */
	const char *cors_origins;      /* RETORT_CORS_ORIGINS, separated by spaces; "*": any; "": none */
	const char *trusted_proxies;   /* RETORT_TRUSTED_PROXIES, addresses and networks whose X-Forwarded-For counts */
	bool rate_limit;	       /* RETORT_RATE_LIMIT */
	unsigned read_limit;	       /* RETORT_READ_LIMIT: reads of a client per minute; 0: no limit */
	int64_t session_days;	       /* RETORT_SESSION_DAYS: the longest lifetime of a session, used or not */
	bool gravatars;		       /* RETORT_AVATARS: "gravatar" rather than "identicon" */
	const char
	    *gravatar_default; /* RETORT_GRAVATAR_DEFAULT: what gravatar.com shows for addresses without a picture */
	const char *gravatar_rating;	/* RETORT_GRAVATAR_RATING: the highest rating of pictures that it may show */
	int64_t slow_query_ms;		/* RETORT_SLOW_QUERY_MS; negative: off */
	unsigned loops;			/* RETORT_LOOPS, event loops */
	unsigned pool;			/* RETORT_POOL, or RETORT_WORKERS: threads for requests that may wait */
	unsigned long log_level;	/* RETORT_LOG_LEVEL, one of yder's Y_LOG_LEVEL_… */
	const char *metrics;		/* RETORT_METRICS: "off", "on", or addresses and networks that may read them */
	enum log_format log_format;	/* RETORT_LOG_FORMAT */
	enum log_requests log_requests; /* RETORT_LOG_REQUESTS */
};

#endif
