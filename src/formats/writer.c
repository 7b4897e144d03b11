/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/writer.h"

#include <math.h>
#include <string.h>

#include "formats/json-writer.h"

#define VERSION 1

/* Everything below writes what is there. What is missing has no member at all. */

static void
write_string (SaylauJsonWriter *json,
              const char *name,
              const char *string)
{
  if (string != NULL)
    saylau_json_writer_add_string (json, name, string);
}

static void
write_text (SaylauJsonWriter *json,
            const char *name,
            const SaylauText *text)
{
  if (text == NULL)
    return;
  if (saylau_text_get_n_variants (text) == 1 && *saylau_text_get_tag (text, 0) == '\0')
    {
      saylau_json_writer_add_string (json, name, saylau_text_get_variant (text, 0));
      return;
    }

  saylau_json_writer_begin_object (json, name, TRUE);
  for (guint i = 0; i < saylau_text_get_n_variants (text); i++)
    saylau_json_writer_add_string (json, saylau_text_get_tag (text, i), saylau_text_get_variant (text, i));
  saylau_json_writer_end_object (json);
}

static void
write_time (SaylauJsonWriter *json,
            const char *name,
            const SaylauTime *time)
{
  if (saylau_time_is_set (time))
    saylau_json_writer_add_string (json, name, time->text);
}

static void
write_count (SaylauJsonWriter *json,
             const char *name,
             gint64 count)
{
  if (count != SAYLAU_MISSING)
    saylau_json_writer_add_integer (json, name, count);
}

static void
write_percent (SaylauJsonWriter *json,
               const char *name,
               double percent)
{
  if (!isnan (percent))
    saylau_json_writer_add_number (json, name, percent);
}

static void
write_true (SaylauJsonWriter *json,
            const char *name,
            gboolean value)
{
  if (value)
    saylau_json_writer_add_boolean (json, name, TRUE);
}

static void
write_unknown (SaylauJsonWriter *json,
               JsonObject *unknown)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (unknown == NULL)
    return;
  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    saylau_json_writer_add_node (json, name, node);
}

/* @records: the list that the indices are of; each record begins with its id */
static const char *
get_id (const GPtrArray *records,
        int index)
{
  return *(char *const *) g_ptr_array_index (records, index);
}

static void
write_references (SaylauJsonWriter *json,
                  const char *name,
                  const GPtrArray *records,
                  const GArray *indices)
{
  if (indices->len == 0)
    return;
  saylau_json_writer_begin_array (json, name, TRUE);
  for (guint i = 0; i < indices->len; i++)
    saylau_json_writer_add_string (json, NULL, get_id (records, g_array_index (indices, int, i)));
  saylau_json_writer_end_array (json);
}

static void
write_phase (SaylauJsonWriter *json,
             const SaylauPhase *phase)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", phase->id);
  write_text (json, "label", phase->label);
  write_time (json, "start", &phase->start);
  write_time (json, "end", &phase->end);
  write_text (json, "note", phase->note);
  write_unknown (json, phase->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_candidate (SaylauJsonWriter *json,
                 const SaylauCandidate *candidate)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", candidate->id);
  write_text (json, "name", candidate->name);
  write_text (json, "party", candidate->party);
  if (candidate->has_color)
    {
      g_autofree char *color = g_strdup_printf ("#%06x", candidate->color);

      write_string (json, "color", color);
    }
  write_true (json, "incumbent", candidate->incumbent);
  write_unknown (json, candidate->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_area (SaylauJsonWriter *json,
            const SaylauElection *election,
            const SaylauArea *area)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", area->id);
  write_text (json, "name", area->name);
  if (area->parent != SAYLAU_NONE)
    write_string (json, "parent", get_id (election->areas, area->parent));
  if (area->has_tile)
    {
      saylau_json_writer_begin_array (json, "tile", TRUE);
      saylau_json_writer_add_integer (json, NULL, area->tile_column);
      saylau_json_writer_add_integer (json, NULL, area->tile_row);
      saylau_json_writer_end_array (json);
    }
  write_unknown (json, area->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_votes (SaylauJsonWriter *json,
             const SaylauElection *election,
             const SaylauResult *result)
{
  gboolean has_votes = FALSE, has_shares = FALSE;

  for (guint i = 0; i < result->votes->len; i++)
    {
      has_votes |= g_array_index (result->votes, SaylauVote, i).votes != SAYLAU_MISSING;
      has_shares |= !isnan (g_array_index (result->votes, SaylauVote, i).share);
    }

  if (has_votes)
    {
      saylau_json_writer_begin_object (json, "votes", TRUE);
      for (guint i = 0; i < result->votes->len; i++)
        write_count (json, get_id (election->candidates, g_array_index (result->votes, SaylauVote, i).candidate),
                     g_array_index (result->votes, SaylauVote, i).votes);
      saylau_json_writer_end_object (json);
    }
  if (has_shares)
    {
      saylau_json_writer_begin_object (json, "shares", TRUE);
      for (guint i = 0; i < result->votes->len; i++)
        write_percent (json, get_id (election->candidates, g_array_index (result->votes, SaylauVote, i).candidate),
                       g_array_index (result->votes, SaylauVote, i).share);
      saylau_json_writer_end_object (json);
    }
}

static void
write_result (SaylauJsonWriter *json,
              const SaylauElection *election,
              const SaylauResult *result)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "area", get_id (election->areas, result->area));
  write_count (json, "registered", result->registered);
  write_count (json, "cast", result->cast);
  write_count (json, "valid", result->valid);
  write_count (json, "invalid", result->invalid);
  write_percent (json, "turnout", result->turnout);
  write_votes (json, election, result);
  write_unknown (json, result->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_count_or_null (SaylauJsonWriter *json,
                     gint64 count)
{
  if (count != SAYLAU_MISSING)
    saylau_json_writer_add_integer (json, NULL, count);
  else
    saylau_json_writer_add_null (json, NULL);
}

static void
write_tally (SaylauJsonWriter *json,
             const SaylauElection *election,
             const SaylauTally *tally)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", tally->id);
  write_string (json, "status", saylau_tally_status_to_id (tally->status));
  write_text (json, "label", tally->label);
  write_time (json, "time", &tally->time);
  write_percent (json, "margin", tally->margin);
  if (tally->units_in != SAYLAU_MISSING || tally->units != SAYLAU_MISSING)
    {
      saylau_json_writer_begin_array (json, "reported", TRUE);
      write_count_or_null (json, tally->units_in);
      write_count_or_null (json, tally->units);
      saylau_json_writer_end_array (json);
    }
  write_references (json, "sources", election->sources, tally->sources);
  write_text (json, "note", tally->note);
  saylau_json_writer_begin_array (json, "results", FALSE);
  for (guint i = 0; i < tally->results->len; i++)
    write_result (json, election, g_ptr_array_index (tally->results, i));
  saylau_json_writer_end_array (json);
  write_unknown (json, tally->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_turnout_report (SaylauJsonWriter *json,
                      const SaylauElection *election,
                      const SaylauTurnoutReport *report)
{
  saylau_json_writer_begin_object (json, NULL, TRUE);
  write_string (json, "area", get_id (election->areas, report->area));
  write_time (json, "time", &report->time);
  write_percent (json, "percent", report->percent);
  write_references (json, "sources", election->sources, report->sources);
  write_unknown (json, report->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_figure (SaylauJsonWriter *json,
              const SaylauFigure *figure)
{
  saylau_json_writer_begin_object (json, NULL, TRUE);
  write_string (json, "what", saylau_figure_what_to_id (figure->what));
  write_count (json, "min", figure->min);
  write_count (json, "max", figure->max);
  write_text (json, "text", figure->text);
  write_text (json, "by", figure->by);
  write_true (json, "official", figure->official);
  write_unknown (json, figure->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_event (SaylauJsonWriter *json,
             const SaylauElection *election,
             const SaylauEvent *event)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", event->id);
  write_time (json, "start", &event->start);
  write_time (json, "end", &event->end);
  write_string (json, "kind", saylau_event_kind_to_id (event->kind));
  write_text (json, "title", event->title);
  if (event->areas->len == 1)
    write_string (json, "area", get_id (election->areas, g_array_index (event->areas, int, 0)));
  else
    write_references (json, "area", election->areas, event->areas);
  write_text (json, "place", event->place);
  write_references (json, "candidates", election->candidates, event->candidates);
  write_references (json, "sources", election->sources, event->sources);
  write_text (json, "note", event->note);
  if (event->figures->len > 0)
    {
      saylau_json_writer_begin_array (json, "figures", FALSE);
      for (guint i = 0; i < event->figures->len; i++)
        write_figure (json, g_ptr_array_index (event->figures, i));
      saylau_json_writer_end_array (json);
    }
  write_unknown (json, event->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_source (SaylauJsonWriter *json,
              const SaylauSource *source)
{
  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_string (json, "id", source->id);
  write_text (json, "title", source->title);
  write_text (json, "publisher", source->publisher);
  write_time (json, "date", &source->date);
  write_string (json, "url", source->url);
  write_text (json, "note", source->note);
  write_unknown (json, source->unknown);
  saylau_json_writer_end_object (json);
}

static void
write_boundaries (SaylauJsonWriter *json,
                  const SaylauBoundaries *boundaries)
{
  if (boundaries == NULL)
    return;
  saylau_json_writer_begin_object (json, "boundaries", FALSE);
  write_string (json, "file", boundaries->file);
  write_string (json, "property", boundaries->property);
  write_string (json, "match", boundaries->match);
  write_unknown (json, boundaries->unknown);
  saylau_json_writer_end_object (json);
}

/* One item of a station's row, which is what the column's name says. */
static void
write_station_cell (SaylauJsonWriter *json,
                    const SaylauElection *election,
                    guint row,
                    const char *column)
{
  static const char *const counts[] = { "registered", "issued", "cast", "valid", "invalid" };
  const SaylauStationTable *table = election->stations;

  if (strcmp (column, "id") == 0)
    saylau_json_writer_add_string (json, NULL, saylau_station_table_get_id (table, row));
  else if (strcmp (column, "name") == 0)
    saylau_json_writer_add_string (json, NULL, saylau_station_table_get_name (table, row));
  else if (strcmp (column, "area") == 0)
    saylau_json_writer_add_string (json, NULL, get_id (election->areas, saylau_station_table_get_area (table, row)));
  else
    {
      guint count = 0;

      while (count < G_N_ELEMENTS (counts) && strcmp (counts[count], column) != 0)
        count++;
      if (count == G_N_ELEMENTS (counts))
        count = SAYLAU_STATION_CANDIDATE + saylau_election_find_candidate (election, column);
      write_count_or_null (json, saylau_station_table_get_count (table, row, count));
    }
}

static void
write_stations (SaylauJsonWriter *json,
                const SaylauElection *election)
{
  JsonArray *columns;

  if (election->stations_source == NULL)
    return;

  saylau_json_writer_begin_object (json, "stations", FALSE);
  write_unknown (json, election->stations_source);
  if (!json_object_has_member (election->stations_source, "file"))
    {
      columns = json_object_get_array_member (election->stations_source, "columns");
      saylau_json_writer_begin_array (json, "rows", FALSE);
      for (guint row = 0; row < saylau_station_table_get_n_rows (election->stations); row++)
        {
          saylau_json_writer_begin_array (json, NULL, TRUE);
          for (guint i = 0; i < json_array_get_length (columns); i++)
            write_station_cell (json, election, row, json_array_get_string_element (columns, i));
          saylau_json_writer_end_array (json);
        }
      saylau_json_writer_end_array (json);
    }
  saylau_json_writer_end_object (json);
}

static void
write_head (SaylauJsonWriter *json,
            const SaylauElection *election)
{
  write_string (json, "format", "saylau-election");
  saylau_json_writer_add_integer (json, "version", VERSION);
  write_text (json, "title", election->title);
  write_time (json, "date", &election->date);
  write_string (json, "timezone", election->timezone_name);
  write_percent (json, "threshold", election->threshold);
  if (election->has_share_of)
    write_string (json, "shareOf", saylau_share_of_to_id (election->share_of));
}

static void
write_places (SaylauJsonWriter *json,
              const SaylauElection *election)
{
  if (election->phases->len > 0)
    {
      saylau_json_writer_begin_array (json, "phases", FALSE);
      for (guint i = 0; i < election->phases->len; i++)
        write_phase (json, saylau_election_get_phase (election, i));
      saylau_json_writer_end_array (json);
    }

  saylau_json_writer_begin_array (json, "candidates", FALSE);
  for (guint i = 0; i < election->candidates->len; i++)
    write_candidate (json, saylau_election_get_candidate (election, i));
  saylau_json_writer_end_array (json);

  /* Areas that the polling stations made are made again from them. */
  saylau_json_writer_begin_array (json, "areas", FALSE);
  for (guint i = 0; i < election->areas->len; i++)
    if (!saylau_election_get_area (election, i)->from_stations)
      write_area (json, election, saylau_election_get_area (election, i));
  saylau_json_writer_end_array (json);
}

/* A document has tallies, stations or events, be it an empty list. */
static void
write_tallies (SaylauJsonWriter *json,
               const SaylauElection *election)
{
  guint n_given = 0;

  for (guint i = 0; i < election->tallies->len; i++)
    n_given += !saylau_election_get_tally (election, i)->summed;
  if (n_given == 0 && (election->events->len > 0 || election->stations_source != NULL))
    return;

  saylau_json_writer_begin_array (json, "tallies", FALSE);
  for (guint i = 0; i < election->tallies->len; i++)
    if (!saylau_election_get_tally (election, i)->summed)
      write_tally (json, election, saylau_election_get_tally (election, i));
  saylau_json_writer_end_array (json);
}

static void
write_figures (SaylauJsonWriter *json,
               const SaylauElection *election)
{
  write_tallies (json, election);
  if (election->turnout->len > 0)
    {
      saylau_json_writer_begin_array (json, "turnout", FALSE);
      for (guint i = 0; i < election->turnout->len; i++)
        write_turnout_report (json, election, g_ptr_array_index (election->turnout, i));
      saylau_json_writer_end_array (json);
    }
  if (election->events->len > 0)
    {
      saylau_json_writer_begin_array (json, "events", FALSE);
      for (guint i = 0; i < election->events->len; i++)
        write_event (json, election, saylau_election_get_event (election, i));
      saylau_json_writer_end_array (json);
    }
}

/**
 * saylau_write_document:
 * @election: a sealed election
 *
 * Writes @election as an election document: members in the order of the format's page, then
 * those that it does not know; times as they were written; missing figures not at all; what
 * was summed from polling stations left out. The same election gives the same bytes.
 *
 * Returns: (transfer full): JSON in UTF-8
 */
GBytes *
saylau_write_document (const SaylauElection *election)
{
  SaylauJsonWriter *json = saylau_json_writer_new ();

  saylau_json_writer_begin_object (json, NULL, FALSE);
  write_head (json, election);
  write_places (json, election);
  write_figures (json, election);
  if (election->sources->len > 0)
    {
      saylau_json_writer_begin_array (json, "sources", FALSE);
      for (guint i = 0; i < election->sources->len; i++)
        write_source (json, saylau_election_get_source (election, i));
      saylau_json_writer_end_array (json);
    }
  write_boundaries (json, election->boundaries);
  write_stations (json, election);
  write_unknown (json, election->unknown);
  saylau_json_writer_end_object (json);
  return saylau_json_writer_finish (json);
}
