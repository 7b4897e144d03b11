/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/help-page-view.h"

#include "charts/language.h"

#include <glib/gi18n.h>
#include <string.h>

/* A page as plain widgets: whoever zooms, changes the contrast or listens gets it as they get the rest of the window. */

#define SCHEME "help:"
#define SPACING 12
/* Keys that are pressed together stay together. */
#define WORD_JOINER "\342\201\240"
/* Figures are drawn for screens of twice the pixels. */
#define FIGURE_SCALE 2

typedef struct
{
  const SaylauHelpBook *book;
  const SaylauHelpPage *page;
} View;

static void append_block (const View *self,
                          GtkWidget *box,
                          const SaylauHelpNode *node);

static void append_children (const View *self,
                             GtkWidget *box,
                             const SaylauHelpNode *node);

/* How the inline elements of a page look. */
static const struct
{
  const char *name;
  const char *open;
  const char *close;
} styles[] = {
  { "em", "<i>", "</i>" },
  { "gui", "<b>", "</b>" },
  { "code", "<tt>", "</tt>" },
  { "cmd", "<tt>", "</tt>" },
  { "file", "<tt>", "</tt>" },
  /* A ground that shows on light and on dark; the spaces do not break. */
  { "key", "<span bgcolor=\"#808080\" bgalpha=\"25%\">\302\240", WORD_JOINER "\302\240</span>" },
};

/* Runs of white space are one space, as in a paragraph of any book. */
static void
append_collapsed (GString *markup,
                  const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  for (const char *at = escaped; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (markup, *at);
    else if (markup->len > 0 && markup->str[markup->len - 1] != ' ')
      g_string_append_c (markup, ' ');
}

static void append_inline (const View *self,
                           GString *markup,
                           const SaylauHelpNode *node);

static void
append_link (const View *self,
             GString *markup,
             const SaylauHelpNode *node)
{
  const char *target = saylau_help_node_get (node, "xref");
  const char *address = saylau_help_node_get (node, "href");
  const SaylauHelpPage *page = target != NULL ? saylau_help_book_find (self->book, target) : NULL;
  g_autofree char *href = g_markup_escape_text (target != NULL ? target : address, -1);

  g_string_append_printf (markup, "<a href=\"%s%s\">", target != NULL ? SCHEME : "", href);
  if (node->children->len == 0 && page != NULL)
    append_collapsed (markup, page->title);
  for (guint i = 0; i < node->children->len; i++)
    append_inline (self, markup, g_ptr_array_index (node->children, i));
  g_string_append (markup, "</a>");
}

static void
append_inline (const View *self,
               GString *markup,
               const SaylauHelpNode *node)
{
  const char *close = "";

  if (node->text != NULL)
    {
      append_collapsed (markup, node->text);
      return;
    }
  if (saylau_help_node_is (node, "link"))
    {
      append_link (self, markup, node);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (saylau_help_node_is (node, styles[i].name))
      {
        g_string_append (markup, styles[i].open);
        close = styles[i].close;
      }
  for (guint i = 0; i < node->children->len; i++)
    {
      if (i > 0 && saylau_help_node_is (node, "keyseq"))
        g_string_append (markup, WORD_JOINER "+" WORD_JOINER);
      append_inline (self, markup, g_ptr_array_index (node->children, i));
    }
  g_string_append (markup, close);
}

static gboolean
activate_link_cb (GtkWidget *label,
                  const char *uri)
{
  if (!g_str_has_prefix (uri, SCHEME))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (label, "help.go", "s", uri + strlen (SCHEME));
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_label (const char *markup,
              GtkAccessibleRole role,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", markup,
                                   "use-markup", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                                   "xalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect (label, "activate-link", G_CALLBACK (activate_link_cb), NULL);
  return label;
}

static char *
get_markup (const View *self,
            const SaylauHelpNode *node)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < node->children->len; i++)
    append_inline (self, markup, g_ptr_array_index (node->children, i));
  return g_string_free (markup, FALSE);
}

static GtkWidget *
create_box (GtkOrientation orientation,
            int spacing,
            GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", role, "orientation", orientation, "spacing", spacing, NULL);
}

static void
append_heading (GtkWidget *box,
                const char *markup,
                int level,
                const char *name)
{
  static const char *const classes[] = { "title-1", "title-3", "heading" };
  GtkWidget *label = create_label (markup, GTK_ACCESSIBLE_ROLE_HEADING, classes[CLAMP (level, 1, 3) - 1]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (name != NULL)
    gtk_widget_set_name (label, name);
  if (level == 2)
    gtk_widget_set_margin_top (label, SPACING);
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_paragraph (const View *self,
                  GtkWidget *box,
                  const SaylauHelpNode *node)
{
  g_autofree char *markup = get_markup (self, node);

  gtk_box_append (GTK_BOX (box), create_label (markup, GTK_ACCESSIBLE_ROLE_LABEL, NULL));
}

static void
append_term (const View *self,
             GtkWidget *box,
             const SaylauHelpNode *node)
{
  g_autofree char *markup = get_markup (self, node);

  append_heading (box, markup, 3, NULL);
}

static void
append_list (const View *self,
             GtkWidget *box,
             const SaylauHelpNode *node)
{
  GtkWidget *list = create_box (GTK_ORIENTATION_VERTICAL, SPACING / 2, GTK_ACCESSIBLE_ROLE_LIST);
  int number = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SaylauHelpNode *item = g_ptr_array_index (node->children, i);
      g_autofree char *step = saylau_language_count (saylau_language_get (NULL), number + 1);
      g_autofree char *sign = saylau_help_node_is (node, "steps") ? g_strconcat (step, ".", NULL) : g_strdup ("•");
      GtkWidget *row, *content, *label;

      if (!saylau_help_node_is (item, "item"))
        continue;
      number++;
      row = create_box (GTK_ORIENTATION_HORIZONTAL, SPACING / 2, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      content = create_box (GTK_ORIENTATION_VERTICAL, SPACING / 2, GTK_ACCESSIBLE_ROLE_GROUP);
      label = create_label (sign, GTK_ACCESSIBLE_ROLE_LABEL, "dim-label");
      gtk_label_set_width_chars (GTK_LABEL (label), 2);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_hexpand (content, TRUE);
      append_children (self, content, item);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), content);
      gtk_box_append (GTK_BOX (list), row);
    }
  gtk_box_append (GTK_BOX (box), list);
}

static void
append_terms (const View *self,
              GtkWidget *box,
              const SaylauHelpNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const SaylauHelpNode *item = g_ptr_array_index (node->children, i);
      GtkWidget *group;

      if (!saylau_help_node_is (item, "item"))
        continue;
      group = create_box (GTK_ORIENTATION_VERTICAL, SPACING / 4, GTK_ACCESSIBLE_ROLE_GROUP);
      append_children (self, group, item);
      gtk_box_append (GTK_BOX (box), group);
    }
}

static void
append_note (const View *self,
             GtkWidget *box,
             const SaylauHelpNode *node)
{
  GtkWidget *note = create_box (GTK_ORIENTATION_VERTICAL, SPACING / 2, GTK_ACCESSIBLE_ROLE_NOTE);

  gtk_widget_add_css_class (note, "card");
  gtk_widget_add_css_class (note, "help-note");
  append_children (self, note, node);
  gtk_box_append (GTK_BOX (box), note);
}

/* What is to be typed can be copied, and keeps its lines: they scroll where they are too long. */
static void
append_screen (const View *self,
               GtkWidget *box,
               const SaylauHelpNode *node)
{
  g_autofree char *text = saylau_help_node_get_text (node);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "help-note");
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_box_append (GTK_BOX (box), scrolled);
}

static void
append_row (const View *self,
            GtkGrid *grid,
            int row,
            const SaylauHelpNode *node)
{
  int column = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SaylauHelpNode *item = g_ptr_array_index (node->children, i);
      const SaylauHelpNode *paragraph = item->children != NULL ? saylau_help_node_find (item, "p") : NULL;
      g_autofree char *markup = paragraph != NULL ? get_markup (self, paragraph) : NULL;
      GtkWidget *cell;

      if (markup == NULL)
        continue;
      cell = create_label (markup, GTK_ACCESSIBLE_ROLE_LABEL, NULL);
      gtk_widget_set_valign (cell, GTK_ALIGN_START);
      gtk_widget_set_hexpand (cell, column > 0);
      gtk_grid_attach (grid, cell, column++, row, 1, 1);
    }
}

static void
append_table (const View *self,
              GtkWidget *box,
              const SaylauHelpNode *node)
{
  GtkWidget *grid = gtk_grid_new ();
  int n_rows = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), SPACING / 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), SPACING);
  for (guint i = 0; i < node->children->len; i++)
    if (saylau_help_node_is (g_ptr_array_index (node->children, i), "tr"))
      append_row (self, GTK_GRID (grid), n_rows++, g_ptr_array_index (node->children, i));
  gtk_box_append (GTK_BOX (box), grid);
}

/* Figures have no words, so translations share them. */
static GdkTexture *
load_figure (const View *self,
             const char *name)
{
  g_autofree char *own = g_build_filename (self->book->folder, name, NULL);
  g_autofree char *shared = g_build_filename (self->book->folder, "..", "C", name, NULL);

  return gdk_texture_new_from_filename (g_file_test (own, G_FILE_TEST_EXISTS) ? own : shared, NULL);
}

/* Where a figure cannot be drawn, its words stand for it. */
static void
append_figure (const View *self,
               GtkWidget *box,
               const SaylauHelpNode *node)
{
  g_autoptr (GdkTexture) texture = load_figure (self, saylau_help_node_get (node, "src"));
  g_autofree char *words = saylau_help_node_get_text (node);
  GtkWidget *picture;

  if (texture == NULL)
    {
      append_children (self, box, node);
      return;
    }
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), g_strstrip (words));
  gtk_widget_set_size_request (picture, -1, gdk_texture_get_height (texture) / FIGURE_SCALE);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), picture);
}

static void
append_page_link (const View *self,
                  GtkWidget *box,
                  const SaylauHelpPage *page)
{
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"" SCHEME "%s\">%s</a>\n%s", page->id, page->title,
                                                     page->desc != NULL ? page->desc : "");

  gtk_box_append (GTK_BOX (box), create_label (markup, GTK_ACCESSIBLE_ROLE_LABEL, NULL));
}

/* The pages that say that they belong here. */
static void
append_topics (const View *self,
               GtkWidget *box,
               const char *section)
{
  g_autofree char *target = section != NULL ? g_strdup_printf ("%s#%s", self->page->id, section) : g_strdup (self->page->id);

  for (guint i = 0; i < self->book->pages->len; i++)
    if (saylau_help_page_links (g_ptr_array_index (self->book->pages, i), "guide", target))
      append_page_link (self, box, g_ptr_array_index (self->book->pages, i));
}

/* A section inside the page; what is in it follows its heading. */
static void
append_section (const View *self,
                GtkWidget *box,
                const SaylauHelpNode *node)
{
  const SaylauHelpNode *title = saylau_help_node_find (node, "title");
  const char *id = saylau_help_node_get (node, "id");
  g_autofree char *markup = get_markup (self, title);

  append_heading (box, markup, 2, id);
  for (guint i = 0; i < node->children->len; i++)
    if (g_ptr_array_index (node->children, i) != title)
      append_block (self, box, g_ptr_array_index (node->children, i));
  append_topics (self, box, id);
}

static void
append_block (const View *self,
              GtkWidget *box,
              const SaylauHelpNode *node)
{
  static const struct
  {
    const char *name;
    void (*append) (const View *self,
                    GtkWidget *box,
                    const SaylauHelpNode *node);
  } blocks[] = {
    { "p", append_paragraph },
    { "title", append_term },
    { "list", append_list },
    { "steps", append_list },
    { "terms", append_terms },
    { "note", append_note },
    { "screen", append_screen },
    { "table", append_table },
    { "media", append_figure },
    { "section", append_section },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (saylau_help_node_is (node, blocks[i].name))
      blocks[i].append (self, box, node);
}

static void
append_children (const View *self,
                 GtkWidget *box,
                 const SaylauHelpNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    append_block (self, box, g_ptr_array_index (node->children, i));
}

static void
append_see_also (const View *self,
                 GtkWidget *box)
{
  const SaylauHelpNode *info = saylau_help_node_find (saylau_help_node_find (self->page->root, "page"), "info");
  gboolean is_first = TRUE;

  for (guint i = 0; i < info->children->len; i++)
    {
      const SaylauHelpNode *node = g_ptr_array_index (info->children, i);
      g_autoptr (GString) markup = g_string_new (NULL);

      if (!saylau_help_node_is (node, "link") || g_strcmp0 (saylau_help_node_get (node, "type"), "seealso") != 0)
        continue;
      if (is_first)
        /* Translators: over links to other pages of the help */
        append_heading (box, _ ("See also"), 2, NULL);
      is_first = FALSE;
      append_link (self, markup, node);
      gtk_box_append (GTK_BOX (box), create_label (markup->str, GTK_ACCESSIBLE_ROLE_LABEL, NULL));
    }
}

/**
 * saylau_help_page_view_new:
 * @book: a book, which has to outlive this call only
 * @page: a page of it
 *
 * Links in it activate `help.go` with the page that they lead to, or open in the browser.
 *
 * Returns: (transfer floating): the page as widgets
 */
GtkWidget *
saylau_help_page_view_new (const SaylauHelpBook *book,
                           const SaylauHelpPage *page)
{
  View self = { book, page };
  const SaylauHelpNode *root = saylau_help_node_find (page->root, "page");
  const SaylauHelpNode *title = saylau_help_node_find (root, "title");
  GtkWidget *box = create_box (GTK_ORIENTATION_VERTICAL, SPACING, GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *markup = get_markup (&self, title);

  gtk_widget_add_css_class (box, "help-page");
  append_heading (box, markup, 1, NULL);
  for (guint i = 0; i < root->children->len; i++)
    if (g_ptr_array_index (root->children, i) != title)
      append_block (&self, box, g_ptr_array_index (root->children, i));
  append_topics (&self, box, NULL);
  append_see_also (&self, box);
  return box;
}

/**
 * saylau_help_page_view_find_section:
 * @view: a page's widget
 * @section: a section's id
 *
 * Returns: (transfer none) (nullable): the section's heading
 */
GtkWidget *
saylau_help_page_view_find_section (GtkWidget *view,
                                    const char *section)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_name (child), section))
      return child;
  return NULL;
}
