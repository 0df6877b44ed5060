#pragma once
#include <stdlib.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

// Swift 6 refuses C's mutable globals and typed-differently out-parameters; these functions hand both out.

/// Renders into memory; the length is `unsigned int` in Graphviz 2 and `size_t` from 12 on.
static inline int entente_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *length) {
#if defined(GRAPHVIZ_VERSION_MAJOR) && GRAPHVIZ_VERSION_MAJOR >= 12
  return gvRenderData(context, graph, format, bytes, length);
#else
  unsigned int count = 0;
  int status = gvRenderData(context, graph, format, bytes, &count);
  *length = count;
  return status;
#endif
}

/// Sends Graphviz's own messages to a function in place of standard error.
static inline void entente_catch_messages(int (*receiver)(char *)) {
  agseterrf(receiver);
  agseterr(AGWARN);
}
