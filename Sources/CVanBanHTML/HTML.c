// For the clock, which strict C leaves out.
#define _POSIX_C_SOURCE 200809L

#include "vanban_html.h"

// Empty without the trait Index, so that the package builds where libgumbo is not installed.
#ifdef VANBAN_INDEX

#include <gumbo.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

// libgumbo has no limits of its own: what nests deep takes it a time and a memory that grow with
// the square, and its destructor recurses. So it gets its memory here, where it is counted, where
// time is looked at, from where a parse can be left, and where all is given back at once.

typedef struct block {
  struct block *before;
  struct block *after;
  size_t size;
} block;

// What malloc aligns to.
enum { block_size = (sizeof(block) + 15) / 16 * 16 };

typedef struct {
  const GumboNode *node;
  // The child that is listed next.
  unsigned next;
  vanban_html_node known;
} entry;

struct vanban_html {
  block *blocks;
  size_t used;
  size_t memory_limit;
  double deadline;
  unsigned calls;
  jmp_buf way_out;
  entry *entries;
  size_t count;
  size_t capacity;
};

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void *take(void *owner, size_t size) {
  vanban_html *page = owner;
  if (size > page->memory_limit - page->used) longjmp(page->way_out, 1);
  if (++page->calls % 64 == 0 && processor_seconds() > page->deadline) longjmp(page->way_out, 1);
  block *new = malloc(block_size + size);
  if (new == NULL) longjmp(page->way_out, 1);
  *new = (block){.before = NULL, .after = page->blocks, .size = size};
  if (page->blocks != NULL) page->blocks->before = new;
  page->blocks = new;
  page->used += size;
  return (char *)new + block_size;
}

static void give_back(void *owner, void *bytes) {
  if (bytes == NULL) return;
  vanban_html *page = owner;
  block *old = (block *)((char *)bytes - block_size);
  page->used -= old->size;
  if (old->after != NULL) old->after->before = old->before;
  if (old->before != NULL) {
    old->before->after = old->after;
  } else {
    page->blocks = old->after;
  }
  free(old);
}

static const GumboVector *children(const GumboNode *node) {
  switch (node->type) {
  case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
  case GUMBO_NODE_ELEMENT:
  case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
  default: return NULL;
  }
}

static void append(vanban_html *page, const GumboNode *node, int32_t parent) {
  if (page->count == page->capacity) {
    size_t capacity = page->capacity == 0 ? 256 : page->capacity * 2;
    entry *entries = take(page, capacity * sizeof(entry));
    for (size_t i = 0; i < page->count; i++) entries[i] = page->entries[i];
    give_back(page, page->entries);
    page->entries = entries;
    page->capacity = capacity;
  }
  bool is_element = children(node) != NULL;
  size_t number = page->count++;
  page->entries[number] = (entry){
      .node = node,
      .known = {
          .name = is_element ? gumbo_normalized_tagname(node->v.element.tag) : NULL,
          .text = is_element ? NULL : node->v.text.text,
          .parent = parent,
          .end = (int32_t)number + 1,
      }};
}

// From the root in the order of the page. (What libgumbo says of a node's place among its siblings is
// wrong where it had to move nodes.)
static void list(vanban_html *page, const GumboNode *root) {
  append(page, root, -1);
  int32_t current = 0;
  while (current >= 0) {
    entry *open = &page->entries[current];
    const GumboVector *inner = children(open->node);
    if (open->next < inner->length) {
      const GumboNode *child = inner->data[open->next++];
      if (child->type == GUMBO_NODE_COMMENT) continue;
      append(page, child, current);
      if (children(child) != NULL) current = (int32_t)page->count - 1;
    } else {
      open->known.end = (int32_t)page->count;
      current = open->known.parent;
    }
  }
}

vanban_html *vanban_html_parse(
    const char *bytes, size_t count, size_t memory_limit, double seconds_limit) {
  vanban_html *page = calloc(1, sizeof(vanban_html));
  if (page == NULL) return NULL;
  page->memory_limit = memory_limit;
  page->deadline = processor_seconds() + seconds_limit;
  if (setjmp(page->way_out) != 0) {
    vanban_html_free(page);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = give_back;
  options.userdata = page;
  options.max_errors = 0;
  GumboOutput *output = gumbo_parse_with_options(&options, bytes, count);
  list(page, output->root);
  return page;
}

void vanban_html_free(vanban_html *page) {
  if (page == NULL) return;
  for (block *next = page->blocks; next != NULL;) {
    block *this = next;
    next = this->after;
    free(this);
  }
  free(page);
}

size_t vanban_html_count(const vanban_html *page) { return page->count; }

vanban_html_node vanban_html_at(const vanban_html *page, size_t number) {
  return page->entries[number].known;
}

const char *vanban_html_attribute(const vanban_html *page, size_t number, const char *name) {
  const GumboNode *node = page->entries[number].node;
  if (children(node) == NULL) return NULL;
  const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == NULL ? NULL : attribute->value;
}

#endif
