// Debian ships the extensions library without a pkg-config file, so the module map links it.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
