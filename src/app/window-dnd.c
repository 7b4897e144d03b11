/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         gpointer user_data)
{
  return saylau_window_drop (SAYLAU_WINDOW (user_data), value);
}

/**
 * saylau_window_init_dnd:
 * @self: a window
 *
 * Lets files be dropped anywhere on it.
 */
void
saylau_window_init_dnd (SaylauWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * saylau_window_drop:
 * @self: a window
 * @value: a #GdkFileList
 *
 * Opens the first file here and any other in a window of its own.
 *
 * Returns: whether there was a file
 */
gboolean
saylau_window_drop (SaylauWindow *self,
                    const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  saylau_window_open (self, files->data);
  for (GSList *file = files->next; file != NULL; file = file->next)
    {
      SaylauWindow *other = saylau_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->settings);

      saylau_window_open (other, file->data);
    }
  return TRUE;
}
