/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/help-book.h"

#include <string.h>

/* The book is Mallard (projectmallard.org), so that other programs read it too. GMarkup is enough for what its
 * pages use of XML, which tests/docs checks. */

#define SUFFIX ".page"
#define FIRST_PAGE "index"

static SaylauHelpNode *
node_new (const char *name)
{
  SaylauHelpNode *self = g_new0 (SaylauHelpNode, 1);

  self->name = g_strdup (name);
  return self;
}

static void
node_free (SaylauHelpNode *self)
{
  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->attributes, g_hash_table_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static void
page_free (SaylauHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->desc);
  g_free (self->words);
  g_free (self->sort);
  g_clear_pointer (&self->root, node_free);
  g_free (self);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **attribute_names,
                  const char **attribute_values,
                  gpointer user_data,
                  GError **error)
{
  GPtrArray *open = user_data;
  SaylauHelpNode *parent = g_ptr_array_index (open, open->len - 1);
  SaylauHelpNode *node = node_new (name);

  node->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  for (int i = 0; attribute_names[i] != NULL; i++)
    g_hash_table_insert (node->attributes, g_strdup (attribute_names[i]), g_strdup (attribute_values[i]));
  g_ptr_array_add (parent->children, node);
  g_ptr_array_add (open, node);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *name,
                gpointer user_data,
                GError **error)
{
  GPtrArray *open = user_data;

  g_ptr_array_remove_index (open, open->len - 1);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  GPtrArray *open = user_data;
  SaylauHelpNode *parent = g_ptr_array_index (open, open->len - 1);
  SaylauHelpNode *node;

  /* It is called between neighbouring elements too. */
  if (length == 0)
    return;
  node = node_new (NULL);
  node->text = g_strndup (text, length);
  g_ptr_array_add (parent->children, node);
}

/* The document's node, whose one element is the page. */
static SaylauHelpNode *
parse (const char *contents,
       gsize length,
       GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  SaylauHelpNode *document = node_new ("");
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, open, NULL);

  document->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  g_ptr_array_add (open, document);
  if (g_markup_parse_context_parse (context, contents, length, error) && g_markup_parse_context_end_parse (context, error))
    return document;
  node_free (document);
  return NULL;
}

static void
append_text (const SaylauHelpNode *node,
             GString *text)
{
  if (node->text != NULL)
    g_string_append (text, node->text);
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    append_text (g_ptr_array_index (node->children, i), text);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static char *
get_sort_title (const SaylauHelpNode *info)
{
  for (guint i = 0; i < info->children->len; i++)
    {
      const SaylauHelpNode *node = g_ptr_array_index (info->children, i);

      if (saylau_help_node_is (node, "title") && g_strcmp0 (saylau_help_node_get (node, "type"), "sort") == 0)
        return saylau_help_node_get_text (node);
    }
  return g_strdup ("");
}

static SaylauHelpPage *
page_load (const char *path,
           GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  gsize length;
  SaylauHelpNode *root;
  const SaylauHelpNode *page, *info, *title, *desc;
  SaylauHelpPage *self;

  if (!g_file_get_contents (path, &contents, &length, error) || (root = parse (contents, length, error)) == NULL)
    return NULL;
  page = saylau_help_node_find (root, "page");
  info = page != NULL ? saylau_help_node_find (page, "info") : NULL;
  title = page != NULL ? saylau_help_node_find (page, "title") : NULL;
  if (info == NULL || title == NULL || saylau_help_node_get (page, "id") == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "%s is no page with an id, info and a title", path);
      node_free (root);
      return NULL;
    }

  desc = saylau_help_node_find (info, "desc");
  text = saylau_help_node_get_text (page);
  self = g_new0 (SaylauHelpPage, 1);
  self->root = root;
  self->id = g_strdup (saylau_help_node_get (page, "id"));
  self->title = saylau_help_node_get_text (title);
  self->desc = desc != NULL ? saylau_help_node_get_text (desc) : NULL;
  self->words = fold (text);
  self->sort = get_sort_title (info);
  return self;
}

static int
compare_pages (gconstpointer a,
               gconstpointer b)
{
  const SaylauHelpPage *left = *(SaylauHelpPage *const *) a;
  const SaylauHelpPage *right = *(SaylauHelpPage *const *) b;
  gboolean left_is_first = g_str_equal (left->id, FIRST_PAGE);

  if (left_is_first != g_str_equal (right->id, FIRST_PAGE))
    return left_is_first ? -1 : 1;
  return strcmp (left->sort, right->sort);
}

/**
 * saylau_help_book_load:
 * @folder: the pages of one language
 * @error: return location for an error of #GFileError or #GMarkupError
 *
 * Returns: (transfer full) (nullable): the book
 */
SaylauHelpBook *
saylau_help_book_load (const char *folder,
                       GError **error)
{
  g_autoptr (SaylauHelpBook) self = g_new0 (SaylauHelpBook, 1);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  self->folder = g_strdup (folder);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      SaylauHelpPage *page;

      if (!g_str_has_suffix (name, SUFFIX))
        continue;
      page = page_load (path, error);
      if (page == NULL)
        return NULL;
      g_ptr_array_add (self->pages, page);
    }
  g_ptr_array_sort (self->pages, compare_pages);
  if (saylau_help_book_find (self, FIRST_PAGE) == NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "there is no page “%s” in %s", FIRST_PAGE, folder);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * saylau_help_book_free:
 * @self: a book
 *
 * Frees it and its pages.
 */
void
saylau_help_book_free (SaylauHelpBook *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * saylau_help_book_find:
 * @self: a book
 * @target: a page's id, which may be followed by # and a section's
 *
 * Returns: (transfer none) (nullable): the page
 */
const SaylauHelpPage *
saylau_help_book_find (const SaylauHelpBook *self,
                       const char *target)
{
  gsize length = strcspn (target, "#");

  for (guint i = 0; i < self->pages->len; i++)
    {
      const SaylauHelpPage *page = g_ptr_array_index (self->pages, i);

      if (strlen (page->id) == length && strncmp (page->id, target, length) == 0)
        return page;
    }
  return NULL;
}

/**
 * saylau_help_page_matches:
 * @self: a page
 * @words: what is searched for
 *
 * Returns: whether the page says each of @words, or their beginnings, in whatever case
 */
gboolean
saylau_help_page_matches (const SaylauHelpPage *self,
                          const char *words)
{
  g_autofree char *folded = fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", 0);

  for (int i = 0; parts[i] != NULL; i++)
    if (strstr (self->words, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * saylau_help_page_links:
 * @self: a page
 * @type: `guide` or `seealso`
 * @target: a page, or a page and a section
 *
 * Returns: whether the page's information has a link of @type to @target
 */
gboolean
saylau_help_page_links (const SaylauHelpPage *self,
                        const char *type,
                        const char *target)
{
  const SaylauHelpNode *info = saylau_help_node_find (saylau_help_node_find (self->root, "page"), "info");

  for (guint i = 0; i < info->children->len; i++)
    {
      const SaylauHelpNode *node = g_ptr_array_index (info->children, i);

      if (saylau_help_node_is (node, "link") && g_strcmp0 (saylau_help_node_get (node, "type"), type) == 0 &&
          g_strcmp0 (saylau_help_node_get (node, "xref"), target) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * saylau_help_node_get:
 * @self: a node
 * @attribute: an attribute's name
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
saylau_help_node_get (const SaylauHelpNode *self,
                      const char *attribute)
{
  return self->attributes != NULL ? g_hash_table_lookup (self->attributes, attribute) : NULL;
}

/**
 * saylau_help_node_is:
 * @self: a node
 * @name: an element's name
 *
 * Returns: whether @self is such an element
 */
gboolean
saylau_help_node_is (const SaylauHelpNode *self,
                     const char *name)
{
  return g_strcmp0 (self->name, name) == 0;
}

/**
 * saylau_help_node_find:
 * @self: an element
 * @name: an element's name
 *
 * Returns: (transfer none) (nullable): the first child of that name
 */
const SaylauHelpNode *
saylau_help_node_find (const SaylauHelpNode *self,
                       const char *name)
{
  for (guint i = 0; i < self->children->len; i++)
    if (saylau_help_node_is (g_ptr_array_index (self->children, i), name))
      return g_ptr_array_index (self->children, i);
  return NULL;
}

/**
 * saylau_help_node_get_text:
 * @self: a node
 *
 * Returns: (transfer full): all its text
 */
char *
saylau_help_node_get_text (const SaylauHelpNode *self)
{
  GString *text = g_string_new (NULL);

  append_text (self, text);
  return g_string_free (text, FALSE);
}
