/* The yardstick of `make bench`: libmicrohttpd with nothing around it, answering every request with one file's bytes.
 *
 *   mhd FILE TYPE   serves FILE as TYPE on a free port of 127.0.0.1, which it prints, until a signal ends it
 *   mhd             prints a port that is free now */
#include <arpa/inet.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* As Retort has them, so that the two differ only in what is between the socket and the bytes. */
#define CONNECTIONS 4096
#define CONNECTION_BYTES 16384
#define BACKLOG 1024
#define THREADS 2

static enum MHD_Result answer(void *response, struct MHD_Connection *connection, const char *url, const char *method,
			      const char *version, const char *upload, size_t *upload_size, void **seen)
{
	(void)url;
	(void)method;
	(void)version;
	(void)upload;
	(void)upload_size;
	if (!*seen) {
		*seen = response; /* the headers only; the next call may answer */
		return MHD_YES;
	}
	return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

static int bind_free_port(unsigned *ret_port)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof(address);
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0 ||
	    getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
		perror("mhd");
		exit(1);
	}
	*ret_port = ntohs(address.sin_port);
	return listener;
}

static struct MHD_Response *read_response(const char *path, const char *type)
{
	struct stat status;
	int file = open(path, O_RDONLY | O_CLOEXEC);
	char *bytes;

	if (file < 0 || fstat(file, &status) != 0 || !(bytes = malloc((size_t)status.st_size)) ||
	    read(file, bytes, (size_t)status.st_size) != status.st_size) {
		perror(path);
		exit(1);
	}
	close(file);
	struct MHD_Response *response =
	    MHD_create_response_from_buffer((size_t)status.st_size, bytes, MHD_RESPMEM_MUST_FREE);
	MHD_add_response_header(response, "Content-Type", type);
	return response;
}

int main(int argc, char **argv)
{
	unsigned port;
	int listener = bind_free_port(&port);

	printf("%u\n", port);
	fflush(stdout);
	if (argc != 3)
		return argc != 1;
	if (listen(listener, BACKLOG) != 0 ||
	    !MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL, answer,
			      read_response(argv[1], argv[2]), MHD_OPTION_LISTEN_SOCKET, listener,
			      MHD_OPTION_THREAD_POOL_SIZE, (unsigned)THREADS, MHD_OPTION_CONNECTION_LIMIT,
			      (unsigned)CONNECTIONS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_BYTES,
			      MHD_OPTION_END)) {
		fputs("mhd: it cannot listen\n", stderr);
		return 1;
	}
	for (;;)
		pause();
}
