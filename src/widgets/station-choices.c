/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/station-choices.h"

#include "widgets/choice-button.h"
#include "widgets/view-spec.h"

#include <glib/gi18n.h>

/* In the order of the enumerations. */
static const SaylauChoice bins[] = {
  /* Translators: how wide and high the cells of a histogram are, in percentage points. */
  { "quarter", N_ ("¼ point"), NULL },
  { "half", N_ ("½ point"), NULL },
  { "one", N_ ("1 point"), NULL },
  { "two", N_ ("2 points"), NULL },
};

static const SaylauChoice weights[] = {
  /* Translators: what is counted in the cells of a histogram of polling stations. */
  { "stations", N_ ("Stations"), NULL },
  { "registered", N_ ("Registered voters"), NULL },
  { "votes", N_ ("Votes"), NULL },
};

static const SaylauChoice scales[] = {
  /* Translators: a scale of colours: ten times as much is always as far. */
  { "logarithmic", N_ ("Logarithmic"), NULL },
  /* Translators: a scale of colours: twice as much is twice as far. */
  { "linear", N_ ("Linear"), NULL },
};

/* Where a cluster begins to be moved from, in percent. It means nothing until it is moved. */
#define FIRST_FROM 40
#define FIRST_TO 50

/**
 * SaylauStationChoices:
 *
 * The row above a chart of polling stations: whose votes are looked at and where, and of a fingerprint how its cells are
 * made. The window has an action for each setting. Where there is little width they are two rows.
 */
struct _SaylauStationChoices
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *cells; /* the row about a fingerprint's cells */
  GtkWidget *up_button;
  GtkWidget *candidate_button;
  GtkWidget *bin_button;
  GtkWidget *weight_button;
  GtkWidget *colors_button;
  GtkWidget *cluster_button;
  GMenu *candidates;
  GSimpleAction *candidate; /* whose votes */
  GSimpleAction *cluster;   /* whether there is one */
  SaylauSelection *selection;
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SaylauStationChoices, saylau_station_choices, GTK_TYPE_WIDGET)

static const char *
get_text (SaylauStationChoices *self,
          const SaylauText *text,
          const char *id)
{
  const SaylauLanguage *language = saylau_view_language_get (self->settings);
  const char *words = text != NULL ? saylau_text_get (text, saylau_language_get_tag (language)) : NULL;

  return words != NULL && *words != '\0' ? words : id;
}

static const char *
get_candidate_name (SaylauStationChoices *self,
                    int candidate)
{
  const SaylauCandidate *record;

  if (candidate == SAYLAU_NONE)
    /* Translators: a choice of whose votes are looked at: those of who has the most. */
    return _ ("Who has the most");
  record = saylau_election_get_candidate (saylau_selection_get_election (self->selection), candidate);
  return get_text (self, record->name, record->id);
}

/* The area that the selected one is in, if that is not the whole country. */
static void
show_up_button (SaylauStationChoices *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);
  int area = saylau_selection_get_area (self->selection);
  int above = area != SAYLAU_NONE ? saylau_election_get_area (election, area)->parent : SAYLAU_NONE;
  g_autofree char *name = NULL;

  if (above == SAYLAU_NONE)
    above = saylau_election_get_root_area (election);
  gtk_widget_set_visible (self->up_button, above != area);
  if (above == area)
    return;
  /* Translators: a button: shows the larger area that this one is in: "Up to Kazakhstan". */
  name = g_strdup_printf (_ ("Up to %s"), get_text (self, saylau_election_get_area (election, above)->name, saylau_election_get_area (election, above)->id));
  gtk_widget_set_tooltip_text (self->up_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (SaylauStationChoices *self)
{
  int candidate = saylau_selection_get_candidate (self->selection);
  guint from, to;

  if (saylau_selection_get_election (self->selection) == NULL)
    return;
  g_simple_action_set_state (self->candidate, g_variant_new_int32 (candidate));
  g_simple_action_set_state (self->cluster, g_variant_new_boolean (saylau_selection_get_cluster (self->selection, &from, &to)));
  saylau_choice_button_show (self->candidate_button, _ ("Whose votes"), get_candidate_name (self, candidate));
  saylau_choice_button_show (self->bin_button, _ ("Cells of the histogram"), _ (bins[g_settings_get_enum (self->settings, "station-bin")].name));
  saylau_choice_button_show (self->weight_button, _ ("What is counted"), _ (weights[g_settings_get_enum (self->settings, "station-weight")].name));
  saylau_choice_button_show (self->colors_button, _ ("Scale of the colours"), _ (scales[g_settings_get_enum (self->settings, "station-colors")].name));
  show_up_button (self);
}

static void
add_candidate (SaylauStationChoices *self,
               int candidate)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (get_candidate_name (self, candidate), NULL);

  g_menu_item_set_action_and_target (item, "stations.candidate", "i", candidate);
  g_menu_append_item (self->candidates, item);
}

/* Those whose votes the stations tell. */
static void
election_changed_cb (SaylauStationChoices *self)
{
  SaylauElection *election = saylau_selection_get_election (self->selection);

  g_menu_remove_all (self->candidates);
  if (election == NULL || election->stations == NULL)
    return;
  add_candidate (self, SAYLAU_NONE);
  for (guint i = 0; i < election->candidates->len; i++)
    if (saylau_station_table_has_column (election->stations, SAYLAU_STATION_CANDIDATE + i))
      add_candidate (self, i);
  update (self);
}

static void
candidate_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  saylau_selection_set_candidate (SAYLAU_STATION_CHOICES (data)->selection, g_variant_get_int32 (parameter));
}

static void
cluster_cb (GSimpleAction *action,
            GVariant *state,
            gpointer data)
{
  gboolean wanted = g_variant_get_boolean (state);

  saylau_selection_set_cluster (SAYLAU_STATION_CHOICES (data)->selection, wanted ? FIRST_FROM : 0, wanted ? FIRST_TO : 0);
}

static void
up_cb (SaylauStationChoices *self)
{
  saylau_selection_leave_area (self->selection);
}

static void
saylau_station_choices_dispose (GObject *object)
{
  SaylauStationChoices *self = SAYLAU_STATION_CHOICES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->candidates);
  g_clear_object (&self->candidate);
  g_clear_object (&self->cluster);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (saylau_station_choices_parent_class)->dispose (object);
}

static void
saylau_station_choices_set_property (GObject *object,
                                     guint property,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  SaylauStationChoices *self = SAYLAU_STATION_CHOICES (object);

  switch (property)
    {
    case PROP_NARROW:
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), g_value_get_boolean (value) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
saylau_station_choices_class_init (SaylauStationChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = saylau_station_choices_dispose;
  object_class->set_property = saylau_station_choices_set_property;
  /* Whether there is little width. */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stationchoices");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_action (SaylauStationChoices *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->candidate = g_simple_action_new_stateful ("candidate", G_VARIANT_TYPE_INT32, g_variant_new_int32 (SAYLAU_NONE));
  g_signal_connect_object (self->candidate, "activate", G_CALLBACK (candidate_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->candidate));
  self->cluster = g_simple_action_new_stateful ("cluster", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (self->cluster, "change-state", G_CALLBACK (cluster_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->cluster));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "stations", G_ACTION_GROUP (actions));
}

static void
saylau_station_choices_init (SaylauStationChoices *self)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_action (self);
  self->candidates = g_menu_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->up_button = gtk_button_new_from_icon_name ("go-up-symbolic");
  self->candidate_button = saylau_choice_button_new (NULL, 0, NULL, NULL);
  self->bin_button = saylau_choice_button_new (bins, G_N_ELEMENTS (bins), "win.station-bin", NULL);
  self->weight_button = saylau_choice_button_new (weights, G_N_ELEMENTS (weights), "win.station-weight", NULL);
  self->colors_button = saylau_choice_button_new (scales, G_N_ELEMENTS (scales), "win.station-colors", NULL);
  /* Translators: a switch: whether an estimate is made from a range of turnout, which is set by hand. */
  self->cluster_button = gtk_toggle_button_new_with_label (_ ("Cluster"));
  gtk_widget_set_tooltip_text (self->cluster_button, _ ("Estimate from a range of turnout, which you set with its handles"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->cluster_button), "stations.cluster");
  gtk_widget_add_css_class (self->cluster_button, "flat");
  gtk_widget_add_css_class (self->up_button, "flat");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->candidate_button), G_MENU_MODEL (self->candidates));
  g_signal_connect_object (self->up_button, "clicked", G_CALLBACK (up_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (first), self->up_button);
  gtk_box_append (GTK_BOX (first), self->candidate_button);
  gtk_box_append (GTK_BOX (first), self->cluster_button);
  gtk_box_append (GTK_BOX (self->cells), self->bin_button);
  gtk_box_append (GTK_BOX (self->cells), self->weight_button);
  gtk_box_append (GTK_BOX (self->cells), self->colors_button);
  gtk_box_append (GTK_BOX (self->box), first);
  gtk_box_append (GTK_BOX (self->box), self->cells);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* Translators: a row of choices above a chart of polling stations. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is shown of the polling stations"), -1);
}

/**
 * saylau_station_choices_bind:
 * @self: a row that is not bound yet
 * @selection: what is selected
 * @settings: the user's
 */
void
saylau_station_choices_bind (SaylauStationChoices *self,
                             SaylauSelection *selection,
                             GSettings *settings)
{
  static const char *const keys[] = { "changed::station-bin", "changed::station-weight", "changed::station-colors" };

  g_return_if_fail (SAYLAU_IS_STATION_CHOICES (self) && self->selection == NULL);

  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::candidate", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::stations", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::area", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::language", G_CALLBACK (election_changed_cb), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  election_changed_cb (self);
}

/**
 * saylau_station_choices_set_chart:
 * @self: a row
 * @chart: the chart below it
 *
 * Shows what there is to choose for that chart.
 */
void
saylau_station_choices_set_chart (SaylauStationChoices *self,
                                  SaylauChartKind chart)
{
  g_return_if_fail (SAYLAU_IS_STATION_CHOICES (self));

  gtk_widget_set_visible (self->cells, chart == SAYLAU_CHART_FINGERPRINT);
  gtk_widget_set_visible (self->cluster_button, chart == SAYLAU_CHART_TURNOUT_VOTES);
}
