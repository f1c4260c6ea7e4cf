// Some of libmicrohttpd is variadic, which Swift does not import: those calls are wrapped here.
#include <microhttpd.h>
#include <string.h>

/// Paths and queries reach the handler as the client sent them: it takes them apart itself.
static size_t shim_keep_escapes(void *state, struct MHD_Connection *connection, char *text) {
  (void)state;
  (void)connection;
  return strlen(text);
}

/// Answers on a listening socket, which the daemon closes when it stops; one thread of its own.
/// Null when the daemon cannot be started.
static inline struct MHD_Daemon *shim_start(
    int listening, MHD_AccessHandlerCallback handler, void *state) {
  return MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD, 0, NULL, NULL, handler, state,
      MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listening,
      MHD_OPTION_UNESCAPE_CALLBACK, &shim_keep_escapes, NULL,
      MHD_OPTION_CONNECTION_LIMIT, 256u,
      MHD_OPTION_CONNECTION_TIMEOUT, 30u,
      MHD_OPTION_END);
}
