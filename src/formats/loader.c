/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/loader.h"

#include <string.h>

#include "formats/file-bytes.h"
#include "formats/reader.h"
#include "formats/shown-path.h"
#include "model/error.h"

/* Reading the bytes is this much of the whole work; the reader does the rest. */
#define READING_FRACTION 0.2

typedef struct
{
  SaylauProgressFunc progress;
  gpointer progress_data;
  double from, to;
} Part;

typedef struct
{
  GFile *file;
  SaylauCompanions *companions; /* the caller's */
  SaylauLoadFlags flags;
  SaylauProgressFunc progress;
  gpointer progress_data;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->file);
  g_free (self);
}

static void
set_problems_error (GError **error,
                    int code,
                    const SaylauProblems *problems)
{
  g_autofree char *lines = saylau_problems_to_string (problems, SAYLAU_SEVERITY_ERROR);

  g_set_error_literal (error, SAYLAU_ERROR, code, lines);
}

/* Other errors come first: whoever is asked for a file should need no other after that. */
static int
get_error_code (const SaylauCompanions *companions,
                const SaylauProblems *problems)
{
  guint n_missing = companions != NULL ? saylau_companions_get_n_missing (companions) : 0;

  if (n_missing > 0 && saylau_problems_count (problems, SAYLAU_SEVERITY_ERROR) == n_missing)
    return SAYLAU_ERROR_COMPANION;
  return saylau_problems_are_all_in_rows (problems) ? SAYLAU_ERROR_ROWS : SAYLAU_ERROR_INVALID;
}

static void
keep_warnings (SaylauElection *election,
               const SaylauProblems *problems)
{
  guint64 more;

  for (guint i = 0; i < saylau_problems_get_n (problems); i++)
    if (saylau_problems_get (problems, i)->severity == SAYLAU_SEVERITY_WARNING)
      g_ptr_array_add (election->warnings, saylau_problems_format (problems, i));
  election->n_warnings = saylau_problems_count (problems, SAYLAU_SEVERITY_WARNING);
  more = election->n_warnings - election->warnings->len;
  if (more > 0)
    g_ptr_array_add (election->warnings, g_strdup_printf ("and %" G_GUINT64_FORMAT " more", more));
}

static gboolean
is_for_a_reader_cb (const char *head,
                    gsize length,
                    gpointer user_data)
{
  const SaylauReader **reader = user_data;

  *reader = saylau_reader_find (head, length);
  return *reader != NULL;
}

static void
part_progress_cb (double fraction,
                  gpointer user_data)
{
  const Part *part = user_data;

  if (part->progress != NULL)
    part->progress (part->from + fraction * (part->to - part->from), part->progress_data);
}

static void
load_in_thread_cb (GTask *task,
                   gpointer source_object,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autofree char *name = saylau_shown_path_get (job->file);
  g_autoptr (SaylauProblems) problems = saylau_problems_new (name);
  SaylauElection *election = saylau_load (job->file, job->companions, job->flags, problems, job->progress, job->progress_data, cancellable, &error);

  if (election != NULL)
    g_task_return_pointer (task, election, (GDestroyNotify) saylau_election_unref);
  else
    g_task_return_error (task, error);
}

/**
 * saylau_load:
 * @file: a document
 * @companions: (nullable): what the user chose for files that the document names; learns which are
 *   missing. %NULL: nothing was chosen, and nobody can be asked
 * @flags: how strict to be
 * @problems: gets all that is wrong with it: made with the name by which messages are to call
 *   it, and holding nothing yet
 * @progress: (nullable) (scope call): told how far the work is
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the work
 * @error: return location for an error: %G_IO_ERROR_CANCELLED, or one in %SAYLAU_ERROR, whose
 *   message is the lines of all errors; %SAYLAU_ERROR_COMPANION where all that is wrong is that the
 *   files are not there which @companions then tells as missing, %SAYLAU_ERROR_ROWS where it would be
 *   read with %SAYLAU_LOAD_LENIENT
 *
 * Reads a document whole. What kind of file it is shows in its first bytes: what no reader
 * knows is refused before the rest is read, and what is no regular file before anything is.
 * May be called in any thread, and blocks.
 *
 * Returns: (transfer full) (nullable): the election, with its warnings; or %NULL
 */
SaylauElection *
saylau_load (GFile *file,
             SaylauCompanions *companions,
             SaylauLoadFlags flags,
             SaylauProblems *problems,
             SaylauProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  const SaylauReader *reader = NULL;
  Part reading = { progress, progress_data, 0.0, READING_FRACTION };
  Part parsing = { progress, progress_data, READING_FRACTION, 1.0 };
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) reading_error = NULL;
  g_autofree char *text = NULL;
  SaylauElection *election;
  SaylauInput input;
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file) && problems != NULL, NULL);

  text = saylau_file_bytes_read (file, is_for_a_reader_cb, &reader, part_progress_cb, &reading, &length, cancellable, &reading_error);
  if (text == NULL)
    {
      if (g_error_matches (reading_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&reading_error));
          return NULL;
        }
      saylau_problems_add (problems, SAYLAU_SEVERITY_ERROR, 0, "%s", reading_error->message);
      set_problems_error (error, reading_error->code, problems);
      return NULL;
    }

  if (companions != NULL)
    saylau_companions_start (companions);
  folder = g_file_get_parent (file);
  input = (SaylauInput){ text, length, folder, problems, part_progress_cb, &parsing, cancellable, companions,
                         (flags & SAYLAU_LOAD_LENIENT) != 0 };
  election = reader->read (&input);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_clear_pointer (&election, saylau_election_unref);
      return NULL;
    }
  if (election == NULL)
    {
      set_problems_error (error, get_error_code (companions, problems), problems);
      return NULL;
    }
  keep_warnings (election, problems);
  part_progress_cb (1.0, &parsing);
  return election;
}

/**
 * saylau_load_async:
 * @file: a document
 * @companions: (nullable): as of saylau_load(); the worker's until @callback is called
 * @flags: how strict to be
 * @progress: (nullable) (scope async): told how far the work is, in the worker's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the work
 * @callback: called in the calling thread's main context when it is done
 * @user_data: for @callback
 *
 * saylau_load() in a worker. Messages call the file by its path, as of saylau_shown_path_get().
 */
void
saylau_load_async (GFile *file,
                   SaylauCompanions *companions,
                   SaylauLoadFlags flags,
                   SaylauProgressFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->companions = companions;
  job->flags = flags;
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_source_tag (task, saylau_load_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_in_thread_cb);
}

/**
 * saylau_load_finish:
 * @result: what the callback got
 * @error: return location for an error, as of saylau_load()
 *
 * Returns: (transfer full) (nullable): the election, with its warnings; or %NULL
 */
SaylauElection *
saylau_load_finish (GAsyncResult *result,
                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
