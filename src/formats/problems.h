/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_SEVERITY_ERROR,
  SAYLAU_SEVERITY_WARNING,
  SAYLAU_SEVERITY_NOTE,
} SaylauSeverity;

/**
 * SaylauProblem:
 * @severity: errors keep a document from opening
 * @file: (nullable): the file beside the document that it is in, or the path of the one chosen in its
 *   place; %NULL: the document itself
 * @place: where it is in the document's order, in the reader's own measure
 * @line: from 1; 0: the problem has no place
 * @column: in characters, from 1
 * @pointer: (nullable): the JSON pointer of the value
 * @message: what is wrong and what would be right
 */
typedef struct
{
  SaylauSeverity severity;
  char *file;
  gsize place;
  guint line, column;
  char *pointer;
  char *message;
} SaylauProblem;

/**
 * SAYLAU_PROBLEMS_MAX:
 *
 * How many are kept, unless all are.
 */
#define SAYLAU_PROBLEMS_MAX 100

/**
 * SaylauProblemLocateFunc:
 * @problems: (array length=n_problems): in the order of their places, each with a place above 0
 * @n_problems: how many
 * @user_data: as given
 *
 * Fills line, column and pointer of each problem from its place.
 */
typedef void (*SaylauProblemLocateFunc) (SaylauProblem *const *problems,
                                         guint n_problems,
                                         gpointer user_data);

/**
 * SaylauProblems:
 *
 * What is wrong with one document, in the order of the file; the first
 * %SAYLAU_PROBLEMS_MAX of them are kept, and all are counted. Not thread-safe.
 */
typedef struct _SaylauProblems SaylauProblems;

SaylauProblems *saylau_problems_new (const char *file_name);
void saylau_problems_free (SaylauProblems *self);
void saylau_problems_clear (SaylauProblems *self);
void saylau_problems_keep_all (SaylauProblems *self);
void saylau_problems_add (SaylauProblems *self,
                          SaylauSeverity severity,
                          gsize place,
                          const char *format,
                          ...) G_GNUC_PRINTF (4, 5);
void saylau_problems_add_in_file (SaylauProblems *self,
                                  SaylauSeverity severity,
                                  gsize place,
                                  const char *file,
                                  guint line,
                                  guint column,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (7, 8);
void saylau_problems_locate (SaylauProblems *self,
                             SaylauProblemLocateFunc locate,
                             gpointer user_data);
guint saylau_problems_get_n (const SaylauProblems *self);
const SaylauProblem *saylau_problems_get (const SaylauProblems *self,
                                          guint problem);
guint64 saylau_problems_count (const SaylauProblems *self,
                               SaylauSeverity severity);
void saylau_problems_count_in_row (SaylauProblems *self);
gboolean saylau_problems_are_all_in_rows (const SaylauProblems *self);
char *saylau_problems_get_path (const SaylauProblems *self,
                                guint problem);
char *saylau_problems_format (const SaylauProblems *self,
                              guint problem);
char *saylau_problems_to_string (const SaylauProblems *self,
                                 SaylauSeverity least);
char *saylau_problem_quote (const char *string);
const char *saylau_severity_to_id (SaylauSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauProblems, saylau_problems_free)

G_END_DECLS
