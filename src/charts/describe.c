/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/describe.h"

/* A name or value may hold line ends; a description has one mark a line. */
static void
append_line (GString *text,
             const char *line)
{
  gsize start = text->len;

  g_string_append (text, line);
  for (gsize i = start; i < text->len; i++)
    {
      if (text->str[i] == '\n' || text->str[i] == '\r')
        text->str[i] = ' ';
    }
}

/**
 * saylau_describe:
 * @scene: a picture
 *
 * Tells a picture in words, from the scene alone: its title, its description, and then each
 * mark with its value, in the order in which a screen reader meets them.
 *
 * Returns: (transfer full): lines of UTF-8, each ended by a line end
 */
char *
saylau_describe (const SaylauScene *scene)
{
  GString *text = g_string_new (NULL);

  append_line (text, saylau_scene_get_title (scene));
  g_string_append_c (text, '\n');
  append_line (text, saylau_scene_get_description (scene));
  g_string_append (text, "\n");
  if (saylau_scene_get_n_marks (scene) > 0)
    g_string_append_c (text, '\n');

  for (guint i = 0; i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      append_line (text, mark->name);
      if (mark->value != NULL && *mark->value != '\0')
        {
          g_string_append (text, ": ");
          append_line (text, mark->value);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
