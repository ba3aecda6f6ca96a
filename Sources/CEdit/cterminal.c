#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#ifndef _DARWIN_C_SOURCE
#define _DARWIN_C_SOURCE
#endif
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "cedit.h"

// MARK: Terminal state

static struct termios saved_state;
static volatile sig_atomic_t has_saved_state, is_raw, is_pasting;

void terminal_save(void) {
  if (tcgetattr(STDIN_FILENO, &saved_state) == 0) has_saved_state = 1;
}

void terminal_mark(bool raw, bool pasting) {
  is_raw = raw;
  is_pasting = pasting;
}

static void write_quietly(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

/// A background program must not change the terminal of the one in front.
static bool owns_terminal(void) {
  return tcgetpgrp(STDIN_FILENO) == getpgrp();
}

void terminal_restore(void) {
  static const char paste_off[] = "\033[?2004l";
  if (!is_raw || !has_saved_state || !owns_terminal()) return;
  if (is_pasting) write_quietly(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved_state);
  is_raw = is_pasting = 0;
}

void cedit_open_standard_streams(void) {
  for (int descriptor = 0; descriptor <= 2; descriptor++) {
    if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      (void)open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// MARK: Signals

static volatile sig_atomic_t pending_signal, was_resized, was_continued, ends_gracefully, keyboard_ignored;
static int wake[2] = {-1, -1};

static void wake_reader(void) {
  int saved = errno;
  if (wake[1] >= 0) (void)!write(wake[1], "!", 1);
  errno = saved;
}

static void on_end(int signal) {
  if (keyboard_ignored && (signal == SIGINT || signal == SIGQUIT)) return;
  if (!ends_gracefully || pending_signal) {
    terminal_restore();
    _exit(128 + signal);
  }
  pending_signal = signal;
  wake_reader();
}

static void on_news(int signal) {
  if (signal == SIGWINCH) was_resized = 1;
  if (signal == SIGCONT) was_continued = 1;
  wake_reader();
}

/// Reports a crash. Swift traps right after an allocation has failed, while errno still says so.
static void on_crash(int signal) {
  static const char bug[] = "\r\nannotate: internal error. Every answer shown as stored is on disk.\n";
  static const char memory[] = "\r\nannotate: out of memory. Every answer shown as stored is on disk.\n";
  bool is_memory = errno == ENOMEM;
  (void)signal;
  terminal_restore();
  write_quietly(STDERR_FILENO, is_memory ? memory : bug, (is_memory ? sizeof memory : sizeof bug) - 1);
  _exit(70);
}

static void watch(int signal, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

/// Watches a signal unless it is ignored: `nohup` and background jobs start that way on purpose.
static void watch_unless_ignored(int signal) {
  struct sigaction action;
  if (sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return;
  watch(signal, on_end, SA_RESTART);
}

/// Unblocks all signals, since whoever started us may have blocked those that we wait for.
static void unblock_all(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Watches for crashes on a separate stack, so that the handler can run after a stack overflow.
static void watch_crashes(void) {
  static char stack[32768];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
  sigaltstack(&alternate, NULL);
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++)
    watch(crashes[i], on_crash, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
}

static void open_wake_pipe(void) {
  if (wake[0] >= 0 || pipe(wake) != 0) return;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
}

void cedit_watch_signals(void) {
  static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  open_wake_pipe();
  watch_crashes();
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) watch_unless_ignored(ends[i]);
  watch(SIGPIPE, SIG_IGN, 0);
  watch(SIGXFSZ, SIG_IGN, 0);
  watch(SIGWINCH, on_news, SA_RESTART);
  watch(SIGCONT, on_news, SA_RESTART);
  watch(SIGCHLD, on_news, SA_RESTART | SA_NOCLDSTOP);
  atexit(terminal_restore);
  unblock_all();
}

void cedit_wait_for_signal(void) {
  struct pollfd entry = {.fd = wake[0], .events = POLLIN};
  // Without the pipe (no descriptors left), a signal may come just before the wait: look again soon.
  (void)poll(&entry, 1, wake[0] >= 0 ? -1 : 50);
  signals_drain();
}

int32_t cedit_pending_signal(void) { return pending_signal; }
void cedit_end_gracefully(bool graceful) { ends_gracefully = graceful; }
void cedit_ignore_keyboard_signals(bool ignored) { keyboard_ignored = ignored; }

bool signals_took_resize(void) {
  bool news = was_resized;
  was_resized = 0;
  return news;
}

bool signals_took_continue(void) {
  bool news = was_continued;
  was_continued = 0;
  return news;
}

int signals_descriptor(void) { return wake[0]; }

void signals_drain(void) {
  char bytes[64];
  while (wake[0] >= 0 && read(wake[0], bytes, sizeof bytes) > 0) continue;
}
