/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/preferences.h"

#include "app/choice-row.h"
#include "app/companion-choices.h"
#include "app/help-window.h"
#include "app/language-row.h"
#include "app/recent-documents.h"
#include "app/session.h"
#include "widgets/swatch.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* So many candidates' colours have room in the narrowest window. */
#define MAX_SWATCHES 8

/* A share that shows what each number of decimals makes of it. */
#define EXAMPLE 12.3456

/* What this window changes, and what can be set back. A new preference is a row in the .ui, its key here, and
 * a line in bind_rows(). */
static const char *const keys[] = { "order", "decimals", "palette", "language", "animation", "restore" };

static const char *const palette_explanations[] = {
  [SAYLAU_PALETTE_DOCUMENT] = N_ ("The document’s own where it names them, ours where it does not"),
  [SAYLAU_PALETTE_DISTINCT] = N_ ("Always ours, told apart in every kind of colour blindness"),
  [SAYLAU_PALETTE_PATTERNS] = N_ ("Ours, with a pattern for each but the first"),
};

/**
 * SaylauPreferences:
 *
 * The user's preferences, over one window and for all. What is changed here holds at once, and is kept.
 */
struct _SaylauPreferences
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  SaylauSelection *selection; /* of the window that this one is over */

  AdwComboRow *order_row;
  AdwActionRow *decimals_row;
  GtkSpinButton *decimals_spin;
  AdwPreferencesGroup *palette_group;
  AdwComboRow *palette_row;
  GtkBox *palette_preview;
  SaylauLanguageRow *language_row;
  AdwActionRow *animation_row;
  GtkSwitch *animation_switch;
  GtkSwitch *restore_switch;
};

G_DEFINE_FINAL_TYPE (SaylauPreferences, saylau_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* What stands under a row's title, for a screen reader too. */
static void
set_subtitle (AdwActionRow *row,
              const char *text)
{
  adw_action_row_set_subtitle (row, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
update_decimals_cb (SaylauPreferences *self)
{
  g_autofree char *example = saylau_language_percent (saylau_view_language_get (self->settings), EXAMPLE,
                                                      g_settings_get_int (self->settings, "decimals"));
  /* Translators: under a row that asks for a number of decimals: a percentage with as many. */
  g_autofree char *text = g_strdup_printf (_ ("As in %s"), example);

  set_subtitle (self->decimals_row, text);
}

/* An election whose candidates have no colours of their own, for where there is no document. */
static SaylauElection *
create_example (void)
{
  SaylauElection *election = saylau_election_new ();

  for (int i = 0; i < MAX_SWATCHES; i++)
    {
      SaylauCandidate *candidate = saylau_candidate_new ();

      candidate->id = g_strdup_printf ("%d", i);
      g_ptr_array_add (election->candidates, candidate);
    }
  saylau_election_seal (election);
  return election;
}

static void
fill_preview (SaylauPreferences *self,
              SaylauElection *election,
              SaylauPaletteKind palette)
{
  guint n_swatches = MIN (election->candidates->len, MAX_SWATCHES);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->palette_preview))) != NULL)
    gtk_box_remove (self->palette_preview, child);
  for (guint i = 0; i < n_swatches; i++)
    {
      GtkWidget *swatch = saylau_swatch_new (election, i, palette);

      gtk_widget_set_size_request (swatch, 22, 30);
      gtk_box_append (self->palette_preview, swatch);
    }
}

static void
update_palette_cb (SaylauPreferences *self)
{
  SaylauPaletteKind palette = g_settings_get_enum (self->settings, "palette");
  SaylauElection *election = saylau_selection_get_election (self->selection);
  g_autoptr (SaylauElection) example = NULL;

  if (election == NULL || election->candidates->len == 0)
    election = example = create_example ();
  fill_preview (self, election, palette);
  adw_preferences_group_set_description (self->palette_group, _ (palette_explanations[palette]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->palette_preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (palette_explanations[palette]), -1);
}

static void
election_changed_cb (SaylauPreferences *self)
{
  update_palette_cb (self);
  saylau_language_row_set_election (self->language_row, saylau_selection_get_election (self->selection));
}

/* What the desktop switches off for all its programs is not for this one to switch on. */
static void
update_animation_cb (SaylauPreferences *self)
{
  gboolean enabled;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &enabled, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->animation_row), enabled);
  set_subtitle (self->animation_row, enabled ? _ ("When shares change and the timeline zooms")
                                             : _ ("Animations are switched off in the desktop’s settings"));
}

static gboolean
is_default (SaylauPreferences *self,
            const char *key)
{
  g_autoptr (GVariant) value = g_settings_get_value (self->settings, key);
  g_autoptr (GVariant) standard = g_settings_get_default_value (self->settings, key);

  return g_variant_equal (value, standard);
}

static void
update_reset_cb (SaylauPreferences *self)
{
  gboolean changed = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    changed |= !is_default (self, keys[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.reset", changed);
}

static void
reset_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  SaylauPreferences *self = SAYLAU_PREFERENCES (widget);
  AdwToast *toast = adw_toast_new (_ ("All preferences are back to their defaults"));
  GVariantDict before;

  g_variant_dict_init (&before, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) value = g_settings_get_value (self->settings, keys[i]);

      g_variant_dict_insert_value (&before, keys[i], value);
      g_settings_reset (self->settings, keys[i]);
    }

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "preferences.undo-reset");
  adw_toast_set_action_target_value (toast, g_variant_dict_end (&before));
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
undo_reset_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SaylauPreferences *self = SAYLAU_PREFERENCES (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (parameter, keys[i], NULL);

      if (value != NULL)
        g_settings_set_value (self->settings, keys[i], value);
    }
}

static void
update_forget_cb (SaylauPreferences *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-file");
  gboolean remembered = *last != '\0' || saylau_companion_choices_exist (self->settings) ||
                        saylau_recent_documents_exist (gtk_recent_manager_get_default ());

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.forget", remembered);
}

static void
forget_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  SaylauPreferences *self = SAYLAU_PREFERENCES (widget);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (gtk_window_get_application (window)); l != NULL; l = l->next)
    if (SAYLAU_IS_WINDOW (l->data))
      saylau_session_forget_shown (l->data);
  saylau_session_forget (self->settings);
  saylau_companion_choices_forget_all (self->settings);
  saylau_recent_documents_forget_all (gtk_recent_manager_get_default ());
  update_forget_cb (self);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (_ ("All documents are forgotten")));
}

static void
saylau_preferences_dispose (GObject *object)
{
  SaylauPreferences *self = SAYLAU_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (saylau_preferences_parent_class)->dispose (object);
}

static void
saylau_preferences_class_init (SaylauPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAYLAU_TYPE_LANGUAGE_ROW);
  G_OBJECT_CLASS (klass)->dispose = saylau_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/saylau/Saylau/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, order_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, decimals_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, decimals_spin);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, palette_group);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, palette_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, palette_preview);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, animation_row);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, animation_switch);
  gtk_widget_class_bind_template_child (widget_class, SaylauPreferences, restore_switch);

  gtk_widget_class_install_action (widget_class, "preferences.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "preferences.forget", NULL, forget_cb);
  gtk_widget_class_install_action (widget_class, "preferences.undo-reset", "a{sv}", undo_reset_cb);
}

static void
saylau_preferences_init (SaylauPreferences *self)
{
  GtkEditable *entry;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* What takes the focus in a spin button is an entry inside, to which its name does not go over. */
  entry = gtk_editable_get_delegate (GTK_EDITABLE (self->decimals_spin));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Decimals of Percentages"), -1);
}

static void
bind_rows (SaylauPreferences *self)
{
  saylau_choice_row_bind (self->order_row, self->settings, "order");
  g_settings_bind (self->settings, "decimals", gtk_spin_button_get_adjustment (self->decimals_spin), "value", G_SETTINGS_BIND_DEFAULT);
  saylau_choice_row_bind (self->palette_row, self->settings, "palette");
  saylau_language_row_bind (self->language_row, self->settings, "language", _ ("As the Session"));
  g_settings_bind (self->settings, "animation", self->animation_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "restore", self->restore_switch, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
connect_signals (SaylauPreferences *self)
{
  g_signal_connect_object (self->settings, "changed::decimals", G_CALLBACK (update_decimals_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (update_decimals_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::palette", G_CALLBACK (update_palette_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update_reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update_forget_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_forget_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-enable-animations", G_CALLBACK (update_animation_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * saylau_preferences_new:
 * @window: a window
 *
 * Returns: (transfer none): the preferences, over @window, to be presented
 */
SaylauPreferences *
saylau_preferences_new (SaylauWindow *window)
{
  SaylauPreferences *self = g_object_new (SAYLAU_TYPE_PREFERENCES, "transient-for", window, NULL);

  self->settings = g_object_ref (saylau_window_get_settings (window));
  self->selection = g_object_ref (saylau_window_get_selection (window));
  bind_rows (self);
  connect_signals (self);
  update_decimals_cb (self);
  update_animation_cb (self);
  update_reset_cb (self);
  update_forget_cb (self);
  election_changed_cb (self);
  saylau_help_window_add_key (GTK_WINDOW (self), "preferences");
  return self;
}
