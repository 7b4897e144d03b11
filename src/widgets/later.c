/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/later.h"

/* A frame that was asked for comes within this time, in ms; looked for so often. */
#define PATIENCE 40
#define INTERVAL 4

typedef struct
{
  GtkWidget *widget;
  GSourceFunc func;
  gpointer data;
  gint64 frame, since;
} Later;

/* Which frame the window is at, or -1: it has none. */
static gint64
get_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  return clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : -1;
}

static gboolean
later_cb (gpointer data)
{
  Later *self = data;

  if (get_frame (self->widget) == self->frame && g_get_monotonic_time () - self->since < PATIENCE * 1000)
    return G_SOURCE_CONTINUE;
  return self->func (self->data);
}

/**
 * saylau_later_add:
 * @widget: what @func is about
 * @func: does something that charts need not wait for, once
 * @data: for @func
 *
 * Has something done when there is time after the next frame: an idle source may come before it, and what it
 * makes would be laid out in that very frame.
 *
 * Returns: the id of a source; it must be removed before @widget is gone
 */
guint
saylau_later_add (GtkWidget *widget,
                  GSourceFunc func,
                  gpointer data)
{
  Later *self = g_new (Later, 1);

  *self = (Later){ widget, func, data, get_frame (widget), g_get_monotonic_time () };
  if (self->frame < 0 || !gtk_widget_get_mapped (widget))
    self->since = 0;
  return g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, self->since == 0 ? 0 : INTERVAL, later_cb, self, g_free);
}
