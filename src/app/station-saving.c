/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/station-saving.h"

#include "app/plain-toast.h"
#include "app/problem-dialog.h"
#include "app/window-private.h"
#include "formats/csv-writer.h"
#include "formats/shown-path.h"

#include <glib/gi18n.h>

/* The polling stations of the list as a table, written beside the main loop; the program ends only once the file is whole. */

typedef struct
{
  SaylauElection *election;
  GArray *rows;
  GFile *file;
  GApplication *application;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  saylau_election_unref (saving->election);
  g_array_unref (saving->rows);
  g_object_unref (saving->file);
  g_application_release (saving->application);
  g_object_unref (saving->application);
  g_free (saving);
}

static void
write_cb (GTask *task,
          gpointer source,
          gpointer data,
          GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (saving->file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &error);
  gboolean written = stream != NULL &&
                     saylau_csv_write_stations (saving->election, saving->rows, G_OUTPUT_STREAM (stream), cancellable, &error) &&
                     g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
present_error (SaylauWindow *window,
               GFile *file,
               const GError *error)
{
  gboolean is_closed = gtk_window_get_application (GTK_WINDOW (window)) == NULL;
  g_autofree char *name = saylau_shown_path_get_name (file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” cannot be written"), name);

  gtk_window_present (saylau_problem_dialog_new (is_closed ? NULL : GTK_WINDOW (window), text, NULL, error->message));
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  SaylauWindow *window = SAYLAU_WINDOW (source);
  GFile *file = ((Saving *) g_task_get_task_data (G_TASK (result)))->file;
  g_autofree char *name = saylau_shown_path_get_name (file);
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    present_error (window, file, error);
  else if (gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    saylau_window_add_toast (window, saylau_plain_toast_new (text));
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int response,
                SaylauWindow *window)
{
  SaylauStationSample *stations = saylau_details_pane_get_stations (window->details_pane);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && stations != NULL)
    saylau_station_saving_start (window, stations, file);
  g_object_unref (dialog);
}

/**
 * saylau_station_saving_ask:
 * @window: a window that lists polling stations
 *
 * Asks where to save those of the list.
 */
void
saylau_station_saving_ask (SaylauWindow *window)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save the Polling Stations"), GTK_WINDOW (window),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("CSV tables"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  /* Translators: the name of a file of polling stations; keep “.csv”. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("polling-stations.csv"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), window, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * saylau_station_saving_start:
 * @window: a window
 * @stations: what to save, in their order
 * @file: where to
 *
 * Writes the stations in a worker, and says in @window how it went.
 */
void
saylau_station_saving_start (SaylauWindow *window,
                             SaylauStationSample *stations,
                             GFile *file)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, written_cb, NULL);
  Saving *saving = g_new (Saving, 1);

  saving->election = saylau_election_ref (stations->election);
  saving->rows = g_array_ref (stations->rows);
  saving->file = g_object_ref (file);
  saving->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  g_application_hold (saving->application);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, write_cb);
}
