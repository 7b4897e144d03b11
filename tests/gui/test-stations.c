/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of polling stations: their charts, the choices above them, and the list of those that are selected.
 */
#include "fixture.h"

#include "analysis/station-order.h"
#include "app/station-saving.h"
#include "app/window-private.h"
#include "widgets/mark-proxy.h"
#include "widgets/stale-cells.h"
#include "widgets/station-hand.h"
#include "widgets/station-list.h"

#include <string.h>

#define N_STATIONS 500

#define HEAD                                                                                                       \
  "{\"format\":\"saylau-election\",\"version\":1,\"title\":\"T\",\"date\":\"2019-06-09\","                         \
  "\"candidates\":[{\"id\":\"a\",\"name\":\"Anna\"},{\"id\":\"b\",\"name\":\"Boris\"}],"                           \
  "\"areas\":[{\"id\":\"L\",\"name\":\"Land\"},{\"id\":\"N\",\"name\":\"North\",\"parent\":\"L\",\"tile\":[0,0]}," \
  "{\"id\":\"S\",\"name\":\"South\",\"parent\":\"L\",\"tile\":[0,1]}],"                                            \
  "\"stations\":{\"columns\":[\"id\",\"name\",\"area\",\"registered\",\"cast\",\"valid\",\"a\",\"b\"],\"rows\":["

/* The same with every library. */
static guint
draw (guint *state,
      guint below)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % below;
}

/* Stations of two areas; one in fifty does not tell its voters. */
static GFile *
write_document (Fixture *self)
{
  g_autoptr (GString) json = g_string_new (HEAD);
  guint state = 1;

  for (guint i = 0; i < N_STATIONS; i++)
    {
      guint registered = 100 + draw (&state, 1500);
      guint cast = registered * (400 + draw (&state, 300) + draw (&state, 300)) / 1000;
      guint anna = cast * (450 + draw (&state, 250) + draw (&state, 250)) / 1000;
      g_autofree char *voters = i % 50 == 0 ? g_strdup ("null") : g_strdup_printf ("%u", registered);

      g_string_append_printf (json, "%s[\"%03u\",\"School %u\",\"%s\",%s,%u,%u,%u,%u]", i > 0 ? "," : "", i, 1 + draw (&state, 90),
                              i % 3 == 0 ? "N" : "S", voters, cast, cast, anna, cast - anna);
    }
  g_string_append (json, "]}}");
  return fixture_write (self, "stations.election.json", json->str);
}

static void
open_stations (Fixture *self)
{
  g_autoptr (GFile) file = write_document (self);

  fixture_open (self, file);
}

static const char *
get_description (Fixture *self)
{
  return saylau_scene_get_description (fixture_get_chart (self));
}

static void
check_chart (Fixture *self,
             const char *id,
             const char *title)
{
  g_autofree char *parameter = g_strdup_printf ("'%s'", id);

  fixture_act (self, "win.chart", parameter);
  if (strstr (get_description (self), title) == NULL)
    g_error ("%s says “%s”", id, get_description (self));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->station_choices), "Who has the most"));
  g_assert_cmpint (fixture_shows (GTK_WIDGET (self->window->station_choices), "1 point"), ==, g_str_equal (id, "fingerprint"));
}

/* Each chart of stations is a page, with what there is to choose above it. */
static void
test_pages (Fixture *self,
            gconstpointer data)
{
  open_stations (self);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
  check_chart (self, "fingerprint", "Turnout and share by polling station");
  check_chart (self, "votes-by-turnout", "Votes by turnout, in bins of 1 point");
  check_chart (self, "integers", "Percentages to a tenth of a point, against chance");
  check_chart (self, "digits", "Last and second digits of counts");
  check_chart (self, "cumulative", "Cumulative share by turnout");
  fixture_act (self, "win.chart", "'bar'");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->window->station_choices)));
}

static gboolean
has_tip (GtkWidget *widget,
         const char *tip)
{
  return gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0;
}

static gboolean
is_offered (Fixture *self)
{
  return fixture_find (GTK_WIDGET (self->window->header), GTK_TYPE_TOGGLE_BUTTON, has_tip, "Fingerprint") != NULL;
}

/* A document without stations offers none of their charts, and takes the place of one. */
static void
test_not_offered (Fixture *self,
                  gconstpointer data)
{
  fixture_open (self, NULL);
  g_assert_false (is_offered (self));
  fixture_act (self, "win.chart", "'fingerprint'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_BAR);
  open_stations (self);
  g_assert_true (is_offered (self));
  fixture_act (self, "win.chart", "'digits'");
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_DIGITS);
  fixture_open (self, NULL);
  g_assert_cmpint (saylau_chart_view_get_chart (self->window->chart_view), ==, SAYLAU_CHART_BAR);
  g_assert_false (is_offered (self));
}

static gboolean
is_scene (Fixture *self,
          const char *text)
{
  g_autofree char *now = saylau_scene_to_string (fixture_get_chart (self));

  return g_str_equal (now, text);
}

/* All charts follow the candidate, the area and the choices above. */
static void
test_follows (Fixture *self,
              gconstpointer data)
{
  SaylauSelection *selection = self->window->selection;
  g_autofree char *before = NULL;

  open_stations (self);
  fixture_act (self, "win.chart", "'fingerprint'");
  g_assert_nonnull (strstr (get_description (self), "Anna"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.candidate", "i", 1));
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_candidate (selection), ==, 1);
  g_assert_nonnull (strstr (get_description (self), "Boris"));
  g_assert_nonnull (strstr (saylau_scene_get_notes (fixture_get_chart (self)), "490 polling stations"));
  saylau_selection_set_area (selection, 1);
  fixture_settle (self);
  g_assert_nonnull (strstr (get_description (self), "North"));
  g_assert_nonnull (strstr (saylau_scene_get_notes (fixture_get_chart (self)), "163 polling stations"));
  g_signal_emit_by_name (fixture_find (GTK_WIDGET (self->window->station_choices), GTK_TYPE_BUTTON, has_tip, "Up to Land"), "clicked");
  fixture_settle (self);
  g_assert_cmpint (saylau_selection_get_area (selection), ==, 0);

  before = saylau_scene_to_string (fixture_get_chart (self));
  fixture_act (self, "win.station-bin", "'two'");
  g_assert_false (is_scene (self, before));
  fixture_act (self, "win.station-bin", "'one'");
  g_assert_true (is_scene (self, before));
  fixture_act (self, "win.station-weight", "'votes'");
  g_assert_true (fixture_shows (GTK_WIDGET (self->window->station_choices), "Votes"));
  g_assert_false (is_scene (self, before));
}

static const SaylauMark *
get_mark (Fixture *self,
          const char *id)
{
  int mark = saylau_scene_find_mark (fixture_get_chart (self), id);

  g_assert_cmpint (mark, >=, 0);
  return saylau_scene_get_mark (fixture_get_chart (self), mark);
}

static void
check_cluster (Fixture *self,
               guint from,
               guint to)
{
  guint cluster_from, cluster_to;

  fixture_settle (self);
  saylau_selection_get_cluster (self->window->selection, &cluster_from, &cluster_to);
  g_assert_cmpuint (cluster_from, ==, from);
  g_assert_cmpuint (cluster_to, ==, to);
}

static void
focus_mark (Fixture *self,
            const char *id)
{
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);

  g_assert_true (saylau_scene_view_focus_mark (view, saylau_scene_find_mark (fixture_get_chart (self), id)));
}

static void
press (Fixture *self,
       guint keyval,
       GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (fixture_find_controller (GTK_WIDGET (self->window->chart_view), GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0,
                         state, &handled);
  g_assert_true (handled);
  fixture_settle (self);
}

/* From a place to another one, in px of the chart; the middle of the way is told, too, as a hand does. */
static void
drag (Fixture *self,
      SaylauPoint from,
      SaylauPoint to)
{
  GtkEventController *controller = fixture_find_controller (GTK_WIDGET (self->window->chart_view), GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (controller, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (controller, "drag-update", (to.x - from.x) / 2, (to.y - from.y) / 2);
  g_signal_emit_by_name (controller, "drag-update", to.x - from.x, to.y - from.y);
  g_signal_emit_by_name (controller, "drag-end", to.x - from.x, to.y - from.y);
  fixture_settle (self);
}

/* The cluster is set by its handles, with a hand or with keys, and the estimate follows; an end stays beside the other. */
static void
test_cluster (Fixture *self,
              gconstpointer data)
{
  SaylauPoint at;
  double point;

  open_stations (self);
  fixture_act (self, "win.chart", "'votes-by-turnout'");
  g_assert_nonnull (strstr (get_description (self), "Without a cluster there is no estimate."));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.cluster", NULL));
  check_cluster (self, 40, 50);
  g_assert_nonnull (strstr (get_description (self), "Above the cluster of 40–50"));
  g_assert_nonnull (strstr (get_description (self), "with the cluster shifted by up to 5 points"));

  focus_mark (self, "cluster-to");
  press (self, GDK_KEY_Right, 0);
  check_cluster (self, 40, 51);
  press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  check_cluster (self, 40, 56);
  g_assert_true (g_str_has_prefix (get_mark (self, "cluster-to")->value, "56"));
  focus_mark (self, "cluster");
  press (self, GDK_KEY_Left, 0);
  check_cluster (self, 39, 55);

  point = saylau_scene_get_station_panel (fixture_get_chart (self), 0)->rect.width / 101;
  at = get_mark (self, "cluster-from")->inner;
  drag (self, at, (SaylauPoint){ at.x + 6 * point, at.y });
  check_cluster (self, 45, 55);
  at = get_mark (self, "cluster-from")->inner;
  drag (self, at, (SaylauPoint){ at.x + 40 * point, at.y });
  check_cluster (self, 54, 55);
  g_assert_nonnull (strstr (get_description (self), "Above the cluster of 54–55"));
  fixture_act (self, "win.back", NULL);
  check_cluster (self, 45, 55);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window->station_choices), "stations.cluster", NULL));
  check_cluster (self, 0, 0);
}

static GtkWidget *
get_list (Fixture *self)
{
  return fixture_find (GTK_WIDGET (self->window->details_pane), SAYLAU_TYPE_STATION_LIST, NULL, NULL);
}

static GListModel *
get_rows (Fixture *self)
{
  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (fixture_find (get_list (self), GTK_TYPE_COLUMN_VIEW, NULL, NULL))));
}

static gint64
get_count (Fixture *self,
           guint row,
           guint column)
{
  return saylau_station_table_get_count (saylau_selection_get_election (self->window->selection)->stations, row, column);
}

/* A plain loop: whether turnout and Anna's share are from so many percent up to so many; 101 has 100 % in. */
static gboolean
is_in (Fixture *self,
       guint row,
       int turnout_from,
       int turnout_to,
       int share_from,
       int share_to)
{
  gint64 registered = get_count (self, row, SAYLAU_STATION_REGISTERED), cast = get_count (self, row, SAYLAU_STATION_CAST);
  gint64 anna = get_count (self, row, SAYLAU_STATION_CANDIDATE);

  return registered != SAYLAU_MISSING && 100 * cast >= turnout_from * registered && 100 * cast < turnout_to * registered &&
         100 * anna >= share_from * cast && 100 * anna < share_to * cast;
}

/* That the list has what a plain loop finds, no more and no less, and that the sum of bars is what it adds up to. */
static void
check_stations (Fixture *self,
                int turnout_from,
                int turnout_to,
                int share_from,
                int share_to)
{
  const SaylauStationSample *order = saylau_details_pane_get_stations (self->window->details_pane);
  g_autofree char *count = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *votes = NULL;
  gint64 anna = 0;
  guint n = 0;

  for (guint row = 0; row < N_STATIONS; row++)
    if (is_in (self, row, turnout_from, turnout_to, share_from, share_to))
      {
        n++;
        anna += get_count (self, row, SAYLAU_STATION_CANDIDATE);
      }
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (is_in (self, g_array_index (order->rows, guint, i), turnout_from, turnout_to, share_from, share_to));
  count = g_strdup_printf ("%u polling stations", n);
  g_assert_true (fixture_shows (get_list (self), count));

  fixture_act (self, "win.chart", "'bar'");
  sum = g_strdup_printf ("sum of %u polling stations", n);
  g_assert_nonnull (strstr (saylau_scene_get_notes (fixture_get_chart (self)), sum));
  votes = saylau_language_count (saylau_language_get ("en"), anna);
  g_assert_nonnull (strstr (get_mark (self, "candidate-a")->value, votes));
  fixture_act (self, "win.chart", "'fingerprint'");
}

static SaylauPoint
get_place (Fixture *self,
           double turnout,
           double share)
{
  SaylauRect rect = saylau_scene_get_station_panel (fixture_get_chart (self), 0)->rect;

  return (SaylauPoint){ rect.x + turnout / 100 * rect.width, rect.y + (1 - share / 100) * rect.height };
}

static void
copied_cb (GObject *clipboard,
           GAsyncResult *result,
           gpointer copied)
{
  *(char **) copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_copied (gpointer copied)
{
  return *(char **) copied != NULL;
}

/* A rectangle that is brushed selects the stations in the cells that it touches; a click beside it selects none. */
static void
test_brush (Fixture *self,
            gconstpointer data)
{
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);
  g_autofree char *copied = NULL;

  open_stations (self);
  fixture_act (self, "win.chart", "'fingerprint'");
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, N_STATIONS);
  drag (self, get_place (self, 60.5, 50.5), get_place (self, 79.5, 69.5));
  check_stations (self, 60, 80, 50, 70);
  drag (self, get_place (self, 99, 99), get_place (self, 70.5, 61.5));
  check_stations (self, 70, 101, 61, 101);
  fixture_act (self, "win.back", NULL);
  check_stations (self, 60, 80, 50, 70);
  fixture_act (self, "win.chart", "'pie'");
  fixture_act (self, "win.copy-command", NULL);
  g_assert_true (fixture_shows (GTK_WIDGET (self->window), "Copied the command that draws this chart"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL, copied_cb, &copied);
  fixture_wait (is_copied, &copied);
  g_assert_nonnull (strstr (copied, " --stations turnout=60-80,share=50-70"));
  fixture_act (self, "win.chart", "'fingerprint'");
  g_signal_emit_by_name (view, "background-clicked", 1, 1.0, 1.0);
  fixture_settle (self);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, N_STATIONS);
}

/* By keyboard a mark selects its stations, and with Shift arrows take more. */
static void
test_brush_by_keyboard (Fixture *self,
                        gconstpointer data)
{
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);

  open_stations (self);
  fixture_act (self, "win.chart", "'fingerprint'");
  focus_mark (self, "stations-60-60");
  g_signal_emit_by_name (view, "mark-activated", saylau_scene_view_get_focus_mark (view));
  fixture_settle (self);
  check_stations (self, 60, 70, 60, 70);
  focus_mark (self, "stations-60-60");
  press (self, GDK_KEY_Right, GDK_SHIFT_MASK);
  check_stations (self, 60, 80, 60, 70);
  focus_mark (self, "stations-70-60");
  press (self, GDK_KEY_Up, GDK_SHIFT_MASK);
  check_stations (self, 60, 80, 60, 80);
  fixture_act (self, "win.clear", NULL);
  g_assert_true (saylau_station_brush_is_empty (saylau_selection_get_stations (self->window->selection)));
}

/* In the other charts a range is brushed, and each end is where a bin is. */
static void
test_brush_ranges (Fixture *self,
                   gconstpointer data)
{
  static const struct
  {
    const char *chart;
    const char *mark;
    SaylauStationAxis axis;
    guint from, to;
  } ranges[] = {
    { "'votes-by-turnout'", "turnout-60", SAYLAU_STATION_AXIS_TURNOUT, 60 * SAYLAU_PERCENT_UNITS, 65 * SAYLAU_PERCENT_UNITS },
    { "'votes-by-turnout'", "turnout-95", SAYLAU_STATION_AXIS_TURNOUT, 95 * SAYLAU_PERCENT_UNITS, SAYLAU_PERCENT_END },
    { "'cumulative'", "turnout-50", SAYLAU_STATION_AXIS_TURNOUT, 50 * SAYLAU_PERCENT_UNITS, 55 * SAYLAU_PERCENT_UNITS },
    { "'integers'", "share-60", SAYLAU_STATION_AXIS_SHARE, 1199, 1301 },
    { "'digits'", "digit-0-5", SAYLAU_STATION_AXIS_LAST_OF_BALLOTS, 5, 6 },
    { "'digits'", "digit-3-0", SAYLAU_STATION_AXIS_SECOND_OF_VOTES, 0, 1 },
  };
  SaylauSceneView *view = saylau_chart_view_get_scene_view (self->window->chart_view);

  open_stations (self);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      const SaylauStationBrush *brush = saylau_selection_get_stations (self->window->selection);

      fixture_act (self, "win.chart", ranges[i].chart);
      g_signal_emit_by_name (view, "mark-activated", saylau_scene_find_mark (fixture_get_chart (self), ranges[i].mark));
      fixture_settle (self);
      g_test_message ("%s %s: %u to %u", ranges[i].chart, ranges[i].mark, brush->ranges[ranges[i].axis].from, brush->ranges[ranges[i].axis].to);
      g_assert_cmpuint (brush->ranges[ranges[i].axis].from, ==, ranges[i].from);
      g_assert_cmpuint (brush->ranges[ranges[i].axis].to, ==, ranges[i].to);
      g_assert_cmpint (brush->candidate, ==, saylau_station_axis_is_of_candidate (ranges[i].axis) ? 0 : SAYLAU_NONE);
    }
}

/* That the first rows show the stations that are there now. */
static void
check_rows (Fixture *self)
{
  const SaylauStationSample *order = saylau_details_pane_get_stations (self->window->details_pane);
  GtkWidget *view = fixture_find (get_list (self), GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  GtkWidget *row = gtk_widget_get_first_child (saylau_column_view_get_rows (GTK_COLUMN_VIEW (view)));

  for (guint i = 0; i < 10; i++, row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = fixture_find (row, GTK_TYPE_LABEL, NULL, NULL);

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, saylau_station_order_get_name (order, i));
    }
}

/* In a window of usual width the pane has room for all columns. */
static void
test_columns (Fixture *self,
              gconstpointer data)
{
  GtkAdjustment *sideways;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1300, 800);
  open_stations (self);
  fixture_act (self, "win.chart", "'fingerprint'");
  sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture_find (get_list (self), GTK_TYPE_COLUMN_VIEW, NULL, NULL)));
  g_assert_true (gtk_widget_get_mapped (get_list (self)));
  g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), <=, gtk_adjustment_get_page_size (sideways) + 1);
}

/* The list is sorted and filtered, and follows the area. */
static void
test_list (Fixture *self,
           gconstpointer data)
{
  GtkWidget *list, *entry;
  const SaylauStationSample *order;
  SaylauStationCounts counts;
  gint64 before = G_MAXINT64;

  open_stations (self);
  fixture_act (self, "win.chart", "'digits'");
  list = get_list (self);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_activate_action (list, "table.sort", "i", SAYLAU_STATION_SORT_VOTES));
  fixture_settle (self);
  check_rows (self);
  order = saylau_details_pane_get_stations (self->window->details_pane);
  for (guint i = 0; i < N_STATIONS; i++)
    {
      saylau_station_sample_get (order, i, &counts);
      g_assert_cmpint (counts.votes, <=, before);
      before = counts.votes;
    }
  entry = fixture_find (list, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "school north");
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle (self);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 167);
  check_rows (self);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  saylau_selection_set_area (self->window->selection, 2);
  fixture_settle (self);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 333);
  check_rows (self);
  fixture_act (self, "win.chart", "'areas'");
  g_assert_false (gtk_widget_get_mapped (list));
}

/* A pixel of what lies over the chart, 0xAARRGGBB. */
static guint32
get_pixel (Fixture *self,
           double x,
           double y)
{
  GtkWidget *hand = fixture_find (GTK_WIDGET (self->window->chart_view), SAYLAU_TYPE_STATION_HAND, NULL, NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gtk_widget_get_width (hand), gtk_widget_get_height (hand));
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  guint32 pixel;

  GTK_WIDGET_GET_CLASS (hand)->snapshot (hand, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixel = *(guint32 *) (cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface) + 4 * (int) x);
  g_clear_pointer (&node, gsk_render_node_unref);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return pixel;
}

static guint32
get_edge (Fixture *self,
          const char *id)
{
  SaylauRect bounds = get_mark (self, id)->bounds;

  return get_pixel (self, bounds.x + bounds.width / 2, bounds.y + bounds.height);
}

/* Whether the areas are known; a picture asks for them. */
static gboolean
is_lit (gpointer data)
{
  Fixture *self = data;
  SaylauStationQuery query = { .kind = SAYLAU_FIGURES_BRUSHED, .area = SAYLAU_NONE, .candidate = SAYLAU_NONE };
  SaylauStationFigures *figures;

  query.brush = *saylau_selection_get_stations (self->window->selection);
  get_edge (self, "area-S");
  figures = saylau_station_figures_peek (saylau_selection_get_election (self->window->selection), &query);
  if (figures == NULL)
    return FALSE;
  g_assert_cmpuint (figures->brushed->areas[2], >, 0);
  g_assert_cmpuint (figures->brushed->areas[1], ==, 0);
  saylau_station_figures_release (figures);
  return TRUE;
}

/* What a screen reader says of an area beside its name and figures. */
static char *
describe_area (Fixture *self,
               const char *id)
{
  GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->window->chart_view));

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (SAYLAU_IS_MARK_PROXY (child) && g_str_equal (saylau_mark_proxy_get_id (SAYLAU_MARK_PROXY (child)), id))
      return gtk_test_accessible_check_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_not_reached ();
}

static gboolean
is_told (gpointer data)
{
  g_autofree char *description = describe_area (data, "area-S");

  return strstr (description, "selected polling station") != NULL;
}

static gboolean
is_not_told (gpointer data)
{
  return !is_told (data);
}

/* In a map the areas that selected stations are in are lit, and no others; it is said, too. */
static void
test_lit (Fixture *self,
          gconstpointer data)
{
  SaylauStationBrush brush = { .candidate = SAYLAU_NONE };
  g_autofree char *other = NULL;
  SaylauElection *election;
  guint last = 0;

  open_stations (self);
  election = saylau_selection_get_election (self->window->selection);
  fixture_act (self, "win.chart", "'areas'");
  g_assert_cmpuint (get_edge (self, "area-S"), ==, 0);
  /* The highest turnout of the south alone. */
  for (guint row = 0; row < N_STATIONS; row++)
    if (saylau_station_table_get_area (election->stations, row) == 1 && get_count (self, row, SAYLAU_STATION_REGISTERED) != SAYLAU_MISSING)
      last = MAX (last, 100 * SAYLAU_PERCENT_UNITS * get_count (self, row, SAYLAU_STATION_CAST) / get_count (self, row, SAYLAU_STATION_REGISTERED));
  brush.ranges[SAYLAU_STATION_AXIS_TURNOUT] = (SaylauStationRange){ last + 1, SAYLAU_PERCENT_END };
  saylau_selection_set_stations (self->window->selection, &brush);
  fixture_wait (is_lit, self);
  g_assert_cmpuint (get_edge (self, "area-S"), !=, 0);
  g_assert_cmpuint (get_edge (self, "area-N"), ==, 0);
  fixture_wait (is_told, self);
  other = describe_area (self, "area-N");
  g_assert_null (strstr (other, "selected"));
  saylau_selection_set_stations (self->window->selection, NULL);
  fixture_wait (is_not_told, self);
  g_assert_cmpuint (get_edge (self, "area-S"), ==, 0);
}

static gboolean
has_file (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_has_suffix (text, "\r\n");
}

/* What is saved is what is listed, in its order, with gaps where nothing is known. */
static void
test_save (Fixture *self,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "saved.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) expected = g_string_new ("id,name,area,registered,cast,valid,a,b\r\n");
  const SaylauStationSample *order;
  const SaylauStationTable *table;
  g_autofree char *text = NULL;

  open_stations (self);
  table = saylau_selection_get_election (self->window->selection)->stations;
  fixture_act (self, "win.chart", "'votes-by-turnout'");
  g_assert_true (gtk_widget_activate_action (get_list (self), "table.sort", "i", SAYLAU_STATION_SORT_TURNOUT));
  fixture_settle (self);
  order = saylau_details_pane_get_stations (self->window->details_pane);
  saylau_station_saving_start (self->window, saylau_details_pane_get_stations (self->window->details_pane), file);
  fixture_wait (has_file, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < order->rows->len; i++)
    {
      guint row = g_array_index (order->rows, guint, i);
      gint64 registered = get_count (self, row, SAYLAU_STATION_REGISTERED);
      g_autofree char *voters = registered == SAYLAU_MISSING ? g_strdup ("") : g_strdup_printf ("%d", (int) registered);

      g_string_append_printf (expected, "%s,%s,%s,%s,%d,%d,%d,%d\r\n", saylau_station_table_get_id (table, row),
                              saylau_station_table_get_name (table, row), row % 3 == 0 ? "N" : "S", voters, (int) get_count (self, row, SAYLAU_STATION_CAST),
                              (int) get_count (self, row, SAYLAU_STATION_VALID), (int) get_count (self, row, SAYLAU_STATION_CANDIDATE),
                              (int) get_count (self, row, SAYLAU_STATION_CANDIDATE + 1));
    }
  g_assert_cmpstr (text, ==, expected->str);
}

int
main (int argc,
      char **argv)
{
  fixture_init (&argc, &argv);

#define TEST(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  TEST ("/stations/pages", test_pages);
  TEST ("/stations/not-offered", test_not_offered);
  TEST ("/stations/follows", test_follows);
  TEST ("/stations/cluster", test_cluster);
  TEST ("/stations/brush", test_brush);
  TEST ("/stations/brush-by-keyboard", test_brush_by_keyboard);
  TEST ("/stations/brush-ranges", test_brush_ranges);
  TEST ("/stations/columns", test_columns);
  TEST ("/stations/list", test_list);
  TEST ("/stations/lit", test_lit);
  TEST ("/stations/save", test_save);
#undef TEST

  return g_test_run ();
}
