/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/stale-cells.h"

#include "widgets/later.h"

/* So many cells out of sight are shown anew between two frames. */
#define CELLS_A_FRAME 24

struct _SaylauStaleCells
{
  GtkWidget *owner; /* which has this */
  GtkColumnView *view;
  SaylauShowCellFunc show;
  GHashTable *cells; /* (element-type GtkListItem): those that show something now */
  GHashTable *stale; /* (element-type GtkListItem): those of them that show what was before */
  guint id;
};

static gboolean
is_in_sight (SaylauStaleCells *self,
             GtkListItem *cell)
{
  GtkWidget *rows = saylau_column_view_get_rows (self->view);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (gtk_list_item_get_child (cell), rows, &bounds) &&
         bounds.origin.y < gtk_widget_get_height (rows) && bounds.origin.y + bounds.size.height > 0;
}

static void
show_some (SaylauStaleCells *self,
           gboolean in_sight,
           guint n)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->stale);
  while (n > 0 && g_hash_table_iter_next (&iter, &cell, NULL))
    if (!in_sight || is_in_sight (self, cell))
      {
        self->show (self->owner, cell);
        g_hash_table_iter_remove (&iter);
        n--;
      }
}

static gboolean
show_cb (gpointer data)
{
  SaylauStaleCells *self = data;

  self->id = 0;
  show_some (self, TRUE, G_MAXUINT);
  show_some (self, FALSE, CELLS_A_FRAME);
  if (g_hash_table_size (self->stale) > 0)
    self->id = saylau_later_add (self->owner, show_cb, self);
  return G_SOURCE_REMOVE;
}

/**
 * saylau_stale_cells_new:
 * @owner: (transfer none): the list, which outlives this
 * @view: (transfer none): what shows it, likewise
 * @show: shows a cell
 *
 * Returns: (transfer full): no cells
 */
SaylauStaleCells *
saylau_stale_cells_new (GtkWidget *owner,
                        GtkColumnView *view,
                        SaylauShowCellFunc show)
{
  SaylauStaleCells *self = g_new0 (SaylauStaleCells, 1);

  self->owner = owner;
  self->view = view;
  self->show = show;
  self->cells = g_hash_table_new (NULL, NULL);
  self->stale = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * saylau_stale_cells_free:
 * @self: (transfer full): cells
 */
void
saylau_stale_cells_free (SaylauStaleCells *self)
{
  saylau_stale_cells_stop (self);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->stale);
  g_free (self);
}

/**
 * saylau_stale_cells_bind:
 * @self: cells
 * @cell: one that has got its place
 *
 * Shows it.
 */
void
saylau_stale_cells_bind (SaylauStaleCells *self,
                         GtkListItem *cell)
{
  g_hash_table_add (self->cells, cell);
  g_hash_table_remove (self->stale, cell);
  self->show (self->owner, cell);
}

/**
 * saylau_stale_cells_unbind:
 * @self: cells
 * @cell: one that has lost its place
 */
void
saylau_stale_cells_unbind (SaylauStaleCells *self,
                           GtkListItem *cell)
{
  g_hash_table_remove (self->cells, cell);
  g_hash_table_remove (self->stale, cell);
}

/**
 * saylau_stale_cells_show:
 * @self: cells at whose places something else stands
 *
 * Shows those in sight anew, and the others when there is time.
 */
void
saylau_stale_cells_show (SaylauStaleCells *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    g_hash_table_add (self->stale, cell);
  g_clear_handle_id (&self->id, g_source_remove);
  show_cb (self);
}

/**
 * saylau_stale_cells_stop:
 * @self: cells of a list that is about to go
 *
 * None is shown any more that waits to be.
 */
void
saylau_stale_cells_stop (SaylauStaleCells *self)
{
  g_clear_handle_id (&self->id, g_source_remove);
}

/**
 * saylau_stale_cells_are_there:
 * @self: cells
 *
 * Returns: whether some still show what was before
 */
gboolean
saylau_stale_cells_are_there (SaylauStaleCells *self)
{
  return self->id != 0;
}

/**
 * saylau_column_view_get_rows:
 * @view: a table
 *
 * Returns: (transfer none): the toolkit's list inside, which scrolls
 */
GtkWidget *
saylau_column_view_get_rows (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}
