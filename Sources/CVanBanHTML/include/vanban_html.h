#ifndef VANBAN_HTML_H
#define VANBAN_HTML_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A page of HTML as the HTML5 parser libgumbo understands it. The tree comes as a row of nodes in
// the order of the page, so that nobody has to walk it by recursion: a page may nest as deep as its
// sender likes.

typedef struct vanban_html vanban_html;

typedef struct {
  // The element's name in lower case, "" for one that HTML does not know; NULL for a piece of text.
  const char *_Nullable name;
  // Text with its entities decoded; NULL for an element.
  const char *_Nullable text;
  // The number of the element around it; -1 at the root.
  int32_t parent;
  // The number of the first node behind all that is within.
  int32_t end;
} vanban_html_node;

// NULL where the page takes more memory or more of the processor's time than is given, which only
// a page can that was made to.
vanban_html *_Nullable vanban_html_parse(
    const char *_Nonnull bytes, size_t count, size_t memory_limit, double seconds_limit);
void vanban_html_free(vanban_html *_Nullable page);

size_t vanban_html_count(const vanban_html *_Nonnull page);
vanban_html_node vanban_html_at(const vanban_html *_Nonnull page, size_t number);
// The value of an attribute, entities decoded; NULL where the node has none of that name.
const char *_Nullable vanban_html_attribute(
    const vanban_html *_Nonnull page, size_t number, const char *_Nonnull name);

#ifdef __cplusplus
}
#endif

#endif
