/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/view-look.h"

#include <adwaita.h>

/* The setting is in 1024ths of a dot per inch; 96 dots are a text scale of 1. */
#define PLAIN_DPI (96.0 * 1024)

/* How large the desktop wants text, as far as the smallest chart still fits. */
static double
get_zoom (GtkWidget *view,
          const SaylauChartSpec *spec)
{
  int dpi = -1;
  double wanted;

  g_object_get (gtk_widget_get_settings (view), "gtk-xft-dpi", &dpi, NULL);
  wanted = dpi > 0 ? CLAMP (dpi / PLAIN_DPI, SAYLAU_CHART_MIN_ZOOM, SAYLAU_CHART_MAX_ZOOM) : 1;
  return MIN (wanted, MIN (spec->width / (double) SAYLAU_CHART_MIN_WIDTH, spec->height / (double) SAYLAU_CHART_MIN_HEIGHT));
}

/**
 * saylau_view_look_get_theme:
 *
 * Returns: the theme that the desktop's settings for colours and contrast ask for
 */
SaylauThemeKind
saylau_view_look_get_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  /* The dark theme's contrasts are high in any case; of the light ones it is print's. */
  if (adw_style_manager_get_dark (style))
    return SAYLAU_THEME_DARK;
  return adw_style_manager_get_high_contrast (style) ? SAYLAU_THEME_PRINT : SAYLAU_THEME_LIGHT;
}

/**
 * saylau_view_look_apply:
 * @view: a view
 * @spec: what it shows, with its size
 *
 * Sets theme and zoom as the desktop's settings for colours, contrast and text size ask for.
 */
void
saylau_view_look_apply (GtkWidget *view,
                        SaylauChartSpec *spec)
{
  spec->theme = saylau_view_look_get_theme ();
  spec->zoom = get_zoom (view, spec);
}

/**
 * saylau_view_look_watch:
 * @view: a view
 * @callback: (scope async): is called with @view alone when saylau_view_look_apply() sets other things
 *   than before
 */
void
saylau_view_look_watch (GtkWidget *view,
                        GCallback callback)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", callback, view, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", callback, view, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", callback, view, G_CONNECT_SWAPPED);
}
