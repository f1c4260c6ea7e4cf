// Files embedded in the binary, by name, in the order of their names.
#pragma once
#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} congkhai_builtin_file;

const congkhai_builtin_file *congkhai_builtin_files(void);
size_t congkhai_builtin_file_count(void);
