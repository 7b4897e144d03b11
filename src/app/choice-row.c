/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/choice-row.h"

/* A row's setting; it lives as long as the row. */
typedef struct
{
  AdwComboRow *row;
  GSettings *settings;
  char *key;
} Binding;

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  g_signal_handlers_disconnect_by_data (binding->settings, binding);
  g_object_unref (binding->settings);
  g_free (binding->key);
  g_free (binding);
}

/* A row tells a screen reader its title, and what is chosen only if it is told to. */
static void
describe_cb (AdwComboRow *row)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (item), -1);
}

static void
setting_changed_cb (Binding *binding)
{
  adw_combo_row_set_selected (binding->row, g_settings_get_enum (binding->settings, binding->key));
}

static void
selected_cb (AdwComboRow *row,
             GParamSpec *pspec,
             Binding *binding)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION && (int) selected != g_settings_get_enum (binding->settings, binding->key))
    g_settings_set_enum (binding->settings, binding->key, selected);
}

/**
 * saylau_choice_row_describe:
 * @row: a row whose items are strings
 *
 * From now on the row tells a screen reader which item is chosen.
 */
void
saylau_choice_row_describe (AdwComboRow *row)
{
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (describe_cb), NULL);
  describe_cb (row);
}

/**
 * saylau_choice_row_bind:
 * @row: a row whose items stand in the order of the setting's enumeration
 * @settings: the user's
 * @key: of an enumeration
 *
 * The row shows the setting, and changes it as soon as another item is chosen.
 */
void
saylau_choice_row_bind (AdwComboRow *row,
                        GSettings *settings,
                        const char *key)
{
  Binding *binding = g_new0 (Binding, 1);
  g_autofree char *changed = g_strconcat ("changed::", key, NULL);

  binding->row = row;
  binding->settings = g_object_ref (settings);
  binding->key = g_strdup (key);
  setting_changed_cb (binding);
  saylau_choice_row_describe (row);
  g_signal_connect (row, "notify::selected", G_CALLBACK (selected_cb), binding);
  g_signal_connect_swapped (settings, changed, G_CALLBACK (setting_changed_cb), binding);
  g_object_set_data_full (G_OBJECT (row), "binding", binding, binding_free);
}
