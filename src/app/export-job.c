/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/export-job.h"

#include "charts/layout.h"

typedef struct
{
  SaylauElection *election;
  SaylauChartSpec *spec;
  SaylauExportFormat format;
  GFile *file;
} Job;

static void
job_free (Job *job)
{
  saylau_election_unref (job->election);
  saylau_chart_spec_free (job->spec);
  g_object_unref (job->file);
  g_free (job);
}

/* A file without a path, of a portal or another machine, is replaced as its file system can. */
static gboolean
write_file (GFile *file,
            GBytes *contents,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    return saylau_export_write (contents, path, error);
  return g_file_replace_contents (file, g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

static GBytes *
draw (const Job *job,
      GError **error)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  g_autoptr (SaylauScene) scene = saylau_layout (job->election, job->spec, metrics);

  return saylau_export_encode (scene, job->format, job->spec->scale, error);
}

static void
run_in_thread (GTask *task,
               gpointer source,
               gpointer task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) contents = saylau_export_is_table (job->format) ? saylau_export_list (job->election, job->spec, job->format, &error)
                                                                     : draw (job, &error);

  /* Once it is written it is too late to cancel; before, the task may have returned long ago. */
  if (contents == NULL || !g_task_set_return_on_cancel (task, FALSE) ||
      !write_file (job->file, contents, cancellable, &error))
    {
      if (error != NULL)
        g_task_return_error (task, error);
      return;
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * saylau_export_job_run_async:
 * @election: a sealed election
 * @spec: a chart of it
 * @format: of the file
 * @file: where it is written; what is there stays whole until all is written
 * @cancellable: (nullable): stops it before it writes
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws a chart, or lists its numbers, and writes it in a worker thread.
 */
void
saylau_export_job_run_async (SaylauElection *election,
                             const SaylauChartSpec *spec,
                             SaylauExportFormat format,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);
  GError *error = NULL;

  job->election = saylau_election_ref (election);
  job->spec = saylau_chart_spec_copy (spec);
  job->format = format;
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, saylau_export_job_run_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  if (saylau_chart_spec_validate (spec, &error))
    g_task_run_in_thread (task, run_in_thread);
  else
    g_task_return_error (task, error);
}

/**
 * saylau_export_job_run_finish:
 * @result: as the callback got it
 * @error: return location for an error
 *
 * Returns: whether the file is written
 */
gboolean
saylau_export_job_run_finish (GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
