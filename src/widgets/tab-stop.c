/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/tab-stop.h"

/**
 * SaylauTabStop:
 *
 * A list that Tab comes to once and then leaves, whatever its length: arrows walk through its rows. GTK's lists have that
 * from 4.12 on; before, Tab goes from row to row.
 */
struct _SaylauTabStop
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (SaylauTabStop, saylau_tab_stop, GTK_TYPE_WIDGET)

/* The row that has the focus or in which something has it. */
static GtkWidget *
find_row (SaylauTabStop *self)
{
  GtkWidget *widget = gtk_widget_get_focus_child (GTK_WIDGET (self));

  while (widget != NULL && !GTK_IS_LIST_VIEW (widget))
    widget = gtk_widget_get_focus_child (widget);
  return widget != NULL ? gtk_widget_get_focus_child (widget) : NULL;
}

static gboolean
saylau_tab_stop_focus (GtkWidget *widget,
                       GtkDirectionType direction)
{
  GtkWidget *row = find_row (SAYLAU_TAB_STOP (widget));

  /* A button in the row is on the way. */
  if (row != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return gtk_widget_child_focus (row, direction);
  return GTK_WIDGET_CLASS (saylau_tab_stop_parent_class)->focus (widget, direction);
}

static void
saylau_tab_stop_dispose (GObject *object)
{
  g_clear_pointer (&SAYLAU_TAB_STOP (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (saylau_tab_stop_parent_class)->dispose (object);
}

static void
saylau_tab_stop_class_init (SaylauTabStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_tab_stop_dispose;
  widget_class->focus = saylau_tab_stop_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
saylau_tab_stop_init (SaylauTabStop *self)
{
}

/**
 * saylau_tab_stop_new:
 * @child: what scrolls a list of rows
 *
 * Returns: (transfer floating): @child, which Tab comes to once
 */
GtkWidget *
saylau_tab_stop_new (GtkWidget *child)
{
  SaylauTabStop *self = g_object_new (SAYLAU_TYPE_TAB_STOP, NULL);

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), gtk_widget_get_vexpand (child));
  return GTK_WIDGET (self);
}
