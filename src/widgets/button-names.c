/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/button-names.h"

static void
name_buttons (GtkWidget *widget,
              const char *name)
{
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    name = gtk_widget_get_tooltip_text (widget);
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The button inside is labelled by it, and would be called so twice. */
  if (GTK_IS_MENU_BUTTON (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      name_buttons (child, name);
}

/**
 * saylau_button_names_from_tips:
 * @button: a menu button or a split button
 *
 * Calls each of its parts what its tooltip says: what takes the focus is a button inside, to which the name of the whole
 * does not go over.
 */
void
saylau_button_names_from_tips (GtkWidget *button)
{
  g_return_if_fail (GTK_IS_WIDGET (button));

  name_buttons (button, NULL);
}

/**
 * saylau_button_names_say_once:
 * @root: a widget
 *
 * GTK 4.8 calls a button with a mnemonic "_Export Export": by the label that was set and by what it shows. Afterwards
 * the buttons at or below @root are called by what they show.
 */
void
saylau_button_names_say_once (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)) && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    saylau_button_names_say_once (child);
}
