/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "formats/csv-reader.h"
#include "fuzz-target.h"

/* Every cell can be looked at, is UTF-8, and has a place; a table that ends early says why. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  SaylauCsvFault fault = { 0 };
  g_autoptr (SaylauCsvReader) csv = saylau_csv_reader_new (size > 0 ? (const char *) data : "", size, NULL, &fault);
  guint line = 0;

  g_assert_true (csv != NULL || fault.message != NULL);
  while (csv != NULL && saylau_csv_reader_next (csv, &fault))
    {
      g_assert_cmpuint (saylau_csv_reader_get_line (csv), >, line);
      line = saylau_csv_reader_get_line (csv);
      for (guint i = 0; i < saylau_csv_reader_get_n_cells (csv); i++)
        {
          g_assert_true (g_utf8_validate (saylau_csv_reader_get_cell (csv, i), -1, NULL));
          g_assert_cmpuint (saylau_csv_reader_get_cell_line (csv, i), >=, line);
          g_assert_cmpuint (saylau_csv_reader_get_cell_column (csv, i), >=, 1);
        }
    }
  g_free (fault.message);
  return 0;
}
