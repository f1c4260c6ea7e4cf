// The floor of a build: what reading the sources, Markdown and writing the files cost alone.
//
//   build-floor CONTENT LIST OUTPUT [THREADS]
//
// Reads every file below CONTENT once, runs cmark-gfm over the text of each Markdown file, and
// writes the files of LIST (lines SIZE PATH, ordered by path) below OUTPUT, each of its size, filled
// with the HTML of the source whose turn it is. Nothing is flushed, nothing is checked.
#include "floor.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static FileList sources, targets;
static int output;
// How many sources are taken, and how many of them at once.
static atomic_size_t taken;
constexpr size_t batch = 16;
constexpr size_t most_threads = 256;

static bool is_markdown(const char *path) {
  const char *suffix = strrchr(path, '.');
  return suffix && (strcmp(suffix, ".md") == 0 || strcmp(suffix, ".markdown") == 0);
}

// Takes sources until none is left; the files to write are spread evenly over them.
static void *work(void *unused) {
  (void)unused;
  Buffer text = {0}, html = {0}, scratch = {0};
  reserve(&html, 1);
  html.bytes[0] = '\n';
  html.count = 1;
  for (size_t first; (first = atomic_fetch_add(&taken, batch)) < sources.count;) {
    const size_t end = first + batch < sources.count ? first + batch : sources.count;
    for (size_t place = first; place < end; place++) {
      read_file(sources.paths[place], &text);
      if (is_markdown(sources.paths[place])) render(&text, &html);
      const size_t from = targets.count * place / sources.count;
      const size_t until = targets.count * (place + 1) / sources.count;
      for (size_t target = from; target < until; target++) {
        write_file(output, targets.paths[target], targets.sizes[target], &html, &scratch);
      }
    }
  }
  return nullptr;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 4) {
    fprintf(stderr, "build-floor CONTENT LIST OUTPUT [THREADS]\n");
    return 2;
  }
  const double start = now();
  const size_t wanted = count > 4 ? strtoull(arguments[4], nullptr, 10) : 2;
  const size_t jobs = wanted < 1 ? 1 : wanted < most_threads ? wanted : most_threads;
  walk(arguments[1], &sources);
  read_list(arguments[2], &targets);
  prepare_markdown();
  mkdir(arguments[3], 0777);
  output = open(arguments[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (output < 0) fail("open", arguments[3]);
  pthread_t threads[most_threads];
  for (size_t job = 0; job < jobs; job++) {
    if (pthread_create(&threads[job], nullptr, work, nullptr) != 0) fail("start", "a thread");
  }
  for (size_t job = 0; job < jobs; job++) pthread_join(threads[job], nullptr);
  size_t bytes = 0;
  for (size_t target = 0; target < targets.count; target++) bytes += targets.sizes[target];
  printf("sources=%zu files=%zu bytes=%zu seconds=%.3f\n", sources.count, targets.count, bytes,
         now() - start);
  return 0;
}
