// How the program asks jemalloc to work; see malloc_conf.c.
extern const char *malloc_conf;
