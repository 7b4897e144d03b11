/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "formats/companions.h"
#include "formats/loader.h"
#include "formats/problems.h"
#include "model/election.h"

G_BEGIN_DECLS

/**
 * SAYLAU_SNIFF_LENGTH:
 *
 * How much of a file's beginning a reader is shown to say whether the file is its own.
 */
#define SAYLAU_SNIFF_LENGTH (64 * 1024)

/**
 * SaylauInput:
 * @text: the file's bytes, with %SAYLAU_JSON_PADDING readable bytes behind them
 * @length: how many bytes, without the padding
 * @folder: (nullable): where files lie that the document names; %NULL: nowhere
 * @problems: gets what is wrong
 * @progress: (nullable): told how far the work is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked now and then
 * @companions: (nullable): what the user chose for files that the document names; %NULL: nothing
 * @lenient: whether rows of polling stations that cannot be read are skipped, with a warning each
 * @n_threads: how many may read, this one among them; 0: as many as there are processors
 * @rows_at_once: so many rows of a table does one thread hand to another; 0: as many as are good
 *
 * What a reader reads, and whom it tells.
 */
typedef struct
{
  const char *text;
  gsize length;
  GFile *folder;
  SaylauProblems *problems;
  SaylauProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  SaylauCompanions *companions;
  gboolean lenient;
  guint n_threads;
  guint rows_at_once;
} SaylauInput;

/**
 * SaylauReader:
 * @id: the format's short name
 * @sniff: whether a file that begins with these bytes is for this reader
 * @read: (nullable): returns the election, sealed; %NULL where the problems hold an error or
 *   the work was cancelled. Runs in any thread, and never recurses on the depth of its input.
 *
 * One format.
 */
typedef struct
{
  const char *id;
  gboolean (*sniff) (const char *head,
                     gsize length);
  SaylauElection *(*read) (const SaylauInput *input);
} SaylauReader;

const SaylauReader *saylau_reader_find (const char *head,
                                        gsize length);

extern const SaylauReader saylau_document_reader;

G_END_DECLS
