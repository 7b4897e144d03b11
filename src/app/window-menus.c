/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/window-private.h"

#include "app/menu-items.h"
#include "app/recent-documents.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/**
 * saylau_window_update_tally_menus:
 * @self: a window
 *
 * Lists the election's tallies by time: to be shown, and to be compared with.
 */
void
saylau_window_update_tally_menus (SaylauWindow *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);

  g_menu_remove_all (self->tally_menu);
  g_menu_remove_all (self->compare_menu);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tally_button), election != NULL && election->tallies->len > 0);
  if (election == NULL)
    return;

  /* Translators: an item of the menu "Compare With": compare with nothing. */
  saylau_menu_append (self->compare_menu, _ ("Nothing"), "win.compare", g_variant_new_int32 (SAYLAU_NONE));
  for (guint i = 0; i < election->tallies_by_time->len; i++)
    {
      int tally = g_array_index (election->tallies_by_time, int, i);
      g_autofree char *name = saylau_menu_name_tally (election, tally, saylau_view_language_get (self->settings));

      saylau_menu_append (self->tally_menu, name, "win.tally", g_variant_new_int32 (tally));
      saylau_menu_append (self->compare_menu, name, "win.compare", g_variant_new_int32 (tally));
    }
}

static void
update_recent_cb (SaylauWindow *self)
{
  saylau_recent_documents_fill (gtk_recent_manager_get_default (), self->recent_menu);
}

/* GTK 4.8 leaves the focus in a menu that closes while a submenu is open, and then no key reaches anything. */
static void
menu_closed_cb (GtkWidget *button,
                GtkPopover *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (button));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_widget_grab_focus (button);
}

static void
set_menu (GtkMenuButton *button,
          GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (menu_closed_cb), button, G_CONNECT_SWAPPED);
}

/* GTK 4.8 tells each key of the application to each item of a menu that is there before, a tenth of the time to start. */
static void
create_primary_menu_cb (GtkMenuButton *button,
                        gpointer data)
{
  SaylauWindow *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    set_menu (button, self->primary_menu);
}

/**
 * saylau_window_init_menus:
 * @self: a window
 *
 * Makes the main menu when it opens first, and fills that of recent documents whenever it opens, so that starting up
 * needs neither.
 */
void
saylau_window_init_menus (SaylauWindow *self)
{
  GtkPopover *popover = adw_split_button_get_popover (self->open_button);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->tally_menu));
  /* Translators: a menu of tallies (see "tally"): compare the chart's tally with another. */
  g_menu_append_submenu (menu, _ ("Compare With"), G_MENU_MODEL (self->compare_menu));
  set_menu (self->tally_button, G_MENU_MODEL (menu));
  gtk_menu_button_set_create_popup_func (self->primary_button, create_primary_menu_cb, self, NULL);
  g_signal_connect_object (popover, "map", G_CALLBACK (update_recent_cb), self, G_CONNECT_SWAPPED);
}
