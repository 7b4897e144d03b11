/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/swatch.h"

#include "charts/painter.h"
#include "charts/swatch-layout.h"
#include "widgets/view-look.h"

#define SIZE 14

/**
 * SaylauSwatch:
 *
 * What a candidate is filled with in the charts, colour and pattern, as these paint it.
 */
struct _SaylauSwatch
{
  GtkWidget parent_instance;

  SaylauElection *election;
  int candidate;
  SaylauPaletteKind palette;
};

G_DEFINE_FINAL_TYPE (SaylauSwatch, saylau_swatch, GTK_TYPE_WIDGET)

static void
saylau_swatch_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
saylau_swatch_snapshot (GtkWidget *widget,
                        GtkSnapshot *snapshot)
{
  SaylauSwatch *self = SAYLAU_SWATCH (widget);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (self->election);
  g_autoptr (SaylauScene) scene = NULL;
  cairo_t *cr;

  spec->width = gtk_widget_get_width (widget);
  spec->height = gtk_widget_get_height (widget);
  spec->zoom = 1;
  spec->theme = saylau_view_look_get_theme ();
  spec->palette = self->palette;
  scene = saylau_swatch_layout (self->election, self->candidate, spec);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, spec->width, spec->height));
  saylau_painter_paint (cr, scene, NULL);
  cairo_destroy (cr);
}

static void
saylau_swatch_finalize (GObject *object)
{
  saylau_election_unref (SAYLAU_SWATCH (object)->election);
  G_OBJECT_CLASS (saylau_swatch_parent_class)->finalize (object);
}

static void
saylau_swatch_class_init (SaylauSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = saylau_swatch_finalize;
  widget_class->measure = saylau_swatch_measure;
  widget_class->snapshot = saylau_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  /* It stands beside a name, and says nothing to who does not see it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
saylau_swatch_init (SaylauSwatch *self)
{
  saylau_view_look_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/**
 * saylau_swatch_new:
 * @election: a sealed election
 * @candidate: one of its candidates
 * @palette: the candidates' colours
 *
 * Returns: (transfer floating): a sample of the candidate's colour and pattern
 */
GtkWidget *
saylau_swatch_new (SaylauElection *election,
                   int candidate,
                   SaylauPaletteKind palette)
{
  SaylauSwatch *self;

  g_return_val_if_fail (election != NULL, NULL);
  g_return_val_if_fail (candidate >= 0 && (guint) candidate < election->candidates->len, NULL);

  self = g_object_new (SAYLAU_TYPE_SWATCH, NULL);
  self->election = saylau_election_ref (election);
  self->candidate = candidate;
  self->palette = palette;
  return GTK_WIDGET (self);
}
