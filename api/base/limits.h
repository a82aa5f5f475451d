/* Every limit on what users can make the server do, by name. Those that clients see are in openapi.yaml (x-limits,
 * and schemas with x-constants), and are generated. */
#ifndef RETORT_LIMITS_H
#define RETORT_LIMITS_H

#include "generated/constants.h"

#define LIMIT_PATH_SEGMENTS 8	  /* of a URL path */
#define LIMIT_QUERY_PARAMETERS 16 /* of a URL */
#define LIMIT_HTML_FACTOR 4	  /* HTML may be so many times as long as the longest Markdown allowed */

#define LIMIT_CONNECTIONS 8192		  /* fewer where the limit of descriptors is lower */
#define LIMIT_CONNECTIONS_CLIENT 512	  /* of one address; a proxy's count for nobody */
#define LIMIT_CONNECTION_IDLE_S 15	  /* without a byte */
#define LIMIT_CONNECTION_BYTES 16384	  /* a request's line and headers */
#define LIMIT_HEAD_S 20			  /* from an open or idle connection to a whole head */
#define LIMIT_BODY_S 30			  /* from the head to the end of the body */
#define LIMIT_ANSWER_S 30		  /* to read an answer, and */
#define LIMIT_ANSWER_BYTES_S (8 * 1024)	  /* a second more for so many bytes of it */
#define LIMIT_UNSENT_BYTES (32 * 1024)	  /* of answers that the kernel keeps for a slow reader */
#define LIMIT_BODY_FREE_BYTES (16 * 1024) /* of each unfinished body are always there; the rest counts here: */
#define LIMIT_BODIES_BYTES (64 * 1024 * 1024)
#define LIMIT_BODIES_CLIENT_BYTES (8 * 1024 * 1024) /* of one address */
#define LIMIT_ANSWER_FREE_BYTES (32 * 1024)	    /* of each unsent answer are always there; the rest counts here: */
#define LIMIT_ANSWERS_BYTES (256 * 1024 * 1024)
#define LIMIT_ANSWERS_CLIENT_BYTES (32 * 1024 * 1024) /* of one client */
#define LIMIT_ANSWER_LARGE_BYTES (256 * 1024)	      /* an operation whose answer was so large is a long read */
#define LIMIT_ANSWER_LARGE_S 60			      /* for so long */
#define LIMIT_LINGER_S 3    /* how long what a refused client still sends is thrown away, so that it reads the answer */
#define LIMIT_LINGERING 256 /* such connections; others are closed at once */
#define LIMIT_DRAIN_S 10    /* how long a stop waits for requests in flight */

#define LIMIT_LOOPS 64		/* event loops, by RETORT_LOOPS */
#define LIMIT_POOL 256		/* threads for what may wait, by RETORT_POOL */
#define LIMIT_POOL_WRITES 1024	/* requests that wait for a thread, because they write, */
#define LIMIT_POOL_HASHES 256	/* may hash a password, */
#define LIMIT_POOL_READS 128	/* or read for long; */
#define LIMIT_POOL_QUERIES 1024 /* that read from a database which is another process */
#define LIMIT_POOL_WAIT_MS 2000 /* who waited so long for a thread is refused */
#define LIMIT_LOOP_PAGE 50	/* pages further on by number are long reads */

#define LIMIT_WRITE_QUEUE 1024	 /* writes waiting; one more is refused */
#define LIMIT_WRITE_BATCH 128	 /* writes in one commit */
#define LIMIT_WRITE_BATCH_MS 50	 /* a batch takes no more in after so long */
#define LIMIT_WRITE_WAIT_MS 2000 /* a write that waited so long is refused, */
#define LIMIT_WRITE_STUCK_MS 200 /* or only so long, when the one before has taken that long already */
#define LIMIT_WRITES_LATER 256	 /* that nobody waits for */

#define LIMIT_WRITE_REPEAT_MS 2000 /* so long a write is repeated that other servers' writes got in the way of */

/* Of PostgreSQL. What the server does for us is given up by it, and later by us, in case it does not answer. */
#define LIMIT_STATEMENT_MS 30000
#define LIMIT_ANSWER_MS 35000
#define LIMIT_LOCK_MS 5000
#define LIMIT_COUNT_MS 1000	 /* of a connection that counts attempts to sign in, instead of the lock's */
#define LIMIT_COMMIT_MS 10000	 /* less than LIMIT_STATEMENT_MS: a wait that the server cancels looks like a success */
#define LIMIT_CONNECT_S 2	 /* to each of the hosts that the URL names */
#define LIMIT_UNANSWERED_MS 3000 /* so long a host that has vanished is waited for */
#define LIMIT_RECONNECT_FIRST_MS 50 /* between two attempts of a connection; twice as long each time */
#define LIMIT_RECONNECT_MS 1000

#define LIMIT_DATABASE_LOOK_MS 250 /* between two looks of requests at where the database's files are */
#define LIMIT_WRITER_IDLE_S 1	   /* so often an idle writer looks, and tries again what failed */
#define LIMIT_OUTAGE_LOG_S 60	   /* between two lines in the log that say that writing fails */

#define LIMIT_HASHES_WAITING 32		/* threads that wait for a password hash; see domain/hash_queue.h */
#define LIMIT_HASHES_OF_CLIENT 16	/* of them, and of the next, those of one client */
#define LIMIT_HASHES_KNOWN 8		/* beside them, devices that signed in before */
#define LIMIT_PBKDF2_ITERATIONS 1000000 /* of a hash that another program made (domain/werkzeug.h) */
#define LIMIT_SCRYPT_WORK (1 << 20)	/* the same, N·R·P */
#define LIMIT_SCRYPT_MEMORY (1 << 19)	/* N·R of it, in units of 128 bytes: 64 MiB */
#define LIMIT_VERIFIED 4096 /* passwords that were right a moment ago, remembered, and where they came from */
#define LIMIT_VERIFIED_S 300
#define LIMIT_VERIFIED_CLIENT_S (24 * 3600) /* an account's client is known as such */
#define LIMIT_THROTTLES 8192		    /* counts of each kind; see domain/throttle_set.h */
#define LIMIT_BURST_S 60		    /* between two lines of the log about the same */

#define LIMIT_YOUNG_S (24 * 3600) /* an account that is younger writes less (domain/write_rate.c) */
#define LIMIT_WRITERS 10	  /* an address may write as much as so many accounts */
#define LIMIT_REPEAT_S 60	  /* the same text of the same author is refused for so long */

#define LIMIT_TOKEN_S 3600
#define LIMIT_SESSION_IDLE_S (24 * 3600)
#define LIMIT_SESSION_REMEMBERED_S (30 * 24 * 3600)
#define LIMIT_IDEMPOTENCY_S (24 * 3600) /* an answer is kept for repeated requests */
#define LIMIT_IDEMPOTENCY_KEYS 100	/* answers kept for one account */
#define LIMIT_IDEMPOTENCY_KEY_BYTES 128
#define LIMIT_REGISTRATION_S (24 * 3600)
#define LIMIT_USERNAME_RESERVED_S (INT64_C(90) * 24 * 3600) /* the username of a deleted account */
#define LIMIT_LINK_S 3600				    /* links that reset a password or change an address */
#define LIMIT_CONFIRM_LINK_S (24 * 3600)
#define LIMIT_MAIL_INTERVAL_S 300 /* between two mails that anybody can have sent to an address */
#define LIMIT_PENDING_MAILS 3	  /* registrations of one address that get their mail at once */
#define LIMIT_SESSIONS 100	  /* of an account, and tokens; the least used go */
#define LIMIT_USER_AGENT_BYTES 200
#define LIMIT_DEVICE_S (400 * 24 * 3600) /* the longest that browsers keep a cookie */
#define LIMIT_PURGE_CHUNK 50		 /* texts of a deleted account removed in one write */
#define LIMIT_PURGE_PAUSE_S 3600	 /* the longest wait for room to remove traces */
#define LIMIT_JANITOR_S 60		 /* between two rounds */
#define LIMIT_EXPIRED_CHUNK 500		 /* rows of a table that are deleted in one write because they have expired */
#define LIMIT_LEASE_S 20     /* after that without renewal another server may do what one does (core/lease.h) */
#define LIMIT_LAST_SEEN_S 60 /* how far last_seen may lag */

#define LIMIT_ALARM_S 3600	 /* between two mails that tell of failed requests */
#define LIMIT_MAIL_ATTEMPTS 24	 /* half a day; then a mail is given up, and the log says so */
#define LIMIT_MAIL_S (24 * 3600) /* a mail without a link is given up after so long at the latest */
#define LIMIT_MAIL_SENDERS 8	 /* mails on their way at once */
#define LIMIT_MAIL_SENDERS_PER_DOMAIN 2
#define LIMIT_MAIL_ATTEMPT_S 120 /* one attempt, from connecting to the last reply; half of it until the text */
#define LIMIT_MAIL_CLAIM_S 180	 /* longer than an attempt and its recording */
#define LIMIT_MAIL_DELAY_S 3600	 /* the longest between two attempts */
#define LIMIT_MAIL_STOP_S 5	 /* a stop waits so long for mails whose text is on its way */

#endif
