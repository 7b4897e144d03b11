/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/area-choices.h"

#include "charts/area-measures.h"
#include "charts/area-values.h"
#include "charts/area-view.h"
#include "widgets/choice-button.h"
#include "widgets/later.h"
#include "widgets/tip.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* In the order of the enumeration. */
static const SaylauChoice measures[] = {
  /* Translators: a choice of what colours the areas of a map: the program chooses what the document tells. */
  { "auto", N_ ("Automatic"), NULL },
  { "winner", N_ ("Who leads"), N_ ("No tally of this document tells results by area.") },
  /* Translators: a choice of what colours the areas of a map: one candidate's share in each. */
  { "share", N_ ("Share of a candidate"), N_ ("No tally of this document tells results by area.") },
  { "turnout", N_ ("Turnout"), N_ ("This document tells no turnout by area.") },
  { "events", N_ ("Events"), N_ ("No event of this document names an area.") },
  { "detained", N_ ("Detained"), N_ ("No event of this document tells how many were detained in an area.") },
  /* Translators: a choice of what colours the areas of a map: how much a share differs between two tallies. */
  { "difference", N_ ("Difference of two tallies"), N_ ("Results by area are not told by two tallies of this document.") },
};

static const SaylauChoice classings[] = {
  /* Translators: a choice of the classes of a map's colours: each is as wide as the others. */
  { "equal", N_ ("Equal steps"), NULL },
  /* Translators: a choice of the classes of a map's colours: each holds about as many areas. */
  { "quantile", N_ ("As many areas in each"), NULL },
  /* Translators: a choice of the classes of a map's colours: there are none, each value has its own shade. */
  { "none", N_ ("Without classes"), NULL },
};

/**
 * SaylauAreaChoices:
 *
 * The row above a map: what colours its areas, how their values are classed, and whether they are tiles where the
 * document says where they lie. The window has an action for each of these settings.
 */
struct _SaylauAreaChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *up_button;
  GtkWidget *measure_button;
  GtkWidget *classes_button;
  GtkWidget *tiles_button;
  GtkWidget *measure_rows[G_N_ELEMENTS (measures)];
  SaylauSelection *selection;
  GSettings *settings;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (SaylauAreaChoices, saylau_area_choices, GTK_TYPE_WIDGET)

/* What "automatic" has come to is told, too. */
static char *
describe_measure (SaylauAreaChoices *self,
                  const SaylauAreaView *view)
{
  if (view->spec->measure != SAYLAU_MEASURE_AUTO)
    return g_strdup (_ (measures[view->measure].name));
  /* Translators: what a map shows where the program chooses: "Automatic: Turnout". */
  return g_strdup_printf (_ ("Automatic: %s"), _ (measures[view->measure].name));
}

/* What the area that the parts are of is in; SAYLAU_NONE: nothing. */
static int
get_area_above (const SaylauAreaView *view)
{
  return view->whole != SAYLAU_NONE ? saylau_election_get_area (view->election, view->whole)->parent : SAYLAU_NONE;
}

static void
show_up_button (SaylauAreaChoices *self,
                const SaylauAreaView *view)
{
  int above = get_area_above (view);
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->up_button, above != SAYLAU_NONE);
  if (above == SAYLAU_NONE)
    return;
  /* Translators: a button: shows the larger area that this one is in: "Up to Kazakhstan". */
  name = g_strdup_printf (_ ("Up to %s"), saylau_area_values_name (view, above));
  saylau_tip_set (self->up_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (self->up_button), "area", GINT_TO_POINTER (above));
}

static gboolean
update_cb (gpointer data)
{
  SaylauAreaChoices *self = data;
  SaylauElection *election = saylau_selection_get_election (self->selection);
  g_autoptr (SaylauChartSpec) spec = NULL;
  g_autoptr (SaylauAreaView) view = NULL;
  g_autofree char *measure = NULL;

  self->update_id = 0;
  if (election == NULL)
    return G_SOURCE_REMOVE;
  spec = saylau_view_spec_new (self->selection, self->settings, SAYLAU_CHART_AREAS);
  view = saylau_area_view_new (election, spec, saylau_view_language_get (self->settings));
  show_up_button (self, view);
  measure = describe_measure (self, view);
  saylau_choice_button_show (self->measure_button, _ ("What colours the areas"), measure);
  saylau_choice_button_show (self->classes_button, _ ("Classes of the values"), _ (classings[spec->classing].name));
  gtk_widget_set_sensitive (self->classes_button, view->measure != SAYLAU_MEASURE_WINNER);
  if (view->measure == SAYLAU_MEASURE_WINNER)
    saylau_tip_set (self->classes_button, _ ("Who leads is told by the candidates’ colours, which have no classes."));
  return G_SOURCE_REMOVE;
}

/* When there is time, and where it is seen. */
static void
queue_update (SaylauAreaChoices *self)
{
  if (self->selection != NULL && self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = saylau_later_add (GTK_WIDGET (self), update_cb, self);
}

/* What the document says nothing of cannot be chosen, and the choice says why. */
static void
election_changed_cb (SaylauAreaChoices *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  guint known = election != NULL ? saylau_area_measures_find (election) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      gboolean can_show = (known & (1u << i)) != 0;
      GtkWidget *reason = gtk_widget_get_last_child (self->measure_rows[i]);

      gtk_widget_set_sensitive (gtk_widget_get_first_child (self->measure_rows[i]), can_show);
      if (measures[i].reason != NULL)
        gtk_widget_set_visible (reason, !can_show);
    }
  gtk_widget_set_visible (self->up_button, FALSE);
  gtk_widget_set_visible (self->tiles_button, election != NULL && election->outlines != NULL);
  queue_update (self);
}

static GtkWidget *
create_tiles_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *name = _ ("Areas as tiles");

  gtk_button_set_icon_name (GTK_BUTTON (button), "saylau-areas-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.area-tiles");
  saylau_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

static void
up_cb (SaylauAreaChoices *self)
{
  saylau_selection_set_area (self->selection, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->up_button), "area")));
}

static void
saylau_area_choices_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (saylau_area_choices_parent_class)->map (widget);
  queue_update (SAYLAU_AREA_CHOICES (widget));
}

static void
saylau_area_choices_dispose (GObject *object)
{
  SaylauAreaChoices *self = SAYLAU_AREA_CHOICES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_area_choices_parent_class)->dispose (object);
}

static void
saylau_area_choices_class_init (SaylauAreaChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = saylau_area_choices_dispose;
  widget_class->map = saylau_area_choices_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "areachoices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
saylau_area_choices_init (SaylauAreaChoices *self)
{
  self->measure_button = saylau_choice_button_new (measures, G_N_ELEMENTS (measures), "win.area-measure", self->measure_rows);
  self->classes_button = saylau_choice_button_new (classings, G_N_ELEMENTS (classings), "win.area-classes", NULL);
  self->tiles_button = create_tiles_button ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->up_button = gtk_button_new_from_icon_name ("go-up-symbolic");
  gtk_widget_add_css_class (self->up_button, "flat");
  gtk_widget_set_visible (self->up_button, FALSE);
  g_signal_connect_object (self->up_button, "clicked", G_CALLBACK (up_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->up_button);
  gtk_box_append (GTK_BOX (self->box), self->measure_button);
  gtk_box_append (GTK_BOX (self->box), self->classes_button);
  gtk_box_append (GTK_BOX (self->box), self->tiles_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What colours the areas"), -1);
}

/**
 * saylau_area_choices_bind:
 * @self: a row that is not bound yet
 * @selection: what is selected
 * @settings: the user's
 */
void
saylau_area_choices_bind (SaylauAreaChoices *self,
                          SaylauSelection *selection,
                          GSettings *settings)
{
  static const char *const keys[] = { "changed::area-measure", "changed::area-classes", "changed::language" };

  g_return_if_fail (SAYLAU_IS_AREA_CHOICES (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  election_changed_cb (self);
}
