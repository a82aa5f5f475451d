/* Preloaded into a server: makes allocations fail on request of a test, through the file that FAULTS_MEMORY names,
 * which contains a struct control. On a crash, prints a backtrace. */
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FRAMES 32

struct control {
	_Atomic int64_t countdown; /* 1: the next one fails; 0: none */
	_Atomic int64_t failed;	   /* how many failed */
	_Atomic int64_t for_good;  /* 1: later ones fail, too */
};

/* The C library's functions, under their internal names. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static struct control *control;

static bool fails(void)
{
	int64_t left;

	if (!control)
		return false;
	left = atomic_load(&control->countdown);
	do
		if (left <= 0)
			return false;
	while (!atomic_compare_exchange_weak(&control->countdown, &left,
					     left == 1 && atomic_load(&control->for_good) ? 1 : left - 1));
	if (left != 1)
		return false;
	atomic_fetch_add(&control->failed, 1);
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return fails() ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
	return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **ret, size_t alignment, size_t size)
{
	void *memory = fails() ? NULL : __libc_memalign(alignment, size);

	if (!memory)
		return ENOMEM;
	*ret = memory;
	return 0;
}

void *mmap(void *address, size_t length, int protection, int flags, int file, off_t offset)
{
	if ((flags & MAP_ANONYMOUS) && fails())
		return MAP_FAILED;
	return (void *)syscall(SYS_mmap, address, length, protection, flags, file, offset);
}

static void tell_crash(int number)
{
	void *frames[FRAMES];
	static const char line[] = "--- crashed at\n";

	(void)!write(STDERR_FILENO, line, sizeof(line) - 1);
	backtrace_symbols_fd(frames, backtrace(frames, FRAMES), STDERR_FILENO);
	signal(number, SIG_DFL);
	raise(number);
}

__attribute__((constructor)) static void begin(void)
{
	const char *path = getenv("FAULTS_MEMORY");
	int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
	void *frames[1], *mapped;

	if (file < 0)
		return;
	backtrace(frames, 1); /* loads what it needs in advance */
	signal(SIGSEGV, tell_crash);
	signal(SIGABRT, tell_crash);
	signal(SIGBUS, tell_crash);
	mapped = mmap(NULL, sizeof(*control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	close(file);
	if (mapped != MAP_FAILED)
		control = mapped;
}
