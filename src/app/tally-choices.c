/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/tally-choices.h"

#include "app/menu-items.h"
#include "charts/compare-view.h"
#include "widgets/choice-button.h"
#include "widgets/later.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/**
 * SaylauTallyChoices:
 *
 * The row above a comparison: which two tallies are compared. The window has an action for each.
 */
struct _SaylauTallyChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *tally_button;
  GtkWidget *compare_button;
  SaylauSelection *selection;
  GSettings *settings;
  GMenu *tally_menu;
  GMenu *compare_menu;
  guint menus_id;
};

G_DEFINE_FINAL_TYPE (SaylauTallyChoices, saylau_tally_choices, GTK_TYPE_WIDGET)

static char *
get_name (SaylauTallyChoices *self,
          int tally)
{
  return saylau_menu_name_tally (saylau_selection_get_election (self->selection), tally, saylau_view_language_get (self->settings));
}

/* What is compared with: what was asked for, or what the chart took by itself. */
static char *
describe_compared (SaylauTallyChoices *self,
                   int tally)
{
  int compare = saylau_selection_get_compare (self->selection);
  g_autofree char *name = NULL;

  if (compare != SAYLAU_NONE && compare != tally)
    return get_name (self, compare);
  compare = saylau_compare_view_pick_tally (saylau_selection_get_election (self->selection), tally);
  if (compare == tally)
    return g_strdup (_ ("Nothing"));
  name = get_name (self, compare);
  return g_strdup_printf (_ ("Automatic: %s"), name);
}

static void
update_chosen (SaylauTallyChoices *self)
{
  int tally = saylau_selection_get_election (self->selection) != NULL ? saylau_selection_get_tally (self->selection) : SAYLAU_NONE;
  g_autofree char *name = NULL;
  g_autofree char *compared = NULL;

  gtk_widget_set_sensitive (self->compare_button, tally != SAYLAU_NONE);
  if (tally == SAYLAU_NONE)
    {
      saylau_choice_button_show (self->tally_button, _ ("Tally"), _ ("No result yet"));
      saylau_choice_button_show (self->compare_button, _ ("Compared with"), _ ("Nothing"));
      return;
    }
  name = get_name (self, tally);
  compared = describe_compared (self, tally);
  saylau_choice_button_show (self->tally_button, _ ("Tally"), name);
  saylau_choice_button_show (self->compare_button, _ ("Compared with"), compared);
}

/* Nothing is compared with itself. */
static void
update_menus (SaylauTallyChoices *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);

  g_menu_remove_all (self->tally_menu);
  g_menu_remove_all (self->compare_menu);
  if (election == NULL)
    return;

  saylau_menu_append (self->compare_menu, _ ("Automatic"), "win.compare", g_variant_new_int32 (SAYLAU_NONE));
  for (guint i = 0; i < election->tallies_by_time->len; i++)
    {
      int tally = g_array_index (election->tallies_by_time, int, i);
      g_autofree char *name = get_name (self, tally);

      saylau_menu_append (self->tally_menu, name, "win.tally", g_variant_new_int32 (tally));
      if (tally != saylau_selection_get_tally (self->selection))
        saylau_menu_append (self->compare_menu, name, "win.compare", g_variant_new_int32 (tally));
    }
}

static gboolean
update_menus_cb (gpointer data)
{
  SaylauTallyChoices *self = data;

  self->menus_id = 0;
  update_menus (self);
  return G_SOURCE_REMOVE;
}

/* The row is seen beside some charts only. */
static void
compared_cb (SaylauTallyChoices *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_chosen (self);
}

/* To make menus takes longer than all else about the row, and nobody sees them before the next frame. */
static void
changed_cb (SaylauTallyChoices *self)
{
  compared_cb (self);
  if (self->menus_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->menus_id = saylau_later_add (GTK_WIDGET (self), update_menus_cb, self);
}

static void
saylau_tally_choices_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (saylau_tally_choices_parent_class)->map (widget);
  if (SAYLAU_TALLY_CHOICES (widget)->selection != NULL)
    changed_cb (SAYLAU_TALLY_CHOICES (widget));
}

static GtkWidget *
create_button (GMenu *menu)
{
  GtkWidget *button = saylau_choice_button_new (NULL, 0, NULL, NULL);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static void
saylau_tally_choices_dispose (GObject *object)
{
  SaylauTallyChoices *self = SAYLAU_TALLY_CHOICES (object);

  g_clear_handle_id (&self->menus_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  g_clear_object (&self->tally_menu);
  g_clear_object (&self->compare_menu);
  G_OBJECT_CLASS (saylau_tally_choices_parent_class)->dispose (object);
}

static void
saylau_tally_choices_class_init (SaylauTallyChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_tally_choices_dispose;
  widget_class->map = saylau_tally_choices_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tallychoices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
saylau_tally_choices_init (SaylauTallyChoices *self)
{
  /* Translators: between two buttons with the names of the tallies that are compared; there is room for a short word. */
  GtkWidget *label = gtk_label_new (_ ("and"));

  self->tally_menu = g_menu_new ();
  self->compare_menu = g_menu_new ();
  self->tally_button = create_button (self->tally_menu);
  self->compare_button = create_button (self->compare_menu);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->tally_button);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->compare_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* Translators: what two buttons are about. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tallies that are compared"), -1);
}

/**
 * saylau_tally_choices_bind:
 * @self: a row that is not bound yet
 * @selection: what is selected
 * @settings: the user's
 */
void
saylau_tally_choices_bind (SaylauTallyChoices *self,
                           SaylauSelection *selection,
                           GSettings *settings)
{
  g_return_if_fail (SAYLAU_IS_TALLY_CHOICES (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::tally", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::compare", G_CALLBACK (compared_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::language", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
