#include "malloc_conf.h"

// What is free goes back to the system after 0.2 s, not after 10: a build is over before that, and
// needed a tenth more memory. It costs the processor one or two hundredths more. jemalloc reads this
// name when the program begins.
const char *malloc_conf = "dirty_decay_ms:200,muzzy_decay_ms:0";
