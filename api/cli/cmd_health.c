/* retort health: whether the server at RETORT_LISTEN is ready; the health check of the container. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/config_load.h"
#include "cli/commands.h"
#include "cli/options.h"

#define TIMEOUT_S 2

/* All addresses are those of the same server. */
static bool is_ready(const struct listen_address *listening)
{
	static const char request[] = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
	struct timeval timeout = {.tv_sec = TIMEOUT_S};
	struct listen_address at = listen_reach(listening);
	char answer[64] = "";
	bool ready;
	int s;

	s = socket(at.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (s < 0)
		return false;
	setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout));
	setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof(timeout));
	ready = connect(s, (struct sockaddr *)&at.address, at.length) == 0 &&
		send(s, request, sizeof(request) - 1, MSG_NOSIGNAL) == (ssize_t)sizeof(request) - 1 &&
		recv(s, answer, sizeof(answer) - 1, MSG_WAITALL) > 0 && strncmp(answer, "HTTP/1.1 200", 12) == 0;
	close(s);
	return ready;
}

int cmd_health(int argc, char **argv)
{
	const struct cli_usage usage = {
	    .command = "health",
	    .about = "Checks whether the server at RETORT_LISTEN is ready.",
	    .exits = "Exit codes: 0 ready, 1 not ready, 2 invalid command line.",
	};
	struct config config;
	int code;

	if (!cli_read(argc, argv, &usage, &code))
		return code;
	if (config_load(&config))
		return EXIT_FAILURE;
	if (!is_ready(&config.listen.item[0])) {
		fprintf(stderr, "retort health: no server is ready at %s.\n", config.listen_text);
		return EXIT_FAILURE;
	}
	return EXIT_SUCCESS;
}
