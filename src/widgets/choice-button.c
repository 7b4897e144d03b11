/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/choice-button.h"

#include "widgets/tip.h"

#include <glib/gi18n.h>

/* A menu button that shows what is chosen, in the row above a chart. */

/* How long a line about why there is nothing to choose may be, in characters. */
#define REASON_WIDTH 34

static GtkWidget *
create_reason (const SaylauChoice *choice)
{
  GtkWidget *reason = gtk_label_new (_ (choice->reason));

  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  /* As wide as it wants to be, or the popover would be too low for its lines. */
  gtk_label_set_width_chars (GTK_LABEL (reason), REASON_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (reason), REASON_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_widget_add_css_class (reason, "dim-label");
  gtk_widget_add_css_class (reason, "caption");
  gtk_widget_set_visible (reason, FALSE);
  return reason;
}

static GtkWidget *
create_row (const SaylauChoice *choice,
            const char *action,
            GtkWidget *popover)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_check_button_new_with_label (_ (choice->name));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choice->id);
  g_signal_connect_object (button, "toggled", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  if (choice->reason != NULL)
    {
      GtkWidget *reason = create_reason (choice);

      gtk_box_append (GTK_BOX (row), reason);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (choice->name), -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, reason, NULL, -1);
    }
  return row;
}

/**
 * saylau_choice_button_new:
 * @choices: (array length=n_choices): what there is to choose from; they outlive the button
 * @n_choices: how many; 0: the caller gives the button its menu
 * @action: what chooses, with the choice's id
 * @rows: (array length=n_choices) (nullable) (out): the rows of the menu, each with its button, and the reason below it
 *
 * Returns: (transfer floating): a button with a menu
 */
GtkWidget *
saylau_choice_button_new (const SaylauChoice *choices,
                          guint n_choices,
                          const char *action,
                          GtkWidget **rows)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *popover = n_choices > 0 ? gtk_popover_new () : NULL;
  GtkWidget *box = n_choices > 0 ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 6) : NULL;

  for (guint i = 0; i < n_choices; i++)
    {
      GtkWidget *row = create_row (&choices[i], action, popover);

      gtk_box_append (GTK_BOX (box), row);
      if (rows != NULL)
        rows[i] = row;
    }
  if (popover != NULL)
    {
      gtk_widget_add_css_class (box, "choices");
      gtk_popover_set_child (GTK_POPOVER (popover), box);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * saylau_choice_button_show:
 * @button: a button of saylau_choice_button_new()
 * @about: what it chooses
 * @chosen: what is chosen
 *
 * The button shows what is chosen, and says for what in its tooltip and to a screen reader.
 */
void
saylau_choice_button_show (GtkWidget *button,
                           const char *about,
                           const char *chosen)
{
  GtkWidget *label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));
  /* Translators: what can be chosen, and what is: "What colours the areas: Turnout". */
  g_autofree char *whole = g_strdup_printf (_ ("%s: %s"), about, chosen);

  gtk_label_set_label (GTK_LABEL (label), chosen);
  saylau_tip_set (button, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}
