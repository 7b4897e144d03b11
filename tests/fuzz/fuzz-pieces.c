/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/told-json.h"
#include "fuzz-target.h"

#define BEFORE "{\"a\":[[1]],\"stations\":{\"rows\":["
#define BEHIND "],\"b\":2},\"c\":[3]}"

/* Short, so that what takes a million stations takes a few bytes. */
#define PIECE_LENGTH 16

/* One reads ahead of the other. */
#define N_THREADS 2

static void
check (const char *text,
       gsize length)
{
  guint n_pieces;
  g_autofree char *pieces = told_json_in_pieces (text, length, PIECE_LENGTH, N_THREADS, &n_pieces);
  g_autofree char *whole = NULL;

  if (pieces == NULL)
    return;
  whole = told_json_whole (text, length);
  g_assert_cmpstr (pieces, ==, whole);
}

/* What can be read in pieces is the same, and stands in the same places, as what is read as a whole: any text, and any rows. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GString) text = g_string_new (BEFORE);

  g_string_append_len (text, (const char *) data, size);
  g_string_append (text, BEHIND);
  check (text->str, text->len);
  check ((const char *) data, size);
  return 0;
}
