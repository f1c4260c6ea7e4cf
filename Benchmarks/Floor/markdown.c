// cmark-gfm, with the extensions that the tool uses.
#include "floor.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

static const char *const extensions[] = {"table", "tasklist", "autolink"};

static void attach(const char *name, cmark_parser *parser) {
  cmark_syntax_extension *found = cmark_find_syntax_extension(name);
  if (found) cmark_parser_attach_syntax_extension(parser, found);
}

void prepare_markdown(void) {
  cmark_gfm_core_extensions_ensure_registered();
  // Characters of extensions stand in one table of the whole process: marked once and for all, as
  // the tool does, they are not unmarked under another thread.
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach("autolink", parser);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_syntax_extension *autolink = cmark_find_syntax_extension("autolink");
  if (autolink) cmark_syntax_extension_set_special_inline_chars(autolink, nullptr);
  cmark_parser_free(parser);
}

// Where the text begins: behind the second line of three dashes.
static size_t body_start(const Buffer *text) {
  if (text->count < 4 || memcmp(text->bytes, "---\n", 4) != 0) return 0;
  const char *end = memmem(text->bytes + 3, text->count - 3, "\n---\n", 5);
  return end ? (size_t)(end - text->bytes) + 5 : 0;
}

void render(const Buffer *text, Buffer *html) {
  const size_t start = body_start(text);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t place = 0; place < sizeof extensions / sizeof *extensions; place++) {
    attach(extensions[place], parser);
  }
  cmark_parser_feed(parser, text->bytes + start, text->count - start);
  cmark_node *root = cmark_parser_finish(parser);
  char *written =
      cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  html->count = strlen(written);
  reserve(html, html->count + 1);
  memcpy(html->bytes, written, html->count);
  if (html->count == 0) html->bytes[html->count++] = '\n';
  free(written);
  cmark_node_free(root);
  cmark_parser_free(parser);
}
