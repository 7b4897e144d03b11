/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All values of a JSON text in words, each with its place, to compare two ways of reading it.
 */
#include "formats/told-json.h"

#include "formats/json-gate.h"

#include <string.h>

/* Reports each value in @container, but for those in an array in pieces, and tells what they are. */
static void
report_all (const SaylauJson *json,
            SaylauJsonValue container,
            SaylauProblems *problems)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, value;

  saylau_json_iter_init (&iter, json, container);
  while (saylau_json_iter_next (&iter, &key, &value))
    {
      SaylauJsonKind kind = saylau_json_get_kind (json, value);
      g_autofree char *shown = saylau_json_describe (json, value);

      if (key != 0)
        saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, key, "key");
      saylau_problems_add (problems, SAYLAU_SEVERITY_NOTE, value, "%s", shown);
      if (kind == SAYLAU_JSON_OBJECT || kind == SAYLAU_JSON_ARRAY)
        report_all (json, value, problems);
    }
}

static char *
tell (SaylauJson *json,
      SaylauProblems *problems)
{
  saylau_problems_locate (problems, saylau_json_locate, json);
  return saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);
}

/* A text with what the gate needs behind it. */
char *
told_json_pad (const char *text,
               gsize length)
{
  char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);

  memcpy (padded, text, length);
  return padded;
}

/* NULL: it is no JSON. */
char *
told_json_whole (const char *text,
                 gsize length)
{
  g_autofree char *padded = told_json_pad (text, length);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauJson) json = NULL;

  saylau_problems_keep_all (problems);
  json = saylau_json_new (padded, length, problems);
  if (json == NULL)
    return NULL;
  report_all (json, saylau_json_get_root (json), problems);
  return tell (json, problems);
}

/* NULL: it is no JSON, or has to be read as a whole. */
char *
told_json_in_pieces (const char *text,
                     gsize length,
                     gsize piece_length,
                     guint n_threads,
                     guint *n_pieces)
{
  g_autofree char *padded = told_json_pad (text, length);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauJson) json = NULL;
  SaylauJson *piece;
  double fraction;

  *n_pieces = 0;
  saylau_problems_keep_all (problems);
  json = saylau_json_new_in_pieces (padded, length, piece_length, n_threads, problems);
  if (json == NULL)
    return NULL;
  report_all (json, saylau_json_get_root (json), problems);
  while (saylau_json_has_unread (json) && (piece = saylau_json_next_piece (json, &fraction)) != NULL)
    {
      report_all (piece, saylau_json_get_root (piece), problems);
      ++*n_pieces;
    }
  return saylau_json_has_unread (json) ? NULL : tell (json, problems);
}
