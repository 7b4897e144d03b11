/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/chart-switch.h"

#include "charts/chart-spec.h"

#include <glib/gi18n.h>

/* What is above the timeline, in the order of its keys. */
static const struct
{
  SaylauChartKind chart;
  const char *icon;
  const char *name;
} choices[] = {
  /* Translators: a chart: the result as bars. */
  { SAYLAU_CHART_BAR, "saylau-bars-symbolic", N_ ("Bars") },
  /* Translators: a chart: the result as a pie. */
  { SAYLAU_CHART_PIE, "saylau-pie-symbolic", N_ ("Pie") },
  /* Translators: a chart: the areas of the country as a map. */
  { SAYLAU_CHART_AREAS, "saylau-areas-symbolic", N_ ("Areas") },
  /* Translators: a chart: how many had voted by when. */
  { SAYLAU_CHART_TURNOUT, "saylau-turnout-symbolic", N_ ("Turnout") },
  /* Translators: a chart: two results side by side. */
  { SAYLAU_CHART_COMPARE, "saylau-compare-symbolic", N_ ("Two tallies") },
  /* Translators: a chart: all results by time. */
  { SAYLAU_CHART_TALLIES, "saylau-tallies-symbolic", N_ ("All tallies") },
  /* Translators: a chart: a histogram of polling stations by turnout and share, which election forensics calls so. */
  { SAYLAU_CHART_FINGERPRINT, "saylau-fingerprint-symbolic", N_ ("Fingerprint") },
  /* Translators: a chart: how many votes were cast in polling stations of each turnout. */
  { SAYLAU_CHART_TURNOUT_VOTES, "saylau-turnout-votes-symbolic", N_ ("Votes by turnout") },
  /* Translators: a chart: how many polling stations have a turnout or a share of 60.0 %, 60.1 % and so on. */
  { SAYLAU_CHART_INTEGERS, "saylau-integers-symbolic", N_ ("Whole percentages") },
  /* Translators: a chart: how often counts of polling stations end in 0, in 1 and so on. */
  { SAYLAU_CHART_DIGITS, "saylau-digits-symbolic", N_ ("Digits") },
  /* Translators: a chart: a candidate's share in all polling stations up to a turnout. */
  { SAYLAU_CHART_CUMULATIVE, "saylau-cumulative-symbolic", N_ ("Cumulative share") },
};

/**
 * SaylauChartSwitch:
 *
 * The choice of the chart above the timeline, in one of three forms: a row of icons; a menu, where there is less room; or
 * one of the pages of a narrow window, with the menu beside it. Charts of polling stations, which few documents have, share
 * one icon in the row, with a menu of theirs beside it. The window's actions tell what is chosen and choose.
 */
struct _SaylauChartSwitch
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *button; /* of the menu */
  GtkWidget *page;   /* the button of the page, or NULL */
  GtkImage *icon;    /* what is chosen; NULL in a row of icons */
  GtkLabel *label;
  GtkWidget *station_toggle; /* in a row of icons: the chart of polling stations that is or was shown; or NULL */
  GtkWidget *station_list;   /* all of them, in a menu */
  GtkWidget *station_button; /* of their own menu in a row of icons; or NULL */
  int chart;
  gboolean has_stations;
  gboolean is_compact;
  gboolean is_page;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_STATIONS,
  PROP_COMPACT,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SaylauChartSwitch, saylau_chart_switch, GTK_TYPE_WIDGET)

static void
name_widget (GtkWidget *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_action (GtkWidget *button,
            const char *action,
            SaylauChartKind chart)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", saylau_chart_kind_to_id (chart));
}

static guint
find_choice (int chart)
{
  guint choice = 0;

  while (choice + 1 < G_N_ELEMENTS (choices) && (int) choices[choice].chart != chart)
    choice++;
  return choice;
}

static void
show_in_toggle (GtkWidget *button,
                guint choice)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), choices[choice].icon);
  gtk_widget_set_tooltip_text (button, _ (choices[choice].name));
  name_widget (button, _ (choices[choice].name));
  set_action (button, "win.chart", choices[choice].chart);
}

static GtkWidget *
add_toggle (SaylauChartSwitch *self,
            guint choice)
{
  GtkWidget *button = gtk_toggle_button_new ();

  show_in_toggle (button, choice);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static GtkWidget *
create_face (GtkImage **icon,
             GtkLabel **label)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  *icon = GTK_IMAGE (gtk_image_new ());
  *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (*label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (face), GTK_WIDGET (*icon));
  gtk_box_append (GTK_BOX (face), GTK_WIDGET (*label));
  return face;
}

static GtkWidget *
create_choice (SaylauChartSwitch *self,
               guint choice,
               GtkWidget *popover)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkImage *icon;
  GtkLabel *label;

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), create_face (&icon, &label));
  gtk_image_set_from_icon_name (icon, choices[choice].icon);
  gtk_label_set_label (label, _ (choices[choice].name));
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  name_widget (button, _ (choices[choice].name));
  set_action (button, self->is_page ? "win.page" : "win.chart", choices[choice].chart);
  g_signal_connect_object (button, "toggled", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  return button;
}

/* Of polling stations, or all others. */
static GtkWidget *
create_list (SaylauChartSwitch *self,
             gboolean of_stations,
             GtkWidget *popover)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (saylau_chart_kind_is_of_stations (choices[i].chart) == of_stations)
      gtk_box_append (GTK_BOX (list), create_choice (self, i, popover));
  return list;
}

/* In a row of icons it is of polling stations alone. */
static GtkWidget *
create_menu (SaylauChartSwitch *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = create_list (self, self->button == NULL, popover);

  if (self->button != NULL)
    {
      self->station_list = create_list (self, TRUE, popover);
      gtk_widget_set_visible (self->station_list, self->has_stations);
      gtk_box_prepend (GTK_BOX (self->station_list), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (list), self->station_list);
    }
  gtk_widget_add_css_class (list, "choices");
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  return popover;
}

/* When it opens first: of three menus at most one is ever seen. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, create_menu (data));
}

static GtkWidget *
add_menu_button (SaylauChartSwitch *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, self, NULL);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
add_icons (SaylauChartSwitch *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices) && !saylau_chart_kind_is_of_stations (choices[i].chart); i++)
    add_toggle (self, i);
  self->station_toggle = add_toggle (self, find_choice (SAYLAU_CHART_FINGERPRINT));
  self->station_button = add_menu_button (self);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->station_button), "pan-down-symbolic");
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->station_button), FALSE);
  gtk_widget_set_tooltip_text (self->station_button, _ ("Charts of polling stations"));
  /* Translators: a button with a menu. */
  name_widget (self->station_button, _ ("Charts of polling stations"));
}

static void
add_page (SaylauChartSwitch *self)
{
  GtkWidget *face = create_face (&self->icon, &self->label);

  gtk_widget_set_halign (face, GTK_ALIGN_CENTER);
  self->page = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->page), face);
  gtk_widget_set_hexpand (self->page, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->page);
}

static void
show_chart (SaylauChartSwitch *self)
{
  g_autofree char *whole = NULL;
  guint choice = find_choice (self->chart);

  if (self->station_toggle != NULL && saylau_chart_kind_is_of_stations (self->chart))
    show_in_toggle (self->station_toggle, choice);
  if (self->button == NULL)
    return;

  gtk_image_set_from_icon_name (self->icon, choices[choice].icon);
  gtk_label_set_label (self->label, _ (choices[choice].name));
  if (self->page != NULL)
    {
      set_action (self->page, "win.page", choices[choice].chart);
      name_widget (self->page, _ (choices[choice].name));
      gtk_widget_set_tooltip_text (self->page, _ (choices[choice].name));
    }
  /* Translators: a button: which chart is shown. */
  whole = g_strdup_printf (_ ("Chart: %s"), _ (choices[choice].name));
  gtk_widget_set_tooltip_text (self->button, whole);
  name_widget (self->button, whole);
}

/* Where there are none there is nothing to choose. */
static void
show_stations (SaylauChartSwitch *self)
{
  GtkWidget *const widgets[] = { self->station_toggle, self->station_button, self->station_list };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    if (widgets[i] != NULL)
      gtk_widget_set_visible (widgets[i], self->has_stations);
}

static void
saylau_chart_switch_constructed (GObject *object)
{
  SaylauChartSwitch *self = SAYLAU_CHART_SWITCH (object);

  G_OBJECT_CLASS (saylau_chart_switch_parent_class)->constructed (object);
  if (self->is_page)
    add_page (self);
  if (self->is_page || self->is_compact)
    self->button = add_menu_button (self);
  if (self->is_compact)
    {
      gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), create_face (&self->icon, &self->label));
      /* Where it does not fit whole, there is another place for it. */
      gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE);
    }
  if (self->button == NULL)
    add_icons (self);
  show_chart (self);
  show_stations (self);
}

static void
saylau_chart_switch_dispose (GObject *object)
{
  SaylauChartSwitch *self = SAYLAU_CHART_SWITCH (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->button = self->station_toggle = self->station_button = self->station_list = NULL;
  G_OBJECT_CLASS (saylau_chart_switch_parent_class)->dispose (object);
}

static void
saylau_chart_switch_set_property (GObject *object,
                                  guint property,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SaylauChartSwitch *self = SAYLAU_CHART_SWITCH (object);

  switch (property)
    {
    case PROP_CHART:
      self->chart = g_value_get_int (value);
      show_chart (self);
      break;
    case PROP_STATIONS:
      self->has_stations = g_value_get_boolean (value);
      show_stations (self);
      break;
    case PROP_COMPACT:
      self->is_compact = g_value_get_boolean (value);
      break;
    case PROP_PAGE:
      self->is_page = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
saylau_chart_switch_class_init (SaylauChartSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = saylau_chart_switch_constructed;
  object_class->dispose = saylau_chart_switch_dispose;
  object_class->set_property = saylau_chart_switch_set_property;

  /* Which chart is shown. */
  properties[PROP_CHART] = g_param_spec_int ("chart", NULL, NULL, 0, G_MAXINT, SAYLAU_CHART_BAR, flags);
  /* Whether there are polling stations. */
  properties[PROP_STATIONS] = g_param_spec_boolean ("stations", NULL, NULL, FALSE, flags);
  /* A menu in place of a row of icons. */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  /* A page of a narrow window and a menu. */
  properties[PROP_PAGE] = g_param_spec_boolean ("page", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartswitch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
saylau_chart_switch_init (SaylauChartSwitch *self)
{
  self->chart = SAYLAU_CHART_BAR;
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  /* Translators: a group of buttons: which chart is shown. */
  name_widget (GTK_WIDGET (self), _ ("Chart"));
}
