/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include "analysis/outline-overlaps.h"
#include "formats/geojson.h"

/* In a table of names, one that several areas have. */
#define AMBIGUOUS G_MAXUINT

static void
add_name (GHashTable *areas,
          const char *name,
          guint area)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (areas, name));

  if (known != area + 1)
    g_hash_table_insert (areas, (gpointer) name, GUINT_TO_POINTER (known == 0 ? area + 1 : AMBIGUOUS));
}

/* (element-type utf8 guint): index plus one of each area, by id or by its name in each language. */
static GHashTable *
list_names (const SaylauElection *election,
            gboolean by_id)
{
  GHashTable *areas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < election->areas->len; i++)
    {
      const SaylauArea *area = saylau_election_get_area (election, i);

      if (by_id && area->id != NULL)
        add_name (areas, area->id, i);
      for (guint j = 0; !by_id && area->name != NULL && j < saylau_text_get_n_variants (area->name); j++)
        add_name (areas, saylau_text_get_variant (area->name, j), i);
    }
  return areas;
}

static int
find_area_cb (const char *name,
              gpointer data)
{
  guint area = GPOINTER_TO_UINT (g_hash_table_lookup (data, name));

  return area != 0 && area != AMBIGUOUS ? (int) area - 1 : SAYLAU_NONE;
}

/* What is wrong with the outlines keeps no document from opening: the map is one of tiles then. */
static void
copy_problems (SaylauDocument *self,
               const SaylauProblems *problems,
               SaylauJsonValue place,
               const char *file)
{
  for (guint i = 0; i < saylau_problems_get_n (problems); i++)
    {
      const SaylauProblem *problem = saylau_problems_get (problems, i);

      saylau_problems_add_in_file (self->input->problems, MAX (problem->severity, SAYLAU_SEVERITY_WARNING), place, file,
                                   problem->line, problem->column, "%s", problem->message);
    }
}

static void
report_missing (SaylauDocument *self,
                SaylauJsonValue place)
{
  const SaylauElection *election = self->election;
  guint n = 0, n_areas = 0, first_ring, end_ring;
  int first = SAYLAU_NONE;
  const char *id;

  for (guint i = 0; i < election->areas->len; i++)
    {
      if (i < self->n_areas_within->len && g_array_index (self->n_areas_within, guint, i) > 0)
        continue;
      n_areas++;
      if (!saylau_outlines_has_area (election->outlines, i, &first_ring, &end_ring) && n++ == 0)
        first = i;
    }
  if (n == 0)
    return;
  id = saylau_election_get_area (election, first)->id;
  if (2 * n >= n_areas)
    saylau_document_report (self, SAYLAU_SEVERITY_NOTE, place,
                            "%u of %u areas have no outline; the first is “%s”; there is a map only where more than half of the areas have one, and tiles elsewhere", n, n_areas, id);
  else if (n == 1)
    saylau_document_report (self, SAYLAU_SEVERITY_NOTE, place, "the area “%s” has no outline and is not on the map", id);
  else
    saylau_document_report (self, SAYLAU_SEVERITY_NOTE, place, "%u areas have no outline and are not on the map; the first is “%s”", n, id);
}

/* Of areas that lie over each other a map hides a part. */
static void
report_overlaps (SaylauDocument *self,
                 SaylauJsonValue place)
{
  int area, other;
  guint n = saylau_outlines_count_overlaps (self->election, &area, &other);
  const char *id, *other_id;

  if (n == 0)
    return;
  id = saylau_election_get_area (self->election, area)->id;
  other_id = saylau_election_get_area (self->election, other)->id;
  if (n == 1)
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place, "the outline of the area “%s” lies over that of “%s”; the map shows the smaller one there", id, other_id);
  else
    saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place, "%u outlines lie over another area's; the first is that of “%s”, over “%s”; the map shows the smaller one there",
                            n, id, other_id);
}

static void
report_tiles (SaylauDocument *self,
              SaylauJsonValue place)
{
  saylau_document_report (self, SAYLAU_SEVERITY_NOTE, place, "there is no outline to draw; the areas are shown as tiles");
}

/**
 * saylau_document_read_outlines:
 * @self: a document whose areas and boundaries are read, without an error
 * @place: what it says of boundaries, or 0
 *
 * Reads the file of outlines that the document names. Where it cannot be read, that is a warning.
 */
void
saylau_document_read_outlines (SaylauDocument *self,
                               SaylauJsonValue place)
{
  const SaylauBoundaries *boundaries = self->election->boundaries;
  g_autoptr (GHashTable) areas = NULL;
  g_autoptr (SaylauProblems) problems = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  if (place == 0 || boundaries == NULL)
    return;
  if (!g_str_equal (boundaries->match, "id") && !g_str_equal (boundaries->match, "name"))
    {
      saylau_document_report (self, SAYLAU_SEVERITY_WARNING, place, "outlines are matched with the “id” or the “name” of an area, not with “%s”; areas are shown as tiles",
                              boundaries->match);
      return;
    }
  bytes = saylau_document_read_companion (self, place, boundaries->file, SAYLAU_SEVERITY_WARNING, &length, &shown);
  if (bytes == NULL)
    {
      report_tiles (self, place);
      return;
    }

  problems = saylau_problems_new (shown);
  areas = list_names (self->election, g_str_equal (boundaries->match, "id"));
  self->election->outlines = saylau_geojson_read (bytes, length, boundaries->property, find_area_cb, areas, problems);
  copy_problems (self, problems, place, shown);
  if (self->election->outlines != NULL)
    {
      report_missing (self, place);
      report_overlaps (self, place);
      return;
    }
  report_tiles (self, place);
  if (self->input->companions != NULL)
    saylau_companions_blame (self->input->companions, boundaries->file);
}
