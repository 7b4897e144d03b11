/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

#include <string.h>

/* A tile map is for the eye, and no screen holds more. */
#define TILE_MAX 9999

static void
read_phase (SaylauDocument *self,
            SaylauJsonValue object)
{
  enum
  {
    ID,
    LABEL,
    START,
    END,
    NOTE,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "label", TRUE }, { "start", TRUE }, { "end", TRUE }, { "note" } };
  SaylauJsonValue values[N];
  SaylauPhase *phase = saylau_phase_new ();

  g_ptr_array_add (self->election->phases, phase);
  if (!saylau_document_read_members (self, object, "a phase: an object", members, N, values, &phase->unknown))
    return;

  phase->id = saylau_document_read_id (self, values[ID], self->phases, self->election->phases->len - 1);
  phase->label = saylau_document_read_text (self, values[LABEL]);
  phase->note = saylau_document_read_text (self, values[NOTE]);
  if (saylau_document_read_time (self, values[START], &phase->start) &
      saylau_document_read_time (self, values[END], &phase->end))
    saylau_document_check_span (self, values[END], &phase->start, &phase->end);
}

static int
read_hex_byte (const char *digits,
               gboolean is_short)
{
  int high = g_ascii_xdigit_value (digits[0]);
  int low = is_short ? high : g_ascii_xdigit_value (digits[1]);

  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static gboolean
parse_color (const char *string,
             guint32 *color)
{
  gsize length = strlen (string);
  gboolean is_short = length == 4;

  if (*string != '#' || (length != 4 && length != 7))
    return FALSE;

  *color = 0;
  for (guint i = 0; i < 3; i++)
    {
      int byte = read_hex_byte (string + 1 + i * (is_short ? 1 : 2), is_short);

      if (byte < 0)
        return FALSE;
      *color = *color << 8 | (guint) byte;
    }
  return TRUE;
}

static gboolean
read_color (SaylauDocument *self,
            SaylauJsonValue value,
            guint32 *color)
{
  if (value == 0)
    return FALSE;
  if (saylau_json_get_kind (self->json, value) == SAYLAU_JSON_STRING &&
      parse_color (saylau_json_get_string (self->json, value), color))
    return TRUE;
  saylau_document_expected (self, value, "a colour: “#rgb” or “#rrggbb” in hexadecimal digits");
  return FALSE;
}

static void
read_candidate (SaylauDocument *self,
                SaylauJsonValue object)
{
  enum
  {
    ID,
    NAME,
    PARTY,
    COLOR,
    INCUMBENT,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "name", TRUE }, { "party" }, { "color" }, { "incumbent" } };
  SaylauJsonValue values[N];
  SaylauCandidate *candidate = saylau_candidate_new ();

  g_ptr_array_add (self->election->candidates, candidate);
  if (!saylau_document_read_members (self, object, "a candidate: an object", members, N, values, &candidate->unknown))
    return;

  candidate->id = saylau_document_read_id (self, values[ID], self->candidates, self->election->candidates->len - 1);
  candidate->name = saylau_document_read_text (self, values[NAME]);
  candidate->party = saylau_document_read_text (self, values[PARTY]);
  candidate->has_color = read_color (self, values[COLOR], &candidate->color);
  candidate->incumbent = saylau_document_read_boolean (self, values[INCUMBENT]);
}

/* Where an area names its parent and its tile, or 0. */
typedef struct
{
  SaylauJsonValue parent, tile;
} AreaPlaces;

static gboolean
read_tile (SaylauDocument *self,
           SaylauJsonValue value,
           SaylauArea *area)
{
  int cell[2] = { -1, -1 };
  guint n_read = 0;
  SaylauJsonIter iter;
  SaylauJsonValue key, item;

  if (value == 0)
    return FALSE;
  if (saylau_json_get_kind (self->json, value) == SAYLAU_JSON_ARRAY && saylau_json_get_n_items (self->json, value) == 2)
    {
      saylau_json_iter_init (&iter, self->json, value);
      while (saylau_json_iter_next (&iter, &key, &item))
        {
          gint64 place;
          gboolean is_whole = saylau_json_get_whole (self->json, item, &place);

          cell[n_read++] = is_whole && place >= 0 && place <= TILE_MAX ? (int) place : -1;
        }
    }
  if (cell[0] < 0 || cell[1] < 0)
    {
      saylau_document_expected (self, value, "a cell of the tile map: [column, row], two whole numbers from 0 to " G_STRINGIFY (TILE_MAX));
      return FALSE;
    }
  area->tile_column = cell[0];
  area->tile_row = cell[1];
  return TRUE;
}

static void
read_area (SaylauDocument *self,
           SaylauJsonValue object,
           AreaPlaces *places)
{
  enum
  {
    ID,
    NAME,
    PARENT,
    TILE,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "name", TRUE }, { "parent" }, { "tile" } };
  SaylauJsonValue values[N];
  SaylauArea *area = saylau_area_new ();

  g_ptr_array_add (self->election->areas, area);
  if (!saylau_document_read_members (self, object, "an area: an object", members, N, values, &area->unknown))
    return;

  area->id = saylau_document_read_id (self, values[ID], self->areas, self->election->areas->len - 1);
  area->name = saylau_document_read_text (self, values[NAME]);
  area->has_tile = read_tile (self, values[TILE], area);
  places->parent = values[PARENT];
  places->tile = values[TILE];
}

static SaylauArea *
get_area (SaylauDocument *self,
          int area)
{
  return g_ptr_array_index (self->election->areas, area);
}

/* Goes up from each area, marking its way: whoever meets their own mark is in a cycle. Returns whether none is. */
static gboolean
check_cycles (SaylauDocument *self,
              const AreaPlaces *places)
{
  guint n_areas = self->election->areas->len;
  g_autofree guint *marks = g_new0 (guint, n_areas);
  gboolean is_tree = TRUE;

  for (guint i = 0; i < n_areas; i++)
    {
      int area = i;

      while (area != SAYLAU_NONE && marks[area] == 0)
        {
          marks[area] = i + 1;
          area = get_area (self, area)->parent;
        }
      if (area == SAYLAU_NONE || marks[area] != i + 1)
        continue;
      saylau_document_report (self, SAYLAU_SEVERITY_ERROR, places[area].parent,
                              "the area lies in itself: its parents lead back to it; give one of them no parent");
      is_tree = FALSE;
    }
  return is_tree;
}

/* What lies in what is not known then, and sums of parts say nothing. */
static void
forget_parents (SaylauDocument *self)
{
  for (guint i = 0; i < self->election->areas->len; i++)
    {
      get_area (self, i)->parent = SAYLAU_NONE;
      g_array_index (self->n_areas_within, guint, i) = 0;
    }
}

/* One map shows the parts of one area, so that only these can get in each other's way. */
static void
check_tiles (SaylauDocument *self,
             const AreaPlaces *places)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->election->areas->len; i++)
    {
      const SaylauArea *area = get_area (self, i);
      g_autofree char *cell = g_strdup_printf ("%d %d %d", area->parent, area->tile_column, area->tile_row);
      const SaylauArea *first = g_hash_table_lookup (taken, cell);

      if (!area->has_tile)
        continue;
      if (first != NULL)
        saylau_document_report (self, SAYLAU_SEVERITY_WARNING, places[i].tile,
                                "the cell is that of “%s” already, so that the map shows this area below the others; give it a cell of its own",
                                first->id != NULL ? first->id : "?");
      else
        g_hash_table_insert (taken, g_steal_pointer (&cell), (gpointer) area);
    }
}

static void
read_source (SaylauDocument *self,
             SaylauJsonValue object)
{
  enum
  {
    ID,
    TITLE,
    PUBLISHER,
    DATE,
    URL,
    NOTE,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "title", TRUE }, { "publisher" }, { "date" }, { "url" }, { "note" } };
  SaylauJsonValue values[N];
  SaylauSource *source = saylau_source_new ();

  g_ptr_array_add (self->election->sources, source);
  if (!saylau_document_read_members (self, object, "a source: an object", members, N, values, &source->unknown))
    return;

  source->id = saylau_document_read_id (self, values[ID], self->sources, self->election->sources->len - 1);
  source->title = saylau_document_read_text (self, values[TITLE]);
  source->publisher = saylau_document_read_text (self, values[PUBLISHER]);
  saylau_document_read_time (self, values[DATE], &source->date);
  source->url = saylau_document_read_string (self, values[URL]);
  source->note = saylau_document_read_text (self, values[NOTE]);
}

/**
 * saylau_document_read_phases:
 * @self: a document
 * @list: the list of phases, or 0
 *
 * Reads them into the election.
 */
void
saylau_document_read_phases (SaylauDocument *self,
                             SaylauJsonValue list)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (saylau_document_iterate (self, list, "an array of phases", &iter))
    while (saylau_json_iter_next (&iter, &key, &object))
      read_phase (self, object);
}

/**
 * saylau_document_read_candidates:
 * @self: a document
 * @list: the list of candidates, or 0
 *
 * Reads them into the election. It is an error where there are none.
 */
void
saylau_document_read_candidates (SaylauDocument *self,
                                 SaylauJsonValue list)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (!saylau_document_iterate (self, list, "an array of candidates", &iter))
    return;
  while (saylau_json_iter_next (&iter, &key, &object))
    read_candidate (self, object);
  if (self->election->candidates->len == 0)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, list, "nobody stands; expected one candidate or more");
}

/**
 * saylau_document_read_areas:
 * @self: a document
 * @list: the list of areas, or 0
 *
 * Reads them into the election. It is an error where there are none, or where they lie in a circle.
 */
void
saylau_document_read_areas (SaylauDocument *self,
                            SaylauJsonValue list)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (AreaPlaces));

  if (!saylau_document_iterate (self, list, "an array of areas", &iter))
    return;
  while (saylau_json_iter_next (&iter, &key, &object))
    {
      g_array_set_size (places, places->len + 1);
      read_area (self, object, &g_array_index (places, AreaPlaces, places->len - 1));
    }
  if (places->len == 0)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, list, "there is no area; expected one or more");

  /* A parent may come after its children. */
  g_array_set_size (self->n_areas_within, places->len);
  for (guint i = 0; i < places->len; i++)
    {
      int parent = saylau_document_read_reference (self, g_array_index (places, AreaPlaces, i).parent, self->areas, "areas");

      get_area (self, i)->parent = parent;
      if (parent != SAYLAU_NONE)
        g_array_index (self->n_areas_within, guint, parent)++;
    }
  check_tiles (self, (const void *) places->data);
  if (!check_cycles (self, (const void *) places->data))
    forget_parents (self);
}

/**
 * saylau_document_read_sources:
 * @self: a document
 * @list: the list of sources, or 0
 *
 * Reads them into the election.
 */
void
saylau_document_read_sources (SaylauDocument *self,
                              SaylauJsonValue list)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (saylau_document_iterate (self, list, "an array of sources", &iter))
    while (saylau_json_iter_next (&iter, &key, &object))
      read_source (self, object);
}

/**
 * saylau_document_read_boundaries:
 * @self: a document
 * @value: what is said of the outlines of areas, or 0
 *
 * Reads where the outlines are; not the outlines.
 */
void
saylau_document_read_boundaries (SaylauDocument *self,
                                 SaylauJsonValue value)
{
  enum
  {
    FILE_NAME,
    PROPERTY,
    MATCH,
    N
  };
  static const SaylauMember members[N] = { { "file", TRUE }, { "property", TRUE }, { "match", TRUE } };
  SaylauJsonValue values[N];
  SaylauBoundaries *boundaries;

  if (value == 0)
    return;

  boundaries = self->election->boundaries = g_new0 (SaylauBoundaries, 1);
  if (!saylau_document_read_members (self, value, "an object with “file”, “property” and “match”", members, N, values, &boundaries->unknown))
    return;
  boundaries->file = saylau_document_read_file_name (self, values[FILE_NAME]);
  boundaries->property = saylau_document_read_string (self, values[PROPERTY]);
  boundaries->match = saylau_document_read_string (self, values[MATCH]);
}
