/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/analysis-report.h"

#include <math.h>
#include <string.h>

#include "charts/language.h"

/* Terminals have 80 columns. */
#define COLUMNS 80

/* What stands where there is no figure. */
#define NOTHING "-"

/* The smallest p that is worth its digits. */
#define LEAST_P 1e-99

static void
append_padded (GString *text,
               const char *cell,
               int width)
{
  int rest = ABS (width) - (int) g_utf8_strlen (cell, -1);

  for (int i = 0; i < rest && width > 0; i++)
    g_string_append_c (text, ' ');
  g_string_append (text, cell);
  for (int i = 0; i < rest && width < 0; i++)
    g_string_append_c (text, ' ');
}

/* A paragraph after a lead, whose width the lines below it are indented by. */
static void
append_wrapped (GString *text,
                const char *lead,
                const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", 0);
  glong indent = g_utf8_strlen (lead, -1);
  glong column = indent;

  g_string_append (text, lead);
  for (guint i = 0; words[i] != NULL; i++)
    {
      glong width = g_utf8_strlen (words[i], -1);

      if (i > 0 && column + 1 + width > COLUMNS)
        {
          g_string_append_printf (text, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (text, ' ');
          column++;
        }
      g_string_append (text, words[i]);
      column += width;
    }
  g_string_append_c (text, '\n');
}

static char *
format_number (double number,
               guint decimals)
{
  return isfinite (number) ? saylau_language_number (saylau_language_get ("en"), number, decimals) : g_strdup (NOTHING);
}

static char *
format_count (guint64 count)
{
  return saylau_language_count (saylau_language_get ("en"), count);
}

/* Two digits that count, or how small it is at least. */
static char *
format_p (double p)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (p))
    return g_strdup (NOTHING);
  if (p < LEAST_P)
    return g_strdup ("<1e-99");
  return g_strdup (g_ascii_formatd (digits, sizeof digits, p < 0.001 ? "%.1e" : p < 0.1 ? "%.2g"
                                                                                        : "%.2f",
                                    p));
}

static void
append_number (GString *text,
               double number,
               guint decimals,
               int width)
{
  g_autofree char *cell = format_number (number, decimals);

  append_padded (text, cell, width);
}

static void
append_figure (GString *text,
               SaylauForensicFigure figure,
               const SaylauStatistic *statistic)
{
  const SaylauFigureWords *words = saylau_analysis_words_of_figure (figure);
  gboolean is_count = saylau_forensic_figure_get_test (figure) == SAYLAU_TEST_INTEGERS;
  g_autofree char *n = format_count (statistic->n);
  g_autofree char *p = format_p (statistic->p);

  g_string_append (text, "  ");
  append_padded (text, words->label, -18);
  append_padded (text, n, 10);
  append_number (text, statistic->value, is_count ? 0 : words->decimals, 12);
  append_number (text, statistic->expected, words->decimals, 11);
  append_number (text, statistic->error, words->decimals, 9);
  append_number (text, statistic->z, 2, 9);
  append_padded (text, p, 9);
  g_string_append_c (text, '\n');
  if (isfinite (statistic->low))
    {
      gboolean is_excess = figure == SAYLAU_FORENSIC_EXCESS_VOTES;
      g_autofree char *low = format_number (statistic->low, words->decimals);
      g_autofree char *high = format_number (statistic->high, words->decimals);

      g_string_append_printf (text, "    %s: %s to %s\n", is_excess ? "clusters shifted by up to 5 points" : "95 % interval", low, high);
    }
}

/* Why stations are no part of a figure. @label: (nullable): of which, where that is not the same for all figures of the test */
static void
append_left_out (GString *text,
                 const SaylauStatistic *statistic,
                 const char *label)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = SAYLAU_LEFT_OUT_MISSING; i < SAYLAU_N_LEFT_OUT; i++)
    if (statistic->left_out[i] > 0)
      {
        g_autofree char *n = format_count (statistic->left_out[i]);

        g_string_append_printf (list, "%s%s %s", list->len > 0 ? "; " : "", n, saylau_analysis_words_of_reason (i));
      }
  if (list->len > 0)
    {
      if (label != NULL)
        g_string_prepend (list, ": ");
      g_string_prepend (list, label != NULL ? label : "");
      append_wrapped (text, "  Left out  ", list->str);
    }
}

static gboolean
leave_out_the_same (const SaylauForensics *forensics,
                    guint one,
                    guint other)
{
  return memcmp (forensics->figures[one].left_out, forensics->figures[other].left_out, sizeof forensics->figures[one].left_out) == 0;
}

/* What figures of the same stations leave out is said once. Their labels begin alike: "votes, 2BL" and "votes, χ²". */
static void
append_all_left_out (GString *text,
                     SaylauForensicTest test,
                     const SaylauForensics *forensics)
{
  guint first = 0, end = 0;
  gboolean are_all_the_same = TRUE;

  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    if (saylau_forensic_figure_get_test (i) == test)
      {
        first = end == 0 ? i : first;
        end = i + 1;
        are_all_the_same = are_all_the_same && leave_out_the_same (forensics, first, i);
      }
  for (guint i = first; i < end; i++)
    {
      g_auto (GStrv) label = g_strsplit (saylau_analysis_words_of_figure (i)->label, ",", 2);
      guint before = first;

      while (before < i && !leave_out_the_same (forensics, before, i))
        before++;
      if (before == i)
        append_left_out (text, &forensics->figures[i], are_all_the_same ? NULL : label[0]);
    }
}

static void
append_test (GString *text,
             SaylauForensicTest test,
             const SaylauAnalysis *self)
{
  const SaylauTestWords *words = saylau_analysis_words_of_test (test);
  const SaylauForensics *forensics = &self->whole.forensics;

  g_string_append_printf (text, "\n%s\n", words->title);
  append_wrapped (text, "  ", words->what);
  g_string_append_printf (text, "\n  %-18s%10s%12s%11s%9s%9s%9s\n", "", "stations", "found", "by chance", "error", "z", "p");
  for (guint i = 0; i < SAYLAU_N_FORENSIC_FIGURES; i++)
    if (saylau_forensic_figure_get_test (i) == test)
      append_figure (text, i, &forensics->figures[i]);
  if (test == SAYLAU_TEST_EXCESS_VOTES && self->cluster.from < self->cluster.to)
    g_string_append_printf (text, "    the cluster: turnout from %u to %u %%\n", self->cluster.from, self->cluster.to);
  else if (test == SAYLAU_TEST_EXCESS_VOTES)
    g_string_append (text, "    no cluster was given; see --cluster\n");
  g_string_append_c (text, '\n');
  append_wrapped (text, "  Filter    ", words->filter);
  append_all_left_out (text, test, forensics);
  append_wrapped (text, "  Source    ", words->source);
  append_wrapped (text, "  Limits    ", words->limits);
}

static const char *
get_name (const SaylauText *name,
          const char *id)
{
  const char *text = saylau_text_get (name, "en");

  return text != NULL ? text : id;
}

/* Longer names end in an ellipsis. */
static char *
shorten (const char *name,
         glong width)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= width)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, width - 1);
  return g_strconcat (start, "…", NULL);
}

static void
append_part (GString *text,
             const SaylauAnalysisPart *part)
{
  static const SaylauForensicFigure columns[] = {
    SAYLAU_FORENSIC_SECOND_MEAN_OF_BALLOTS,
    SAYLAU_FORENSIC_LAST_MEAN_OF_BALLOTS,
    SAYLAU_FORENSIC_FIVES_OF_TURNOUT,
    SAYLAU_FORENSIC_FIVES_OF_BALLOTS,
    SAYLAU_FORENSIC_SKEWNESS_OF_TURNOUT,
    SAYLAU_FORENSIC_KURTOSIS_OF_TURNOUT,
  };
  const SaylauArea *area = saylau_election_get_area (part->sample->election, part->sample->area);
  g_autofree char *start = shorten (get_name (area->name, area->id), 20);
  g_autofree char *n = format_count (part->sample->rows->len);

  g_string_append (text, "  ");
  append_padded (text, start, -20);
  append_padded (text, n, 9);
  append_number (text, part->forensics.figures[SAYLAU_FORENSIC_INTEGER_EITHER].z, 2, 7);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_number (text, part->forensics.figures[columns[i]].value, saylau_analysis_words_of_figure (columns[i])->decimals, 7);
  g_string_append_c (text, '\n');
}

static void
append_parts (GString *text,
              const SaylauAnalysis *self)
{
  guint n_outside = self->whole.sample->rows->len;

  g_string_append (text, "\nBy area\n");
  append_wrapped (text, "  ", "z is that of whole percentages, share or turnout; 2BL, LastC and C05s are of ballots; P05s, skewness and "
                              "kurtosis are of turnout. Where there are many areas, some figures are far off by chance. --json has all "
                              "figures of each area.");
  g_string_append_printf (text, "\n  %-20s%9s%7s%7s%7s%7s%7s%7s%7s\n", "", "stations", "z", "2BL", "LastC", "P05s", "C05s", "skew", "kurt");
  for (guint i = 0; i < self->parts->len; i++)
    {
      const SaylauAnalysisPart *part = &g_array_index (self->parts, SaylauAnalysisPart, i);

      append_part (text, part);
      n_outside -= part->sample->rows->len;
    }
  if (n_outside > 0)
    {
      g_autofree char *n = format_count (n_outside);

      g_string_append (text, "  ");
      append_padded (text, "in none of these", -20);
      append_padded (text, n, 9);
      g_string_append_c (text, '\n');
    }
}

/* What was asked for. */
static void
append_subject (GString *text,
                const SaylauAnalysis *self)
{
  const SaylauStationSample *sample = self->whole.sample;
  const SaylauElection *election = sample->election;
  const SaylauCandidate *candidate = saylau_election_get_candidate (election, sample->candidate);
  const SaylauArea *area = sample->area != SAYLAU_NONE ? saylau_election_get_area (election, sample->area) : NULL;
  g_autofree char *n = format_count (sample->rows->len);
  g_autofree char *where = g_strdup_printf ("%s polling station%s%s%s", n, sample->rows->len == 1 ? "" : "s", area != NULL ? " in " : "",
                                            area != NULL ? get_name (area->name, area->id) : "");
  g_autofree char *whose = g_strdup_printf ("Votes and share of %s, of the %s", get_name (candidate->name, candidate->id),
                                            sample->share_of == SAYLAU_SHARE_OF_CAST ? "ballots cast" : "valid votes, since ballots cast are not told");

  append_wrapped (text, "", saylau_text_get (election->title, "en"));
  append_wrapped (text, "", where);
  append_wrapped (text, "", whose);
}

/**
 * saylau_analysis_to_text:
 * @self: an analysis
 *
 * Returns: (transfer full): lines for a terminal of 80 columns, in English
 */
char *
saylau_analysis_to_text (const SaylauAnalysis *self)
{
  GString *text = g_string_new (NULL);

  append_subject (text, self);
  for (guint i = 0; i < SAYLAU_N_FORENSIC_TESTS; i++)
    append_test (text, i, self);
  if (self->parts != NULL)
    append_parts (text, self);
  return g_string_free (text, FALSE);
}
