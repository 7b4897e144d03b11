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
 * @line: from 1; 0: the problem has no place
 * @column: in characters, from 1
 * @pointer: (nullable): the JSON pointer of the value
 * @message: what is wrong and what would be right
 */
typedef struct
{
  SaylauSeverity severity;
  guint line, column;
  char *pointer;
  char *message;
} SaylauProblem;

#define SAYLAU_PROBLEMS_MAX 100

/**
 * SaylauProblems:
 *
 * What is wrong with one document, in the order of the file; the first
 * %SAYLAU_PROBLEMS_MAX of them are kept, and all are counted. Not thread-safe.
 */
typedef struct _SaylauProblems SaylauProblems;

SaylauProblems *saylau_problems_new (const char *file_name);
void saylau_problems_free (SaylauProblems *self);
guint saylau_problems_get_n (const SaylauProblems *self);
const SaylauProblem *saylau_problems_get (const SaylauProblems *self,
                                          guint problem);
guint64 saylau_problems_count (const SaylauProblems *self,
                               SaylauSeverity severity);
char *saylau_problems_format (const SaylauProblems *self,
                              guint problem);
char *saylau_problems_to_string (const SaylauProblems *self,
                                 SaylauSeverity least);
const char *saylau_severity_to_id (SaylauSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauProblems, saylau_problems_free)

G_END_DECLS
