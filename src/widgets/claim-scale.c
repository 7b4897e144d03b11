/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/claim-scale.h"

#include "charts/theme.h"

#include <adwaita.h>

#define HEIGHT 20
#define RADIUS 6.0
#define LINE_WIDTH 2.0
#define TRACK_ALPHA 0x50 /* it lies on the ground of a card, which is none of a chart's theme */

/**
 * SaylauClaimScale:
 *
 * One claim on the scale that all claims of its kind share: a disc, or for an official one a
 * hollow square, and a line to the other end of a range. An open end is an open line that fades.
 */
struct _SaylauClaimScale
{
  GtkWidget parent_instance;

  gint64 min, max;
  gint64 maximum;
  gboolean official;
};

G_DEFINE_FINAL_TYPE (SaylauClaimScale, saylau_claim_scale, GTK_TYPE_WIDGET)

static GdkRGBA
to_gdk (SaylauRgba color)
{
  return (GdkRGBA){ (color >> 24) / 255.0, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0 };
}

static void
append_line (GtkSnapshot *snapshot,
             double x1,
             double x2,
             double y,
             SaylauRgba color,
             double width)
{
  GdkRGBA rgba = to_gdk (color);

  gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (MIN (x1, x2), y - width / 2, MAX (ABS (x2 - x1), 1), width));
}

/* From the one number of a claim with an open end, towards where it is open. */
static void
append_open_end (GtkSnapshot *snapshot,
                 double x,
                 double end,
                 double y,
                 SaylauRgba color)
{
  GskColorStop stops[] = { { 0, to_gdk (color) }, { 1, to_gdk (color & 0xffffff00) } };

  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT (MIN (x, end), y - LINE_WIDTH / 2, MAX (ABS (end - x), 1), LINE_WIDTH),
                                       &GRAPHENE_POINT_INIT (x, y), &GRAPHENE_POINT_INIT (end, y), stops, G_N_ELEMENTS (stops));
}

static void
append_mark (GtkSnapshot *snapshot,
             gboolean official,
             double x,
             double y,
             const SaylauTheme *theme)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  GdkRGBA color = to_gdk (theme->protest);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, official ? 0 : RADIUS);
  if (official)
    {
      const float widths[] = { LINE_WIDTH, LINE_WIDTH, LINE_WIDTH, LINE_WIDTH };
      const GdkRGBA colors[] = { color, color, color, color };

      gtk_snapshot_append_border (snapshot, &outline, widths, colors);
      return;
    }
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
saylau_claim_scale_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 8 * RADIUS : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : HEIGHT;
}

static double
get_x (SaylauClaimScale *self,
       gint64 count,
       double width)
{
  double x = RADIUS + (width - 2 * RADIUS) * count / MAX (self->maximum, 1);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

static void
saylau_claim_scale_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  SaylauClaimScale *self = SAYLAU_CLAIM_SCALE (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const SaylauTheme *theme = saylau_theme_get (dark ? SAYLAU_THEME_DARK : SAYLAU_THEME_LIGHT);
  double width = gtk_widget_get_width (widget);
  double y = gtk_widget_get_height (widget) / 2.0;
  gboolean has_min = self->min != SAYLAU_MISSING;
  gboolean has_max = self->max != SAYLAU_MISSING;

  append_line (snapshot, get_x (self, 0, width), get_x (self, self->maximum, width), y, (theme->dim & ~0xffu) | TRACK_ALPHA, LINE_WIDTH);
  if (has_min && has_max && self->min < self->max)
    append_line (snapshot, get_x (self, self->min, width), get_x (self, self->max, width), y, theme->protest, LINE_WIDTH);
  else if (has_min && !has_max)
    append_open_end (snapshot, get_x (self, self->min, width), get_x (self, self->maximum, width), y, theme->protest);
  else if (has_max && !has_min)
    append_open_end (snapshot, get_x (self, self->max, width), get_x (self, 0, width), y, theme->protest);

  if (has_min)
    append_mark (snapshot, self->official, get_x (self, self->min, width), y, theme);
  if (has_max && self->max != self->min)
    append_mark (snapshot, self->official, get_x (self, self->max, width), y, theme);
}

static void
saylau_claim_scale_class_init (SaylauClaimScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = saylau_claim_scale_measure;
  widget_class->snapshot = saylau_claim_scale_snapshot;
  gtk_widget_class_set_css_name (widget_class, "claim");
  /* The label beside it says all that it shows. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
saylau_claim_scale_init (SaylauClaimScale *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * saylau_claim_scale_new:
 * @claim: a claim
 * @maximum: the number at the scale's end; it begins at 0
 *
 * Returns: (transfer floating): a widget that shows @claim
 */
GtkWidget *
saylau_claim_scale_new (const SaylauFigure *claim,
                        gint64 maximum)
{
  SaylauClaimScale *self = g_object_new (SAYLAU_TYPE_CLAIM_SCALE, NULL);

  self->min = claim->min;
  self->max = claim->max;
  self->official = claim->official;
  self->maximum = maximum;
  return GTK_WIDGET (self);
}
