/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/station-faults.h"

#include "charts/parts.h"

static const char *
get_pattern (const SaylauLanguage *language,
             SaylauStationFault fault,
             guint n)
{
  switch (fault)
    {
    case SAYLAU_STATION_FAULT_TURNOUT:
      /* Translators: of polling stations, as are the three that follow. */
      return saylau_language_plural (language, "{n} station has more ballots than registered voters",
                                     "{n} stations have more ballots than registered voters", n);
    case SAYLAU_STATION_FAULT_BOXES:
      return saylau_language_plural (language, "{n} station has more ballots in its boxes than it gave out",
                                     "{n} stations have more ballots in their boxes than they gave out", n);
    case SAYLAU_STATION_FAULT_SUM:
      return saylau_language_plural (language, "the counts of {n} station do not add up", "the counts of {n} stations do not add up", n);
    case SAYLAU_STATION_FAULT_DUPLICATE:
      return saylau_language_plural (language, "{n} station has the id of another in its area",
                                     "{n} stations have the id of another in their area", n);
    case SAYLAU_N_STATION_FAULTS:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
fill_count (const SaylauLanguage *language,
            const char *pattern,
            guint n)
{
  g_autofree char *count = saylau_language_count (language, n);

  return saylau_language_fill (pattern, "n", count, NULL);
}

/**
 * saylau_station_faults_describe_skipped:
 * @election: an election
 * @language: the reader's
 *
 * Returns: (transfer full) (nullable): how many rows of its polling stations could not be read and are in no figure; %NULL:
 *   all are there
 */
char *
saylau_station_faults_describe_skipped (const SaylauElection *election,
                                        const SaylauLanguage *language)
{
  guint n = election->stations != NULL ? saylau_station_table_get_n_skipped (election->stations) : 0;

  if (n == 0)
    return NULL;
  /* Translators: rows of a table of polling stations, which are missing in the figures. */
  return fill_count (language, saylau_language_plural (language, "{n} row that cannot be read is left out", "{n} rows that cannot be read are left out", n), n);
}

/**
 * saylau_station_faults_describe:
 * @election: an election
 * @language: the reader's
 *
 * Returns: (transfer full) (nullable): how many of its polling stations contradict themselves and in what, though they are
 *   in the figures; %NULL: none does
 */
char *
saylau_station_faults_describe (const SaylauElection *election,
                                const SaylauLanguage *language)
{
  GString *faults = g_string_new (NULL);

  for (guint i = 0; i < SAYLAU_N_STATION_FAULTS; i++)
    {
      guint n = election->stations != NULL ? saylau_station_table_count_faults (election->stations, i) : 0;

      if (n > 0)
        saylau_parts_add (faults, "; ", fill_count (language, get_pattern (language, i, n), n));
    }
  return g_string_free (faults, faults->len == 0);
}
