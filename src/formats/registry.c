/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/reader.h"

/* In the order in which they are asked. */
static const SaylauReader *const readers[] = {
  &saylau_document_reader,
};

/**
 * saylau_reader_find:
 * @head: the beginning of a file
 * @length: how many bytes, at most %SAYLAU_SNIFF_LENGTH
 *
 * Goes by what is in the file, and not by its name.
 *
 * Returns: (nullable) (transfer none): the reader for that file, or %NULL where no reader knows it
 */
const SaylauReader *
saylau_reader_find (const char *head,
                    gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i]->sniff (head, length))
      return readers[i];
  return NULL;
}
