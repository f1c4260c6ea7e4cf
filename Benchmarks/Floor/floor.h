// What the parts of the floor share.
#pragma once
#include <stddef.h>

// Bytes that grow; they are used again for the next file.
typedef struct {
  char *bytes;
  size_t count, room;
} Buffer;

// Makes room for so many bytes.
void reserve(Buffer *buffer, size_t room);

// Files by their paths: sources in no order, targets as their list has them.
typedef struct {
  char **paths;
  size_t *sizes;
  size_t count, room;
} FileList;

// Adds a file; the path is copied.
void add_file(FileList *list, const char *path, size_t size);

// All files of a folder and the folders in it; hidden ones are left out.
void walk(const char *folder, FileList *files);

// The files of a list: a line each, SIZE PATH.
void read_list(const char *path, FileList *files);

// Reads a whole file.
void read_file(const char *path, Buffer *text);

// Writes a file of a size, below an open folder: the bytes over and over, cut where the size is
// reached. Folders that are missing are made.
void write_file(int folder, const char *path, size_t size, const Buffer *bytes, Buffer *scratch);

// Registers the extensions of Markdown; before any thread starts.
void prepare_markdown(void);

// The HTML of a Markdown file, without its front matter.
void render(const Buffer *text, Buffer *html);

// Says what failed, with the words of the system, and ends the program.
[[noreturn]] void fail(const char *what, const char *path);
