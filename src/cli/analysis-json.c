/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/analysis-report.h"

#include <math.h>

#include "formats/json-writer.h"

/* So many digits of a figure are the same on every machine, whatever its library of mathematics. */
#define DIGITS "%.12g"

static void
add_number (SaylauJsonWriter *writer,
            const char *name,
            double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (number))
    saylau_json_writer_add_number (writer, name, g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, DIGITS, number), NULL));
  else
    saylau_json_writer_add_null (writer, name);
}

static void
add_name (SaylauJsonWriter *writer,
          const char *id,
          const SaylauText *name)
{
  saylau_json_writer_add_string (writer, "id", id);
  if (saylau_text_get (name, "en") != NULL)
    saylau_json_writer_add_string (writer, "name", saylau_text_get (name, "en"));
  else
    saylau_json_writer_add_null (writer, "name");
}

static void
add_left_out (SaylauJsonWriter *writer,
              const SaylauStatistic *figure)
{
  saylau_json_writer_begin_object (writer, "leftOut", TRUE);
  for (guint i = SAYLAU_LEFT_OUT_MISSING; i < SAYLAU_N_LEFT_OUT; i++)
    saylau_json_writer_add_integer (writer, saylau_analysis_id_of_reason (i), figure->left_out[i]);
  saylau_json_writer_end_object (writer);
}

static void
add_figure (SaylauJsonWriter *writer,
            const char *id,
            const SaylauStatistic *figure)
{
  saylau_json_writer_begin_object (writer, NULL, FALSE);
  saylau_json_writer_add_string (writer, "id", id);
  saylau_json_writer_add_integer (writer, "stations", figure->n);
  add_left_out (writer, figure);
  add_number (writer, "value", figure->value);
  add_number (writer, "expected", figure->expected);
  add_number (writer, "standardError", figure->error);
  add_number (writer, "z", figure->z);
  add_number (writer, "p", figure->p);
  add_number (writer, "low", figure->low);
  add_number (writer, "high", figure->high);
  saylau_json_writer_end_object (writer);
}

static void
add_test (SaylauJsonWriter *writer,
          SaylauForensicTest test,
          const SaylauForensics *forensics,
          gboolean with_words)
{
  const SaylauTestWords *words = saylau_analysis_words_of_test (test);

  saylau_json_writer_begin_object (writer, NULL, FALSE);
  saylau_json_writer_add_string (writer, "id", words->id);
  if (with_words)
    {
      saylau_json_writer_add_string (writer, "title", words->title);
      saylau_json_writer_add_string (writer, "what", words->what);
      saylau_json_writer_add_string (writer, "filter", words->filter);
      saylau_json_writer_add_string (writer, "source", words->source);
      saylau_json_writer_add_string (writer, "limits", words->limits);
    }
  saylau_json_writer_begin_array (writer, "figures", FALSE);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    if (saylau_forensic_figure_get_test (i) == test)
      add_figure (writer, saylau_analysis_words_of_figure (i)->id, &forensics->figures[i]);
  saylau_json_writer_end_array (writer);
  saylau_json_writer_end_object (writer);
}

static void
add_tests (SaylauJsonWriter *writer,
           const SaylauForensics *forensics,
           gboolean with_words)
{
  saylau_json_writer_begin_array (writer, "tests", FALSE);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_TESTS; i++)
    add_test (writer, i, forensics, with_words);
  saylau_json_writer_end_array (writer);
}

static void
add_parts (SaylauJsonWriter *writer,
           const GArray *parts)
{
  if (parts == NULL)
    {
      saylau_json_writer_add_null (writer, "areas");
      return;
    }
  saylau_json_writer_begin_array (writer, "areas", FALSE);
  for (guint i = 0; i < parts->len; i++)
    {
      const SaylauAnalysisPart *part = &g_array_index (parts, SaylauAnalysisPart, i);
      const SaylauArea *area = saylau_election_get_area (part->sample->election, part->sample->area);

      saylau_json_writer_begin_object (writer, NULL, FALSE);
      add_name (writer, area->id, area->name);
      saylau_json_writer_add_integer (writer, "stations", part->sample->rows->len);
      add_tests (writer, &part->forensics, FALSE);
      saylau_json_writer_end_object (writer);
    }
  saylau_json_writer_end_array (writer);
}

/* What was asked for. */
static void
add_subject (SaylauJsonWriter *writer,
             const SaylauAnalysis *self)
{
  const SaylauStationSample *sample = self->whole.sample;
  const SaylauCandidate *candidate = saylau_election_get_candidate (sample->election, sample->candidate);
  g_autofree char *path = g_filename_display_name (self->shown_path);

  saylau_json_writer_add_string (writer, "file", path);
  saylau_json_writer_add_integer (writer, "stations", sample->rows->len);
  if (sample->area != SAYLAU_NONE)
    {
      const SaylauArea *area = saylau_election_get_area (sample->election, sample->area);

      saylau_json_writer_begin_object (writer, "area", TRUE);
      add_name (writer, area->id, area->name);
      saylau_json_writer_end_object (writer);
    }
  else
    saylau_json_writer_add_null (writer, "area");
  saylau_json_writer_begin_object (writer, "candidate", TRUE);
  add_name (writer, candidate->id, candidate->name);
  saylau_json_writer_end_object (writer);
  saylau_json_writer_add_string (writer, "shareOf", saylau_share_of_to_id (sample->share_of));
  if (self->cluster.from < self->cluster.to)
    {
      saylau_json_writer_begin_object (writer, "cluster", TRUE);
      saylau_json_writer_add_integer (writer, "from", self->cluster.from);
      saylau_json_writer_add_integer (writer, "to", self->cluster.to);
      saylau_json_writer_end_object (writer);
    }
  else
    saylau_json_writer_add_null (writer, "cluster");
}

/**
 * saylau_analysis_to_json:
 * @self: an analysis
 *
 * Returns: (transfer full): one JSON object, as docs/command-line.md tells it
 */
char *
saylau_analysis_to_json (const SaylauAnalysis *self)
{
  SaylauJsonWriter *writer = saylau_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  saylau_json_writer_begin_object (writer, NULL, FALSE);
  add_subject (writer, self);
  add_tests (writer, &self->whole.forensics, TRUE);
  add_parts (writer, self->parts);
  saylau_json_writer_end_object (writer);
  bytes = saylau_json_writer_finish (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
