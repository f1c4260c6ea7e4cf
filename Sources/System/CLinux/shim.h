// What Linux has beyond POSIX: system calls that the C library hides unless it is asked for
// extensions, and extended attributes.
#pragma once
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

// Exchanges what two names stand for, in one step; see renameat2(2), RENAME_EXCHANGE.
static inline int linux_exchange(int folder, const char *name, int other, const char *other_name) {
  return (int)syscall(SYS_renameat2, folder, name, other, other_name, 1u << 1);
}

// Puts on the disk whatever the file system of an open file still holds in memory; see syncfs(2).
static inline int linux_syncfs(int file) { return (int)syscall(SYS_syncfs, file); }

// How many cores the program is bound to; 0 where the system does not tell. See sched_getaffinity(2).
static inline int linux_cores(void) {
  unsigned long set[1024] = {0};
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof set, set);
  int count = 0;
  for (long word = 0; word < bytes / (long)sizeof set[0]; word++)
    count += __builtin_popcountl(set[word]);
  return count;
}
