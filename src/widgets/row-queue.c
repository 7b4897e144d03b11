/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/row-queue.h"

#include "widgets/later.h"

/* So many rows are measured in a frame. */
#define ROWS_A_FRAME 4

/* The height of a row whose words are not measured yet, in px. */
#define HEIGHT 56

struct _SaylauRowQueue
{
  GtkWidget *view;
  GQueue rows; /* (element-type GtkWidget): what is in the list's rows, hidden */
  guint id;
};

static gboolean
is_in_sight (const SaylauRowQueue *self,
             GtkWidget *row)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (gtk_widget_get_parent (row), self->view, &bounds) &&
         bounds.origin.y < gtk_widget_get_height (self->view) && bounds.origin.y + bounds.size.height > 0;
}

/* Those in sight come first. */
static GtkWidget *
find_next (SaylauRowQueue *self)
{
  for (GList *link = self->rows.head; link != NULL; link = link->next)
    if (is_in_sight (self, link->data))
      return link->data;
  return g_queue_peek_head (&self->rows);
}

static gboolean show_rows_cb (gpointer data);

/* A list that nobody sees waits. */
static void
go_on_cb (SaylauRowQueue *self)
{
  if (self->id == 0 && !g_queue_is_empty (&self->rows) && gtk_widget_get_mapped (self->view))
    self->id = saylau_later_add (self->view, show_rows_cb, self);
}

static gboolean
show_rows_cb (gpointer data)
{
  SaylauRowQueue *self = data;

  self->id = 0;
  for (guint i = 0; i < ROWS_A_FRAME && !g_queue_is_empty (&self->rows); i++)
    saylau_row_queue_remove (self, find_next (self));
  go_on_cb (self);
  return G_SOURCE_REMOVE;
}

/**
 * saylau_row_queue_new:
 * @view: (transfer none): the list
 *
 * Returns: (transfer full): a queue without rows
 */
SaylauRowQueue *
saylau_row_queue_new (GtkWidget *view)
{
  SaylauRowQueue *self = g_new0 (SaylauRowQueue, 1);

  self->view = g_object_ref (view);
  g_queue_init (&self->rows);
  g_signal_connect_swapped (view, "map", G_CALLBACK (go_on_cb), self);
  return self;
}

/**
 * saylau_row_queue_free:
 * @self: (transfer full): a queue, whose rows stay as they are
 */
void
saylau_row_queue_free (SaylauRowQueue *self)
{
  g_clear_handle_id (&self->id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_object_unref (self->view);
  g_queue_clear (&self->rows);
  g_free (self);
}

/**
 * saylau_row_queue_add:
 * @self: a queue
 * @row: the child of a list's row
 *
 * Hides @row until its turn has come; its place is kept.
 */
void
saylau_row_queue_add (SaylauRowQueue *self,
                      GtkWidget *row)
{
  saylau_row_queue_remove (self, row);
  gtk_widget_set_visible (row, FALSE);
  gtk_widget_set_size_request (gtk_widget_get_parent (row), -1, HEIGHT);
  g_queue_push_tail (&self->rows, row);
  go_on_cb (self);
}

/**
 * saylau_row_queue_remove:
 * @self: a queue
 * @row: the child of a list's row
 *
 * Shows @row, if it was hidden.
 */
void
saylau_row_queue_remove (SaylauRowQueue *self,
                         GtkWidget *row)
{
  if (!g_queue_remove (&self->rows, row))
    return;
  gtk_widget_set_visible (row, TRUE);
  gtk_widget_set_size_request (gtk_widget_get_parent (row), -1, -1);
}
