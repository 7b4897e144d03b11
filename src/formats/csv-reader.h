/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauCsvReader:
 *
 * Reads a table of text, row by row.
 */
typedef struct _SaylauCsvReader SaylauCsvReader;

/**
 * SaylauCsvFault:
 * @line: from 1
 * @column: in characters, from 1
 * @message: what is wrong
 *
 * Why a text is no table.
 */
typedef struct
{
  guint line, column;
  char *message;
} SaylauCsvFault;

/**
 * SaylauCsvPlace:
 * @at: where a row begins
 * @line: its line, from 1
 *
 * A place in a table.
 */
typedef struct
{
  const char *at;
  guint line;
} SaylauCsvPlace;

gboolean saylau_csv_encoding_is_known (const char *encoding);
SaylauCsvReader *saylau_csv_reader_new (const char *bytes,
                                        gsize length,
                                        const char *encoding,
                                        SaylauCsvFault *fault);
SaylauCsvReader *saylau_csv_reader_copy (const SaylauCsvReader *other);
void saylau_csv_reader_free (SaylauCsvReader *self);
gboolean saylau_csv_reader_next (SaylauCsvReader *self,
                                 SaylauCsvFault *fault);
void saylau_csv_reader_pass_fault (SaylauCsvReader *self);
SaylauCsvPlace saylau_csv_reader_get_place (const SaylauCsvReader *self);
void saylau_csv_reader_go_to (SaylauCsvReader *self,
                              SaylauCsvPlace place);
double saylau_csv_reader_get_fraction (const SaylauCsvReader *self);
guint saylau_csv_reader_find_cut (const SaylauCsvReader *self);
guint saylau_csv_reader_get_line (const SaylauCsvReader *self);
guint saylau_csv_reader_get_n_cells (const SaylauCsvReader *self);
const char *saylau_csv_reader_get_cell (const SaylauCsvReader *self,
                                        guint cell);
gint64 saylau_csv_reader_get_count (const SaylauCsvReader *self,
                                    guint cell);
guint saylau_csv_reader_get_cell_line (const SaylauCsvReader *self,
                                       guint cell);
guint saylau_csv_reader_get_cell_column (const SaylauCsvReader *self,
                                         guint cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauCsvReader, saylau_csv_reader_free)

G_END_DECLS
