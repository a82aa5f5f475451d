/* Every limit on what users can make the server do, by name. Those that clients see are in openapi.yaml (x-limits,
 * and schemas with x-constants), and are generated. */
#ifndef RETORT_LIMITS_H
#define RETORT_LIMITS_H

#include "generated/constants.h"

/* A limit in a string literal: "at most " LIMIT_TEXT(LIMIT_REQUEST_KIB) " KiB". The limit is a plain number. */
#define LIMIT_TEXT(limit) LIMIT_TEXT_OF(limit)
#define LIMIT_TEXT_OF(number) #number

#define LIMIT_REQUEST_BYTES (LIMIT_REQUEST_KIB * 1024)

#define LIMIT_PATH_SEGMENTS 8	  /* of a URL path */
#define LIMIT_QUERY_PARAMETERS 16 /* of a URL */
#define LIMIT_HTML_FACTOR 4	  /* maximum length of HTML, as a multiple of the maximum length of Markdown */

#define LIMIT_LOG_BYTES (256 * 1024) /* lines of the log that wait to be written */

#define LIMIT_CONNECTIONS 8192		  /* fewer if the limit of file descriptors is lower */
#define LIMIT_CONNECTIONS_CLIENT 512	  /* of one address; those of a trusted proxy are not counted */
#define LIMIT_CONNECTION_IDLE_S 15	  /* without a byte */
#define LIMIT_CONNECTION_BYTES 16384	  /* a request's line and headers */
#define LIMIT_ANSWER_S 30		  /* for the client to read a response, plus */
#define LIMIT_ANSWER_BYTES_S (8 * 1024)	  /* one second for each of these bytes */
#define LIMIT_UNSENT_BYTES (32 * 1024)	  /* of responses in the kernel's buffer of a socket */
#define LIMIT_BODY_FREE_BYTES (16 * 1024) /* of each unfinished body are not counted; the rest counts here: */
#define LIMIT_BODIES_BYTES (64 * 1024 * 1024)
#define LIMIT_BODIES_CLIENT_BYTES (8 * 1024 * 1024) /* of one address */
#define LIMIT_ANSWER_FREE_BYTES (32 * 1024)	    /* of each unsent response are not counted; the rest counts here: */
#define LIMIT_ANSWERS_BYTES (256 * 1024 * 1024)
#define LIMIT_ANSWERS_CLIENT_BYTES (32 * 1024 * 1024) /* of one client */
#define LIMIT_ANSWER_LARGE_BYTES (256 * 1024)	      /* an operation with a larger response is a long read */
#define LIMIT_ANSWER_LARGE_S 60			      /* for this time */
#define LIMIT_SHARED_S 300			      /* how long caches keep what is the same for everybody */
#define LIMIT_FEED_BYTES (192 * 1024)		      /* of entries, after which a page of a feed ends */
#define LIMIT_SITEMAP_IDS 10000			      /* of posts and of accounts, in one part of the sitemap */
#define LIMIT_LINGER_S 3    /* how long input of a refused client is discarded, so that it can read the response */
#define LIMIT_LINGERING 256 /* such connections; further ones are closed at once */
#define LIMIT_DRAIN_S 10    /* how long a stop waits for requests in flight */

#define LIMIT_LOOPS 64		     /* event loops, by RETORT_LOOPS */
#define LIMIT_POOL 256		     /* pool threads, by RETORT_POOL */
#define LIMIT_POOL_WAIT_MS 2000	     /* a request that waits longer for a thread is refused, */
#define LIMIT_POOL_READ_WAIT_MS 5000 /* or this long, if it is a long read: many people may share an address */
#define LIMIT_LOOP_PAGE 50	     /* higher page numbers are long reads */

#define LIMIT_WRITE_QUEUE 1024	 /* queued writes; further ones are refused */
#define LIMIT_WRITE_BATCH 128	 /* writes in one commit */
#define LIMIT_WRITE_BATCH_MS 50	 /* a batch takes no further writes after this time */
#define LIMIT_WRITE_WAIT_MS 2000 /* a write that waits longer is refused, */
#define LIMIT_WRITE_STUCK_MS 200 /* or only this long, if the current batch has taken that long already */
#define LIMIT_WRITES_ASYNC 256	 /* queued background writes */

#define LIMIT_WRITE_REPEAT_MS 2000 /* how long a write that conflicts with those of other servers is retried */

/* PostgreSQL. The database server cancels what takes too long; the client gives up later, in case it does not answer.
 */
#define LIMIT_STATEMENT_MS 30000
#define LIMIT_ANSWER_MS 35000
#define LIMIT_LOCK_MS 5000
#define LIMIT_COUNT_MS 1000	 /* of connections that count sign-in attempts, instead of the lock timeout */
#define LIMIT_COMMIT_MS 10000	 /* less than LIMIT_STATEMENT_MS: a wait that the server cancels looks like a success */
#define LIMIT_CONNECT_S 2	 /* to each of the hosts that the URL names */
#define LIMIT_UNANSWERED_MS 3000 /* until a connection to an unreachable host is given up */
#define LIMIT_CONNECTING 4	 /* connections of one server that connect at the same time */
#define LIMIT_RECONNECT_FIRST_MS 50 /* between two attempts to connect of one server; doubled each time */
#define LIMIT_RECONNECT_MS 1000

#define LIMIT_DATABASE_LOOK_MS 250 /* between two checks by requests whether the database files are in place */
#define LIMIT_WRITER_IDLE_S 1	   /* between two such checks by an idle writer, which then retries failed work */
#define LIMIT_OUTAGE_LOG_S 60	   /* between two log lines about failing writes */

#define LIMIT_HASHES_WAITING 32		/* threads that wait for a password hash; see domain/hash_queue.h */
#define LIMIT_HASHES_OF_CLIENT 16	/* places for one client, in this queue and the next one */
#define LIMIT_HASHES_KNOWN 8		/* additional places for known devices */
#define LIMIT_PBKDF2_ITERATIONS 1000000 /* of a foreign hash (domain/werkzeug.h) */
#define LIMIT_SCRYPT_WORK (1 << 20)	/* of a foreign hash, N·R·P */
#define LIMIT_SCRYPT_MEMORY (1 << 19)	/* of a foreign hash, N·R, in units of 128 bytes: 64 MiB */
#define LIMIT_VERIFIED 4096		/* entries in the cache of verified passwords, and in that of known clients */
#define LIMIT_VERIFIED_S 300
#define LIMIT_VERIFIED_CLIENT_S (24 * 3600) /* how long a client is known to an account */
#define LIMIT_THROTTLES 8192		    /* counts of each kind; see domain/throttle_set.h */
#define LIMIT_BURST_S 60		    /* between two log lines about the same event */

#define LIMIT_YOUNG_S (24 * 3600) /* younger accounts have lower limits (domain/write_rate.c) */
#define LIMIT_READS 1000000	  /* the most that RETORT_READ_LIMIT can allow in a minute */
#define LIMIT_READERS 8192	  /* clients whose reads are counted */
#define LIMIT_WRITERS 10	  /* an address may write as much as this number of accounts */
#define LIMIT_REPEAT_S 60	  /* how long the same text of the same author is refused */

#define LIMIT_TOKEN_S 3600
#define LIMIT_SESSION_IDLE_S (24 * 3600)
#define LIMIT_SESSION_REMEMBERED_S (30 * 24 * 3600)
#define LIMIT_IDEMPOTENCY_S (24 * 3600) /* a response is stored for repeated requests */
#define LIMIT_REGISTRATION_S (24 * 3600)
#define LIMIT_USERNAME_RESERVED_S (LIMIT_USERNAME_RESERVED_DAYS * INT64_C(24) * 3600)
#define LIMIT_LINK_S 3600 /* links that reset a password or change an address */
#define LIMIT_CONFIRM_LINK_S (24 * 3600)
#define LIMIT_MAIL_INTERVAL_S 300 /* between two requested emails to an address */
#define LIMIT_PENDING_MAILS 3	  /* pending registrations of an address that get their email at once */
#define LIMIT_SESSIONS 100	  /* sessions of an account, and tokens; the least recently used are deleted */
#define LIMIT_USER_AGENT_BYTES 200
#define LIMIT_DEVICE_S (400 * 24 * 3600) /* the longest lifetime of cookies in browsers */
#define LIMIT_PURGE_CHUNK 50		 /* posts and comments of a deleted account that are deleted in one write */
#define LIMIT_PURGE_PAUSE_S 3600	 /* the longest wait before trying again to scrub without free space */
#define LIMIT_JANITOR_S 60		 /* between two rounds */
#define LIMIT_EXPIRED_CHUNK 500		 /* expired rows of a table that are deleted in one write */
#define LIMIT_LEASE_S 20		 /* a lease that is not renewed for this time expires (core/lease.h) */
#define LIMIT_SITE_CHECK_S 15		 /* how long a check of the site is good for all who ask */
#define LIMIT_LAST_SEEN_S 60		 /* the largest delay of last_seen */

#define LIMIT_ALARM_S 3600	 /* between two emails about failed requests */
#define LIMIT_MAIL_ATTEMPTS 24	 /* over half a day; then an email is discarded, and this is logged */
#define LIMIT_MAIL_S (24 * 3600) /* an email without a link is discarded after this time at the latest */
#define LIMIT_MAIL_SENDERS 8	 /* emails that are sent at once */
#define LIMIT_MAIL_SENDERS_PER_DOMAIN 2
#define LIMIT_MAIL_ATTEMPT_S 120 /* one attempt, from connecting to the last reply; half of it before the text */
#define LIMIT_MAIL_CLAIM_S 180	 /* longer than an attempt and its recording */
#define LIMIT_MAIL_DELAY_S 3600	 /* the longest time between two attempts */
#define LIMIT_MAIL_STOP_S 5	 /* how long a stop waits for emails whose text is being sent */

#endif
