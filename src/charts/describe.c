/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/describe.h"

#include "charts/language.h"
#include "charts/shaped-text.h"

/* One line without control characters, which a terminal would obey. */
static void
append_line (GString *text,
             const char *line)
{
  g_autofree char *clean = saylau_shaped_text_clean (line);

  g_string_append (text, clean);
  g_string_append_c (text, '\n');
}

static void
append_mark (GString *text,
             const SaylauMark *mark)
{
  g_autofree char *line = NULL;

  if (mark->value != NULL && *mark->value != '\0')
    line = saylau_language_fill ("{name}: {value}", "name", mark->name, "value", mark->value, NULL);
  append_line (text, line != NULL ? line : mark->name);
}

/**
 * saylau_describe:
 * @scene: a picture
 *
 * Tells a picture in words, from the scene alone: its title, its description, then each mark with
 * its value, in the order in which a screen reader meets them, and at last its notes.
 *
 * Returns: (transfer full): lines of UTF-8, each ended by a line end
 */
char *
saylau_describe (const SaylauScene *scene)
{
  GString *text = g_string_new (NULL);
  const char *notes = saylau_scene_get_notes (scene);
  g_auto (GStrv) note_lines = g_strsplit (notes, "\n", -1);

  append_line (text, saylau_scene_get_title (scene));
  append_line (text, saylau_scene_get_description (scene));
  if (saylau_scene_get_n_marks (scene) > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    append_mark (text, saylau_scene_get_mark (scene, i));

  if (*notes != '\0')
    g_string_append_c (text, '\n');
  for (guint i = 0; note_lines[i] != NULL; i++)
    append_line (text, note_lines[i]);

  return g_string_free (text, FALSE);
}
