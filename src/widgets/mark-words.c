/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/mark-words.h"

#include <glib/gi18n.h>

/* How long a line of a tip may be, in characters. */
#define TIP_WIDTH 60

static void
add_lines (GPtrArray *lines,
           const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (lines, g_strdup (parts[i]));
}

/* All there is to say: name, value, what the tooltip adds to these, and the note. */
static GPtrArray *
get_lines (const SaylauMark *mark,
           const char *note)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  add_lines (lines, mark->name);
  add_lines (lines, mark->value);
  add_lines (lines, mark->tooltip);
  add_lines (lines, note);
  return lines;
}

/* The lines from @first on. */
static char *
join_lines (GPtrArray *lines,
            guint first,
            const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = first; i < lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > first ? separator : "", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (joined, FALSE);
}

/**
 * saylau_mark_words_get_name:
 * @mark: a mark
 *
 * Returns: (transfer none): what a screen reader calls it. The moment's handle is a slider, whose
 *   name stays while its value, the date, changes
 */
const char *
saylau_mark_words_get_name (const SaylauMark *mark)
{
  /* Translators: the point in time that is shown, a handle in the timeline. */
  return mark->kind == SAYLAU_MARK_MOMENT ? _ ("Moment") : mark->name;
}

/**
 * saylau_mark_words_get_value:
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): its value in words
 */
const char *
saylau_mark_words_get_value (const SaylauMark *mark)
{
  return mark->kind == SAYLAU_MARK_MOMENT ? mark->name : mark->value;
}

/**
 * saylau_mark_words_describe:
 * @mark: a mark
 * @note: (nullable): what the scene does not know of it
 *
 * GTK 4.8 hands the value of a widget of one's own to no screen reader; it stands here, too.
 *
 * Returns: (transfer full): all there is to say beside what saylau_mark_words_get_name() has, each
 *   thing once
 */
char *
saylau_mark_words_describe (const SaylauMark *mark,
                            const char *note)
{
  g_autoptr (GPtrArray) lines = get_lines (mark, note);

  return join_lines (lines, mark->kind == SAYLAU_MARK_MOMENT ? 0 : 1, ". ");
}

/**
 * saylau_mark_words_create_tip:
 * @mark: a mark
 * @note: (nullable): what the scene does not know of it
 *
 * Returns: (transfer floating): the inside of a tooltip: the name in bold and all else there is to
 *   say, each thing once, in lines of a length that can be read
 */
GtkWidget *
saylau_mark_words_create_tip (const SaylauMark *mark,
                              const char *note)
{
  g_autoptr (GPtrArray) lines = get_lines (mark, note);
  g_autofree char *more = join_lines (lines, 1, "\n");
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>%s%s", mark->name, *more != '\0' ? "\n" : "", more);
  GtkWidget *tip = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (tip), markup);
  gtk_label_set_wrap (GTK_LABEL (tip), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (tip), TIP_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (tip), 0);
  return tip;
}

/**
 * saylau_mark_words_tell:
 * @accessible: what shows a scene
 * @scene: (nullable): the scene
 * @before: (nullable): the one that it showed before
 *
 * Tells a screen reader what the scene is. GTK tells listeners of what is set, changed or not, and a drag sets it in each frame.
 */
void
saylau_mark_words_tell (GtkAccessible *accessible,
                        SaylauScene *scene,
                        SaylauScene *before)
{
  const char *title, *description;

  if (scene == NULL)
    return;

  title = saylau_scene_get_title (scene);
  description = saylau_scene_get_description (scene);
  if (before == NULL || !g_str_equal (title, saylau_scene_get_title (before)))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (before == NULL || !g_str_equal (description, saylau_scene_get_description (before)))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
