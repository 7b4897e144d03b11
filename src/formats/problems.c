/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/problems.h"

#include <string.h>

/* How many characters of a string a message quotes. */
#define QUOTED_MAX 40

#define N_SEVERITIES (SAYLAU_SEVERITY_NOTE + 1)

struct _SaylauProblems
{
  char *file_name;
  GPtrArray *kept; /* (element-type SaylauProblem) in the order of the file */
  guint n_kept[N_SEVERITIES];
  guint64 counts[N_SEVERITIES];
  guint64 n_in_rows;
  guint n_kept_max;
};

static void
problem_free (gpointer data)
{
  SaylauProblem *self = data;

  g_free (self->file);
  g_free (self->pointer);
  g_free (self->message);
  g_free (self);
}

static gboolean
is_behind (const SaylauProblem *self,
           const SaylauProblem *other)
{
  if (self->place != other->place)
    return self->place > other->place;
  return self->line != other->line ? self->line > other->line : self->column > other->column;
}

/* Where @problem belongs: after all that are not behind it in the file. A place is in
 * the document; what is in a file beside it comes in the order of that file's lines. */
static guint
find_rank (const SaylauProblems *self,
           const SaylauProblem *problem)
{
  guint low = 0, high = self->kept->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_behind (g_ptr_array_index (self->kept, middle), problem))
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static void
drop_last_of (SaylauProblems *self,
              SaylauSeverity severity)
{
  for (guint i = self->kept->len; i > 0; i--)
    if (((SaylauProblem *) g_ptr_array_index (self->kept, i - 1))->severity == severity)
      {
        g_ptr_array_remove_index (self->kept, i - 1);
        self->n_kept[severity]--;
        return;
      }
}

/* Problems may come in any order, and the first hundred are known only at the end. What is
 * too many goes from the end of the file, and notes before warnings before errors, so
 * that a hundred notes never hide the error that keeps the document from opening. */
static void
keep (SaylauProblems *self,
      SaylauProblem *problem)
{
  self->counts[problem->severity]++;
  self->n_kept[problem->severity]++;
  g_ptr_array_insert (self->kept, find_rank (self, problem), problem);

  if (self->kept->len > self->n_kept_max)
    {
      SaylauSeverity least = SAYLAU_SEVERITY_NOTE;

      while (self->n_kept[least] == 0)
        least--;
      drop_last_of (self, least);
    }
}

/**
 * saylau_problems_new:
 * @file_name: the document's name, as messages give it
 *
 * Returns: (transfer full): no problems
 */
SaylauProblems *
saylau_problems_new (const char *file_name)
{
  SaylauProblems *self = g_new0 (SaylauProblems, 1);

  self->file_name = g_strdup (file_name);
  self->kept = g_ptr_array_new_with_free_func (problem_free);
  self->n_kept_max = SAYLAU_PROBLEMS_MAX;
  return self;
}

/**
 * saylau_problems_free:
 * @self: (transfer full): problems
 */
void
saylau_problems_free (SaylauProblems *self)
{
  g_free (self->file_name);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/**
 * saylau_problems_clear:
 * @self: problems
 *
 * Forgets all of them, as the document is read once more.
 */
void
saylau_problems_clear (SaylauProblems *self)
{
  g_ptr_array_set_size (self->kept, 0);
  memset (self->n_kept, 0, sizeof self->n_kept);
  memset (self->counts, 0, sizeof self->counts);
  self->n_in_rows = 0;
}

/**
 * saylau_problems_keep_all:
 * @self: problems, before the first
 *
 * Keeps all there will be, and not the first %SAYLAU_PROBLEMS_MAX only.
 */
void
saylau_problems_keep_all (SaylauProblems *self)
{
  self->n_kept_max = G_MAXUINT;
}

/**
 * saylau_problems_add:
 * @self: problems
 * @severity: how bad it is
 * @place: where in the document, for saylau_problems_locate(); 0: it has no place
 * @format: the message: what is wrong and what would be right
 * @...: for @format
 *
 * Adds a problem of the document.
 */
void
saylau_problems_add (SaylauProblems *self,
                     SaylauSeverity severity,
                     gsize place,
                     const char *format,
                     ...)
{
  SaylauProblem *problem = g_new0 (SaylauProblem, 1);
  va_list arguments;

  problem->severity = severity;
  problem->place = place;
  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  keep (self, problem);
}

/**
 * saylau_problems_add_in_file:
 * @self: problems
 * @severity: how bad it is
 * @place: where the document names the file; it stands there in the order; 0: at the beginning
 * @file: (nullable): the name of a file beside the document; %NULL: the document itself
 * @line: line in the file, from 1; 0: the file as a whole
 * @column: column in characters, from 1
 * @format: the message: what is wrong and what would be right
 * @...: for @format
 *
 * Adds a problem whose line and column are known already.
 */
void
saylau_problems_add_in_file (SaylauProblems *self,
                             SaylauSeverity severity,
                             gsize place,
                             const char *file,
                             guint line,
                             guint column,
                             const char *format,
                             ...)
{
  SaylauProblem *problem = g_new0 (SaylauProblem, 1);
  va_list arguments;

  problem->severity = severity;
  problem->place = place;
  problem->file = g_strdup (file);
  problem->line = line;
  problem->column = column;
  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  keep (self, problem);
}

/**
 * saylau_problems_locate:
 * @self: problems
 * @locate: (scope call): turns places into lines, columns and pointers
 * @user_data: for @locate
 *
 * Calls @locate once, with those problems that have a place and are in the document.
 * It is done last and for what is kept only: finding a place costs a pass over the text.
 */
void
saylau_problems_locate (SaylauProblems *self,
                        SaylauProblemLocateFunc locate,
                        gpointer user_data)
{
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();

  for (guint i = 0; i < self->kept->len; i++)
    {
      SaylauProblem *problem = g_ptr_array_index (self->kept, i);

      if (problem->place > 0 && problem->file == NULL && problem->line == 0)
        g_ptr_array_add (placed, problem);
    }
  if (placed->len > 0)
    locate ((SaylauProblem *const *) placed->pdata, placed->len, user_data);
}

/**
 * saylau_problems_get_n:
 * @self: problems
 *
 * Returns: how many are kept
 */
guint
saylau_problems_get_n (const SaylauProblems *self)
{
  return self->kept->len;
}

/**
 * saylau_problems_get:
 * @self: problems
 * @problem: below saylau_problems_get_n()
 *
 * Returns: (transfer none): that problem, in the order of the file
 */
const SaylauProblem *
saylau_problems_get (const SaylauProblems *self,
                     guint problem)
{
  return g_ptr_array_index (self->kept, problem);
}

/**
 * saylau_problems_count:
 * @self: problems
 * @severity: a severity
 *
 * Returns: how many of just that severity there are, kept or not
 */
guint64
saylau_problems_count (const SaylauProblems *self,
                       SaylauSeverity severity)
{
  return self->counts[severity];
}

/**
 * saylau_problems_count_in_row:
 * @self: problems
 *
 * Counts one of the errors as that of a table's row, without which the rest could be read.
 */
void
saylau_problems_count_in_row (SaylauProblems *self)
{
  self->n_in_rows++;
}

/**
 * saylau_problems_are_all_in_rows:
 * @self: problems
 *
 * Returns: whether there are errors, and each is of a table's row: a lenient reader would skip those rows
 */
gboolean
saylau_problems_are_all_in_rows (const SaylauProblems *self)
{
  return self->n_in_rows > 0 && self->n_in_rows == self->counts[SAYLAU_SEVERITY_ERROR];
}

/**
 * saylau_problems_get_path:
 * @self: problems
 * @problem: below saylau_problems_get_n()
 *
 * Returns: (transfer full): the file that the problem is in: the document as it was named, or
 *   the file beside it with the document's folder before it, so that it can be opened, or the one
 *   that was chosen in its place
 */
char *
saylau_problems_get_path (const SaylauProblems *self,
                          guint problem)
{
  const char *file = saylau_problems_get (self, problem)->file;
  g_autofree char *folder = NULL;

  if (file == NULL)
    return g_strdup (self->file_name);
  if (strchr (self->file_name, '/') == NULL || strchr (file, '/') != NULL)
    return g_strdup (file);
  folder = g_path_get_dirname (self->file_name);
  return g_build_filename (folder, file, NULL);
}

/**
 * saylau_problems_format:
 * @self: problems
 * @problem: below saylau_problems_get_n()
 *
 * Returns: (transfer full): the problem as one line, without a newline:
 *   `FILE:LINE:COLUMN: error: message (at /json/pointer)`
 */
char *
saylau_problems_format (const SaylauProblems *self,
                        guint problem)
{
  const SaylauProblem *what = saylau_problems_get (self, problem);
  g_autofree char *path = saylau_problems_get_path (self, problem);
  GString *line = g_string_new (path);

  if (what->line > 0)
    g_string_append_printf (line, ":%u:%u", what->line, what->column);
  g_string_append_printf (line, ": %s: %s", saylau_severity_to_id (what->severity), what->message);
  if (what->pointer != NULL && *what->pointer != '\0')
    g_string_append_printf (line, " (at %s)", what->pointer);
  return g_string_free (line, FALSE);
}

/**
 * saylau_problems_to_string:
 * @self: problems
 * @least: the mildest severity that is wanted
 *
 * Returns: (transfer full): the problems one a line, joined by newlines; where more were
 *   found than are kept, a last line says how many
 */
char *
saylau_problems_to_string (const SaylauProblems *self,
                           SaylauSeverity least)
{
  GString *lines = g_string_new (NULL);
  guint64 more = 0;

  for (guint i = 0; i < self->kept->len; i++)
    if (saylau_problems_get (self, i)->severity <= least)
      {
        g_autofree char *line = saylau_problems_format (self, i);

        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
      }
  for (guint severity = 0; severity <= least; severity++)
    more += self->counts[severity] - self->n_kept[severity];
  if (more > 0)
    g_string_append_printf (lines, "\n%s: and %" G_GUINT64_FORMAT " more", self->file_name, more);
  return g_string_free (lines, FALSE);
}

/**
 * saylau_problem_quote:
 * @string: UTF-8 of the document
 *
 * Returns: (transfer full): @string in quotation marks for a message: on one line, and not
 *   longer than a reader needs to find it
 */
char *
saylau_problem_quote (const char *string)
{
  GString *quoted = g_string_new ("“");
  guint n_characters = 0;

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (n_characters++ == QUOTED_MAX)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_iscntrl (character) ? 0xFFFD : character);
    }
  g_string_append (quoted, "”");
  return g_string_free (quoted, FALSE);
}

/**
 * saylau_severity_to_id:
 * @severity: a severity
 *
 * Returns: the word that messages have: "error", "warning" or "note"
 */
const char *
saylau_severity_to_id (SaylauSeverity severity)
{
  static const char *const ids[N_SEVERITIES] = { "error", "warning", "note" };

  return ids[severity];
}
