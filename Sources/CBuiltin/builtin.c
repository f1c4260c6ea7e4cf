// C23 #embed: SwiftPM's own embedding takes minutes for what this does in under a second.
#include "builtin.h"

static const unsigned char page[] = {
#embed "kinds/page.yaml"
};

static const congkhai_builtin_file files[] = {
    {"page.yaml", page, sizeof page},
};

const congkhai_builtin_file *congkhai_builtin_files(void) { return files; }
size_t congkhai_builtin_file_count(void) { return sizeof files / sizeof files[0]; }
