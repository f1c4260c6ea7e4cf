// Put before a program with LD_PRELOAD: listing the folder whose path ends with $FAULTY_FOLDER fails
// after its first name, as on a disk that is dying.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_faulty(DIR *folder) {
  const char *end = getenv("FAULTY_FOLDER");
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", dirfd(folder));
  ssize_t length = readlink(link, path, sizeof path);
  size_t tail = end ? strlen(end) : 0;
  return end && length >= (ssize_t)tail && memcmp(path + length - tail, end, tail) == 0;
}

struct dirent *readdir(DIR *folder) {
  static struct dirent *(*real)(DIR *);
  if (!real) real = (struct dirent * (*)(DIR *)) dlsym(RTLD_NEXT, "readdir");
  if (telldir(folder) != 0 && is_faulty(folder)) {
    errno = EIO;
    return NULL;
  }
  return real(folder);
}

struct dirent64 *readdir64(DIR *folder) { return (struct dirent64 *)readdir(folder); }
