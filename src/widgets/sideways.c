/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/sideways.h"

#include <math.h>

typedef struct
{
  GtkWidget *scrolled;
  guint tick_id;
  gboolean is_moved; /* sideways, from the start */
  gboolean shows_bars;
} Sideways;

static GtkAdjustment *
get_adjustment (Sideways *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

static gboolean
is_mirrored (Sideways *self)
{
  return gtk_widget_get_direction (self->scrolled) == GTK_TEXT_DIR_RTL;
}

static double
get_first (Sideways *self)
{
  GtkAdjustment *sideways = get_adjustment (self);

  return is_mirrored (self) ? gtk_adjustment_get_upper (sideways) - gtk_adjustment_get_page_size (sideways) : 0;
}

/* Whether the bars are to stay. From right to left they go as everywhere: GTK 4.8 sets an upright one that stays beside
 * the window. */
static gboolean
keeps_bars (Sideways *self)
{
  GtkAdjustment *sideways = get_adjustment (self);

  return self->shows_bars && !is_mirrored (self) && gtk_adjustment_get_upper (sideways) - gtk_adjustment_get_page_size (sideways) >= 1;
}

static Sideways *
get_sideways (GtkWidget *scrolled)
{
  return g_object_get_data (G_OBJECT (scrolled), "saylau-sideways");
}

static void
moved_cb (GtkWidget *scrolled)
{
  Sideways *self = get_sideways (scrolled);

  self->is_moved = fabs (gtk_adjustment_get_value (get_adjustment (self)) - get_first (self)) >= 1;
}

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  Sideways *self = get_sideways (widget);

  self->tick_id = 0;
  if (!self->is_moved)
    gtk_adjustment_set_value (get_adjustment (self), get_first (self));
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (widget), !keeps_bars (self));
  return G_SOURCE_REMOVE;
}

/* The toolkit asks while columns are allocated, and so is answered before the next frame. */
static void
resized_cb (GtkWidget *scrolled)
{
  Sideways *self = get_sideways (scrolled);

  gboolean begins_late = !self->is_moved && gtk_adjustment_get_value (get_adjustment (self)) != get_first (self);
  gboolean is_hidden = gtk_scrolled_window_get_overlay_scrolling (GTK_SCROLLED_WINDOW (scrolled));

  if (self->tick_id == 0 && (begins_late || is_hidden == keeps_bars (self)))
    self->tick_id = gtk_widget_add_tick_callback (self->scrolled, tick_cb, NULL, NULL);
}

static void
direction_changed_cb (GtkWidget *scrolled)
{
  get_sideways (scrolled)->is_moved = FALSE;
  resized_cb (scrolled);
}

/**
 * saylau_sideways_begin_at_start:
 * @scrolled: what scrolls something wide
 * @shows_bars: whether bars stay where there is more than is seen: in a narrow place nobody would know it else
 *
 * Whoever reads from right to left begins at the right, of which the toolkit does not think: what is wider than its
 * place shows its start until the user moves it.
 */
void
saylau_sideways_begin_at_start (GtkScrolledWindow *scrolled,
                                gboolean shows_bars)
{
  Sideways *self = g_new0 (Sideways, 1);
  GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (scrolled);

  self->scrolled = GTK_WIDGET (scrolled);
  self->shows_bars = shows_bars;
  g_object_set_data_full (G_OBJECT (scrolled), "saylau-sideways", self, g_free);
  g_signal_connect_object (sideways, "changed", G_CALLBACK (resized_cb), scrolled, G_CONNECT_SWAPPED);
  g_signal_connect_object (sideways, "value-changed", G_CALLBACK (moved_cb), scrolled, G_CONNECT_SWAPPED);
  g_signal_connect (scrolled, "direction-changed", G_CALLBACK (direction_changed_cb), NULL);
}
