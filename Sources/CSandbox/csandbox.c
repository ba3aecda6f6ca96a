#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SHADOW_MEMORY 1  // takes terabytes of address space, so memory can't be limited
// Checking for leaks at exit takes rights that have been given up, and the reader gets no environment that
// could turn it off.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif

static int limit(int resource, uint64_t most) {
  struct rlimit value = {(rlim_t)most, (rlim_t)most};
  return setrlimit(resource, &value) == 0 ? 0 : errno;
}

static int set_limits(uint64_t memory, unsigned seconds) {
  int error = limit(RLIMIT_FSIZE, 0);
  if (error == 0) error = limit(RLIMIT_CORE, 0);
  if (error == 0) error = limit(RLIMIT_CPU, seconds);
#if !defined(HAS_SHADOW_MEMORY) && !defined(__APPLE__)
  if (error == 0) error = limit(RLIMIT_AS, memory);
#else
  (void)memory;
#endif
  return error;
}

#ifdef __linux__

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>

// The calls needed for reading, writing, memory, exiting and a crash report's own signal.
static const int allowed[] = {
    SCMP_SYS(read),         SCMP_SYS(write),        SCMP_SYS(readv),         SCMP_SYS(writev),
    SCMP_SYS(close),        SCMP_SYS(fstat),        SCMP_SYS(lseek),         SCMP_SYS(munmap),
    SCMP_SYS(mremap),       SCMP_SYS(madvise),      SCMP_SYS(brk),           SCMP_SYS(futex),
    SCMP_SYS(exit),         SCMP_SYS(exit_group),   SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),  SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),    SCMP_SYS(getpid),       SCMP_SYS(gettid),        SCMP_SYS(sched_yield),
    SCMP_SYS(restart_syscall), SCMP_SYS(getrusage),
};

// Memory may be mapped, but not as executable, so that no program can be written into it.
static const int allowed_unless_executable[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};

static int add_rules(scmp_filter_ctx filter) {
  int error = 0;
  for (unsigned i = 0; error == 0 && i < sizeof allowed / sizeof *allowed; i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (unsigned i = 0; error == 0 && i < sizeof allowed_unless_executable / sizeof(int); i++)
    error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed_unless_executable[i], 1,
                             SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  // A signal to itself only, so that abort() ends it.
  if (error == 0)
    error = seccomp_rule_add(
        filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
  return error;
}

static int close_the_system(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == NULL) return ENOMEM;
  int error = add_rules(filter);
  if (error == 0) error = seccomp_load(filter);
  seccomp_release(filter);
  return -error;
}

#elif defined(__APPLE__)

#include <sandbox.h>

// Deprecated, but without a successor for programs that no bundle declares, and used by the system itself.
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

static int close_the_system(void) {
  char *message = NULL;
  if (sandbox_init(kSBXProfilePureComputation, SANDBOX_NAMED, &message) == 0) return 0;
  sandbox_free_error(message);
  return EPERM;
}

#else

static int close_the_system(void) { return 0; }

#endif

int csandbox_enter(uint64_t memory, unsigned seconds) {
  int error = set_limits(memory, seconds);
  return error == 0 ? close_the_system() : error;
}

static int tried_fork(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child < 0) return errno;
  waitpid(child, NULL, 0);
  return 0;
}

void csandbox_probe(int errors[4]) {
  errors[0] = open("/dev/null", O_RDONLY) < 0 ? errno : 0;
  errors[1] = socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
  char *arguments[] = {"true", NULL};
  char *environment[] = {NULL};
  errors[2] = execve("/bin/true", arguments, environment) < 0 ? errno : 0;
  errors[3] = tried_fork();
}
