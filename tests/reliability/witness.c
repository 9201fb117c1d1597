/* Preloaded into a process: writes down every change made to the files of one folder, and lets the Nth of them fail.
 *
 * WITNESS_FOLDER  the folder that is watched
 * WITNESS_LOG     where each change goes: a line "kind offset length path [other path]" and, for writes, the bytes
 *
 * witness_fail(at, how, lasting): the change number `at` from now fails with errno `how`; how < 0 kills the process
 * instead, -2 after half of the bytes. With `lasting` every later one fails too. at < 0: none.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static long seen, fail_at = -1;
static int fail_how, fail_lasting;

__attribute__((constructor)) static void start(void) {
    folder = getenv("WITNESS_FOLDER");
    folder_length = folder ? strlen(folder) : 0;
}

void witness_fail(long at, int how, int lasting) {
    seen = 0;
    fail_at = at;
    fail_how = how;
    fail_lasting = lasting;
}

long witness_seen(void) { return seen; }

void witness_log(const char *path) {
    if (log_file >= 0) syscall(SYS_close, log_file);
    log_file = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
}

void witness_folder(const char *path) {
    folder = strdup(path);
    folder_length = strlen(folder);
}

static int watched_path(const char *path) {
    return folder && path && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || !path[folder_length]);
}

static int watched(int fd, char *path) {
    char link[64];
    if (!folder) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return watched_path(path);
}

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length) {
        ssize_t done = syscall(SYS_write, log_file, at, length);
        if (done <= 0) return;
        at += done;
        length -= (size_t)done;
    }
}

static void note(const char *kind, long long offset, size_t length, const char *path, const char *other, const void *data) {
    char line[2 * PATH_MAX + 100];
    if (log_file < 0) return;
    int size = snprintf(line, sizeof line, "%s\t%lld\t%zu\t%s\t%s\n", kind, offset, data ? length : 0, path, other ? other : "");
    put(line, (size_t)size);
    if (data) put(data, length);
}

/* 0: go on; otherwise the errno to fail with. `half` is told when the process is to die in the middle. */
static int verdict(int *half) {
    long number = seen++;
    if (half) *half = 0;
    if (fail_at < 0 || (number != fail_at && !(fail_lasting && number > fail_at))) return 0;
    if (fail_how == -2 && half) {
        *half = 1;
        return 0;
    }
    if (fail_how < 0) {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    return fail_how;
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static ssize_t writing(int fd, const void *data, size_t length, long long offset) {
    char path[PATH_MAX];
    int mine = watched(fd, path), half = 0;
    if (mine) {
        pthread_mutex_lock(&guard);
        int error = verdict(&half);
        if (error) {
            pthread_mutex_unlock(&guard);
            errno = error;
            return -1;
        }
    }
    long long at = offset;
    if (at < 0 && mine) {
        int flags = fcntl(fd, F_GETFL);
        struct stat about;
        at = (flags & O_APPEND) && fstat(fd, &about) == 0 ? about.st_size : (long long)lseek(fd, 0, SEEK_CUR);
    }
    size_t wanted = half ? length / 2 : length;
    ssize_t done = offset < 0 ? syscall(SYS_write, fd, data, wanted) : syscall(SYS_pwrite64, fd, data, wanted, offset);
    if (half) die();
    if (mine) {
        if (done > 0) note("write", at, (size_t)done, path, NULL, data);
        pthread_mutex_unlock(&guard);
    }
    return done;
}

ssize_t write(int fd, const void *data, size_t length) { return writing(fd, data, length, -1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return writing(fd, data, length, offset); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return writing(fd, data, length, offset); }

static int simple(const char *kind, long long offset, const char *path, const char *other, int mine, int (*act)(void *), void *with) {
    if (!mine) return act(with);
    pthread_mutex_lock(&guard);
    int error = verdict(NULL), result = -1;
    if (error)
        errno = error;
    else if ((result = act(with)) >= 0)
        note(kind, offset, 0, path, other, NULL);
    int kept = errno;
    pthread_mutex_unlock(&guard);
    errno = kept;
    return result;
}

struct on_file { int fd; off64_t size; };
static int act_sync(void *with) { return (int)syscall(SYS_fsync, ((struct on_file *)with)->fd); }
static int act_data(void *with) { return (int)syscall(SYS_fdatasync, ((struct on_file *)with)->fd); }
static int act_cut(void *with) {
    struct on_file *file = with;
    return (int)syscall(SYS_ftruncate, file->fd, file->size);
}

static int syncing(int fd, int (*act)(void *)) {
    char path[PATH_MAX];
    struct on_file file = {fd, 0};
    return simple("sync", 0, path, NULL, watched(fd, path), act, &file);
}
int fsync(int fd) { return syncing(fd, act_sync); }
int fdatasync(int fd) { return syncing(fd, act_data); }

static int cutting(int fd, off64_t size) {
    char path[PATH_MAX];
    struct on_file file = {fd, size};
    return simple("cut", size, path, NULL, watched(fd, path), act_cut, &file);
}
int ftruncate(int fd, off_t size) { return cutting(fd, size); }
int ftruncate64(int fd, off64_t size) { return cutting(fd, size); }

struct on_path { const char *path, *other; };
static int act_unlink(void *with) { return (int)syscall(SYS_unlink, ((struct on_path *)with)->path); }
static int act_rename(void *with) { return (int)syscall(SYS_rename, ((struct on_path *)with)->path, ((struct on_path *)with)->other); }
static int act_link(void *with) { return (int)syscall(SYS_link, ((struct on_path *)with)->path, ((struct on_path *)with)->other); }

int unlink(const char *path) {
    struct on_path names = {path, NULL};
    return simple("unlink", 0, path, NULL, watched_path(path), act_unlink, &names);
}
int rename(const char *path, const char *other) {
    struct on_path names = {path, other};
    return simple("rename", 0, path, other, watched_path(path) || watched_path(other), act_rename, &names);
}
int link(const char *path, const char *other) {
    struct on_path names = {path, other};
    return simple("link", 0, path, other, watched_path(path) || watched_path(other), act_link, &names);
}

/* Copies inside the kernel would pass unseen: said to be impossible, so that the caller writes. */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
    char path[PATH_MAX];
    if (!watched(out, path)) return syscall(SYS_sendfile, out, in, offset, count);
    errno = ENOTSOCK;
    return -1;
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t count) { return sendfile(out, in, (off_t *)offset, count); }

struct to_open { int at; const char *path; int flags; mode_t mode; };
static int act_open(void *with) {
    struct to_open *file = with;
    return (int)syscall(SYS_openat, file->at, file->path, file->flags, file->mode);
}
static int opening(int at, const char *path, int flags, mode_t mode) {
    struct to_open file = {at, path, flags, mode};
    int changes = watched_path(path) && (flags & O_TRUNC || (flags & O_CREAT && access(path, F_OK) != 0));
    return simple(flags & O_TRUNC ? "empty" : "create", 0, path, NULL, changes, act_open, &file);
}
#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_list more; va_start(more, flags); mode = (mode_t)va_arg(more, int); va_end(more); }
int open(const char *path, int flags, ...) { MODE(flags) return opening(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opening(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return opening(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opening(at, path, flags | O_LARGEFILE, mode); }
