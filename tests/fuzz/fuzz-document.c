/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "formats/json-gate.h"
#include "formats/reader.h"
#include "formats/writer.h"
#include "fuzz-target.h"

static SaylauElection *
read_bytes (const void *bytes,
            gsize length,
            gboolean lenient)
{
  g_autofree char *padded = g_malloc0 (length + SAYLAU_JSON_PADDING);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("d");
  g_autofree char *lines = NULL;
  SaylauInput input = { padded, length, NULL, problems, NULL, NULL, NULL, NULL, lenient };
  SaylauElection *election;

  if (length > 0)
    memcpy (padded, bytes, length);
  election = saylau_document_reader.read (&input);
  lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_NOTE);

  /* It opens, or it says why not, in UTF-8. */
  g_assert_true ((election == NULL) == (saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) > 0));
  g_assert_true (g_utf8_validate (lines, -1, NULL));
  g_assert_false (lenient && saylau_problems_are_all_in_rows (problems));
  return election;
}

/* Whatever opens can be written, opens again and is written the same; and it is no other where bad rows would be skipped. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (SaylauElection) first = read_bytes (data, size, FALSE);
  g_autoptr (SaylauElection) lenient = read_bytes (data, size, TRUE);
  g_autoptr (SaylauElection) second = NULL;
  g_autoptr (GBytes) once = NULL, again = NULL;

  if (first == NULL)
    return 0;

  g_assert_nonnull (lenient);
  g_assert_true (lenient->stations == NULL || saylau_station_table_get_n_skipped (lenient->stations) == 0);
  once = saylau_write_document (first);
  second = read_bytes (g_bytes_get_data (once, NULL), g_bytes_get_size (once), FALSE);
  g_assert_nonnull (second);
  again = saylau_write_document (second);
  g_assert_true (g_bytes_equal (once, again));
  return 0;
}
