/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/scene.h"

G_BEGIN_DECLS

#define SAYLAU_TYPE_MARK_PROXY (saylau_mark_proxy_get_type ())
G_DECLARE_FINAL_TYPE (SaylauMarkProxy, saylau_mark_proxy, SAYLAU, MARK_PROXY, GtkWidget)

SaylauMarkProxy *saylau_mark_proxy_new (const SaylauMark *mark,
                                        const char *note);
const char *saylau_mark_proxy_get_id (SaylauMarkProxy *self);
gboolean saylau_mark_proxy_can_show (SaylauMarkProxy *self,
                                     const SaylauMark *mark);
void saylau_mark_proxy_show (SaylauMarkProxy *self,
                             const SaylauMark *mark,
                             const char *note);
void saylau_mark_proxy_set_selected (SaylauMarkProxy *self,
                                     gboolean selected);

G_END_DECLS
