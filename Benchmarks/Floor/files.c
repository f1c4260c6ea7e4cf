// The file system, in as few calls as will do.
#include "floor.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void fail(const char *what, const char *path) {
  fprintf(stderr, "build-floor: %s %s: %s\n", what, path, strerror(errno));
  exit(3);
}

void reserve(Buffer *buffer, size_t room) {
  if (buffer->room >= room) return;
  buffer->room = room * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->room);
  if (!buffer->bytes) fail("memory", "");
}

void add_file(FileList *list, const char *path, size_t size) {
  if (list->count == list->room) {
    list->room = list->room ? list->room * 2 : 1024;
    list->paths = realloc(list->paths, list->room * sizeof *list->paths);
    list->sizes = realloc(list->sizes, list->room * sizeof *list->sizes);
    if (!list->paths || !list->sizes) fail("memory", path);
  }
  char *copy = strdup(path);
  if (!copy) fail("memory", path);
  list->paths[list->count] = copy;
  list->sizes[list->count++] = size;
}

void walk(const char *folder, FileList *files) {
  DIR *stream = opendir(folder);
  if (!stream) fail("open", folder);
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (entry->d_type == DT_DIR) walk(path, files);
    if (entry->d_type == DT_REG) add_file(files, path, 0);
  }
  closedir(stream);
}

void read_list(const char *path, FileList *files) {
  FILE *file = fopen(path, "r");
  if (!file) fail("open", path);
  char *line = nullptr;
  size_t room = 0;
  for (ssize_t count; (count = getline(&line, &room, file)) > 0;) {
    if (line[count - 1] == '\n') line[count - 1] = 0;
    char *name = nullptr;
    const size_t size = strtoull(line, &name, 10);
    if (*name == ' ') add_file(files, name + 1, size);
  }
  free(line);
  fclose(file);
}

void read_file(const char *path, Buffer *text) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat facts;
  if (file < 0 || fstat(file, &facts) != 0) fail("open", path);
  reserve(text, (size_t)facts.st_size + 1);
  text->count = 0;
  for (ssize_t got; (got = read(file, text->bytes + text->count, text->room - text->count)) != 0;) {
    if (got < 0) fail("read", path);
    text->count += (size_t)got;
    if (text->count == text->room) reserve(text, text->room + 1);
  }
  close(file);
}

// Makes the folders above a file; another thread may make them too.
static void make_folders(int folder, const char *path) {
  char above[4096];
  for (const char *cut = path; (cut = strchr(cut, '/')); cut++) {
    snprintf(above, sizeof above, "%.*s", (int)(cut - path), path);
    if (mkdirat(folder, above, 0777) != 0 && errno != EEXIST) fail("make", above);
  }
}

void write_file(int folder, const char *path, size_t size, const Buffer *bytes, Buffer *scratch) {
  constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  int file = openat(folder, path, flags, 0666);
  if (file < 0 && errno == ENOENT) {
    make_folders(folder, path);
    file = openat(folder, path, flags, 0666);
  }
  if (file < 0) fail("open", path);
  const char *whole = bytes->bytes;
  if (bytes->count < size) {
    reserve(scratch, size);
    for (size_t done = 0; done < size;) {
      const size_t part = bytes->count < size - done ? bytes->count : size - done;
      memcpy(scratch->bytes + done, bytes->bytes, part);
      done += part;
    }
    whole = scratch->bytes;
  }
  for (size_t done = 0; done < size;) {
    const ssize_t put = write(file, whole + done, size - done);
    if (put < 0) fail("write", path);
    done += (size_t)put;
  }
  if (close(file) != 0) fail("close", path);
}
