/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "words-walk.h"

#include <adwaita.h>
#include <string.h>

#include "charts/language.h"
#include "toolkit-words.h"
#include "widgets/scene-view.h"

/* How much less than it asks for a text may get, in px: sizes are rounded. */
#define SLACK 1

/* A tooltip tells in full what a label has no room for; it is the label's or that of the button or row it is in. */
#define TOOLTIP_LEVELS 4

/* So many bytes of a sentence tell it from others. */
#define N_ALIKE 24

#define TOOLKIT_WORD TOOLKIT_WORDS_OPEN "[^" TOOLKIT_WORDS_OPEN TOOLKIT_WORDS_CLOSE "]*" TOOLKIT_WORDS_CLOSE

static void walk_widget (WordsWalk *self,
                         GtkWidget *widget);

static char *
describe_widget (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (int i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      g_string_prepend (path, i > 0 ? " > " : "");
      if (id != NULL && !g_str_has_prefix (id, "___"))
        g_string_prepend (path, id);
      else
        g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
    }
  return g_string_free (path, FALSE);
}

static void G_GNUC_PRINTF (2, 3)
  add_fault (WordsWalk *self,
             const char *format,
             ...)
{
  g_autofree char *fault = NULL;
  va_list arguments;

  va_start (arguments, format);
  fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->faults, g_strdup_printf ("%s: %s", self->page, fault));
}

/* @text without what others have to translate, or nobody: names of keys, addresses. */
static char *
strip (WordsWalk *self,
       const char *text)
{
  static GRegex *foreign = NULL;
  g_autoptr (GString) rest = g_string_new (text);

  if (foreign == NULL)
    foreign = g_regex_new ("(?:" TOOLKIT_WORD "\\+)+\\S\\b|" TOOLKIT_WORD "|\\bF\\d+\\b|[a-z]+://\\S*", G_REGEX_OPTIMIZE, 0, NULL);
  /* The toolkit puts words into its sentences: from the innermost on. */
  while (g_regex_match (foreign, rest->str, 0, NULL))
    {
      g_autofree char *less = g_regex_replace_literal (foreign, rest->str, -1, 0, "", 0, NULL);

      g_string_assign (rest, less);
    }
  for (guint i = 0; i < self->verbatim->len; i++)
    g_string_replace (rest, g_ptr_array_index (self->verbatim, i), "", 0);
  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static void
check_text (WordsWalk *self,
            const char *what,
            const char *where,
            const char *text)
{
  g_autofree char *own = text != NULL ? strip (self, text) : NULL;

  for (const char *p = own; p != NULL && *p != '\0'; p++)
    {
      if (self->pseudo && g_ascii_isalpha (*p))
        {
          add_fault (self, "%s “%s” of %s is not wrapped", what, text, where);
          return;
        }
      if (self->own_zero && g_ascii_isdigit (*p))
        {
          add_fault (self, "%s “%s” of %s has digits of another language", what, text, where);
          return;
        }
    }
}

static void
check_menu (WordsWalk *self,
            const char *where,
            GMenuModel *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        check_text (self, "menu item", where, label);
      check_menu (self, where, section);
      check_menu (self, where, submenu);
    }
}

static void
check_list (WordsWalk *self,
            const char *where,
            GListModel *list)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (GTK_IS_STRING_OBJECT (item))
        check_text (self, "choice", where, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
    }
}

/* @text without the marks that would come before more of it. */
static char *
rstrip (const char *text)
{
  const char *end = text + strlen (text);

  for (const char *last; end > text; end = last)
    {
      last = g_utf8_prev_char (end);
      if (g_unichar_isalnum (g_utf8_get_char (last)))
        break;
    }
  return g_strndup (text, end - text);
}

/* Sentences that a picture without room for them may cut, each looked at: the rows and names that they list are
 * told elsewhere, and that a total is none of a day by its own mark. */
static gboolean
may_be_cut (SaylauScene *scene,
            const char *text)
{
  static const char *const sentences[] = {
    "Figures by {list}",
    "Not shown for want of room: {lanes}",
    "above: totals, where their events end",
  };
  const SaylauLanguage *language = saylau_language_get (saylau_scene_get_lang (scene));
  g_autofree char *end = rstrip (text);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *words = saylau_language_word (language, sentences[i]);
      g_autofree char *start = g_strndup (words, MIN (strcspn (words, "{"), N_ALIKE));

      /* A long one may be cut in its second line. */
      if (strstr (text, start) != NULL || strstr (words, end) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether another text of the picture, like one of its legend, has @start. */
static gboolean
is_written (SaylauScene *scene,
            const char *start)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      if (item->kind == SAYLAU_ITEM_TEXT && !g_str_has_suffix (item->text, "…") && strstr (item->text, start) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether what is said in short is said in full by the picture's words, another of its texts or one of its marks. */
static gboolean
is_told_in_full (SaylauScene *scene,
                 const char *text)
{
  g_autofree char *cut = g_strndup (text, strlen (text) - strlen ("…"));
  g_autofree char *end = rstrip (cut);
  g_auto (GStrv) parts = g_regex_split_simple ("[:,;·] ", end, 0, 0);
  /* A list may be told with other marks between its parts. */
  const char *start = parts[g_strv_length (parts) - 1];

  if (strstr (saylau_scene_get_title (scene), start) != NULL || strstr (saylau_scene_get_description (scene), start) != NULL ||
      (saylau_scene_get_notes (scene) != NULL && strstr (saylau_scene_get_notes (scene), start) != NULL) || is_written (scene, start))
    return TRUE;

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      if (strstr (mark->name, start) != NULL || (mark->value != NULL && strstr (mark->value, start) != NULL) ||
          (mark->tooltip != NULL && strstr (mark->tooltip, start) != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
check_scene_text (WordsWalk *self,
                  SaylauScene *scene,
                  const SaylauItem *item)
{
  double x = item->origin.x;

  check_text (self, "text", "the scene", item->text);
  if (item->anchor != SAYLAU_ANCHOR_LEFT)
    x -= item->text_width / (item->anchor == SAYLAU_ANCHOR_CENTER ? 2 : 1);
  if (x < -SLACK || x + item->text_width > saylau_scene_get_width (scene) + SLACK ||
      item->origin.y < 0 || item->origin.y > saylau_scene_get_height (scene))
    add_fault (self, "text “%s” goes out of the scene", item->text);
  if (g_str_has_suffix (item->text, "…") && !may_be_cut (scene, item->text) && !is_told_in_full (scene, item->text))
    add_fault (self, "text “%s” of the scene is too long, and nothing has all of it", item->text);
}

static void
check_scene (WordsWalk *self,
             SaylauScene *scene)
{
  check_text (self, "title", "the scene", saylau_scene_get_title (scene));
  check_text (self, "description", "the scene", saylau_scene_get_description (scene));
  check_text (self, "notes", "the scene", saylau_scene_get_notes (scene));
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    if (saylau_scene_get_item (scene, i)->kind == SAYLAU_ITEM_TEXT)
      check_scene_text (self, scene, saylau_scene_get_item (scene, i));
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      check_text (self, "name", mark->id, mark->name);
      check_text (self, "value", mark->id, mark->value);
      check_text (self, "tooltip", mark->id, mark->tooltip);
    }
}

/* The chosen one of a row of choices stands in full in its list, and a document's title in its picture. */
static gboolean
is_seen_elsewhere (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL || gtk_widget_get_ancestor (widget, ADW_TYPE_WINDOW_TITLE) != NULL;
}

static gboolean
has_tooltip_with (GtkWidget *widget,
                  const char *text)
{
  for (int i = 0; i < TOOLTIP_LEVELS && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A label that is seen is seen as a whole, or a tooltip has the rest. */
static void
check_room (WordsWalk *self,
            GtkWidget *widget)
{
  g_autofree char *where = describe_widget (widget);
  const char *text = gtk_label_get_text (GTK_LABEL (widget));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  graphene_rect_t bounds;
  int needed_width, needed_height;

  if (*text == '\0')
    return;

  if (pango_layout_is_ellipsized (layout) && !is_seen_elsewhere (widget) && !has_tooltip_with (widget, text))
    add_fault (self, "label “%s” of %s is too long: it ends in “…”, and no tooltip has all of it", text, where);
  pango_layout_get_pixel_size (layout, &needed_width, &needed_height);
  if (needed_width > gtk_widget_get_width (widget) + SLACK || needed_height > gtk_widget_get_height (widget) + SLACK)
    add_fault (self, "label “%s” of %s has %d × %d px and needs %d × %d", text, where, gtk_widget_get_width (widget),
               gtk_widget_get_height (widget), needed_width, needed_height);
  /* A table is scrolled sideways. */
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) == NULL && gtk_widget_compute_bounds (widget, root, &bounds) &&
      (bounds.origin.x < -SLACK || bounds.origin.x + bounds.size.width > gtk_widget_get_width (root) + SLACK))
    add_fault (self, "label “%s” of %s goes out of the window: %g to %g of %d px", text, where, bounds.origin.x,
               bounds.origin.x + bounds.size.width, gtk_widget_get_width (root));
}

static void
check_accessible (WordsWalk *self,
                  GtkWidget *widget,
                  const char *where,
                  GtkAccessibleProperty property)
{
  /* What is not this is told. */
  g_autofree char *said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");

  if (said != NULL && !g_str_equal (said, "undefined"))
    check_text (self, "accessible text", where, said);
}

static void
check_words (WordsWalk *self,
             GtkWidget *widget)
{
  g_autofree char *where = describe_widget (widget);

  check_text (self, "tooltip", where, gtk_widget_get_tooltip_text (widget));
  if (!GTK_IS_LABEL (widget))
    check_accessible (self, widget, where, GTK_ACCESSIBLE_PROPERTY_LABEL);
  check_accessible (self, widget, where, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  check_accessible (self, widget, where, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER);
  check_accessible (self, widget, where, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  check_accessible (self, widget, where, GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION);
  if (GTK_IS_WINDOW (widget))
    check_text (self, "title", where, gtk_window_get_title (GTK_WINDOW (widget)));
  if (GTK_IS_LABEL (widget))
    check_text (self, "label", where, gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    check_text (self, "placeholder", where, gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  if (GTK_IS_TEXT_VIEW (widget))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
      check_text (self, "text", where, text);
    }
  if (GTK_IS_MENU_BUTTON (widget))
    check_menu (self, where, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  if (ADW_IS_SPLIT_BUTTON (widget))
    check_menu (self, where, adw_split_button_get_menu_model (ADW_SPLIT_BUTTON (widget)));
  if (ADW_IS_COMBO_ROW (widget))
    check_list (self, where, adw_combo_row_get_model (ADW_COMBO_ROW (widget)));
  if (SAYLAU_IS_SCENE_VIEW (widget) && saylau_scene_view_get_scene (SAYLAU_SCENE_VIEW (widget)) != NULL)
    check_scene (self, saylau_scene_view_get_scene (SAYLAU_SCENE_VIEW (widget)));
}

static void
walk_widget (WordsWalk *self,
             GtkWidget *widget)
{
  /* Names of keys, which are those on the keyboard, and the numbers of pages, which are the toolkit's. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkShortcutLabel") || GTK_IS_STACK_SWITCHER (widget))
    return;

  check_words (self, widget);
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    check_room (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_widget (self, child);
}

/* For a window in @language, of those that tests/data/pseudo-locale.py makes or a real one. */
WordsWalk *
words_walk_new (const char *language)
{
  WordsWalk *self = g_new0 (WordsWalk, 1);

  self->pseudo = g_str_equal (language, "en_XA") || g_str_equal (language, "fa_XB");
  self->own_zero = g_str_equal (language, "fa_XB");
  self->verbatim = g_ptr_array_new_with_free_func (g_free);
  self->faults = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
words_walk_free (WordsWalk *self)
{
  g_free (self->page);
  g_ptr_array_unref (self->verbatim);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/* @text is said as it is in every language. */
void
words_walk_except (WordsWalk *self,
                   const char *text)
{
  g_ptr_array_add (self->verbatim, g_strdup (text));
}

/* What else is wrong with @widget. */
void
words_walk_add_fault (WordsWalk *self,
                      GtkWidget *widget,
                      const char *fault)
{
  g_autofree char *where = describe_widget (widget);

  add_fault (self, "%s %s", where, fault);
}

/* Goes through @root and all that is in it, hidden parts too; what can be seen is asked for its room as well. */
void
words_walk_page (WordsWalk *self,
                 const char *page,
                 GtkWidget *root)
{
  g_free (self->page);
  self->page = g_strdup (page);
  walk_widget (self, root);
}
