/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/view-look.h"

#include <adwaita.h>

/* The setting is in 1024ths of a dot per inch; 96 dots are a text scale of 1. */
#define PLAIN_DPI (96.0 * 1024)

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
 * saylau_view_look_get_text_scale:
 * @widget: a widget
 *
 * Returns: how large the desktop wants text, of its plain size; from %SAYLAU_CHART_MIN_ZOOM to %SAYLAU_CHART_MAX_ZOOM
 */
double
saylau_view_look_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / PLAIN_DPI, SAYLAU_CHART_MIN_ZOOM, SAYLAU_CHART_MAX_ZOOM) : 1;
}

/**
 * saylau_view_look_apply:
 * @view: a view
 * @spec: what it shows, with its size
 *
 * Sets theme and zoom as the desktop's settings for colours, contrast and text size ask for, the zoom as far as the
 * smallest chart still fits.
 */
void
saylau_view_look_apply (GtkWidget *view,
                        SaylauChartSpec *spec)
{
  spec->theme = saylau_view_look_get_theme ();
  spec->zoom = MIN (spec->width / (double) SAYLAU_CHART_MIN_WIDTH, spec->height / (double) SAYLAU_CHART_MIN_HEIGHT);
  spec->zoom = MIN (spec->zoom, saylau_view_look_get_text_scale (view));
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
