/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "widgets/mark-proxy.h"

G_BEGIN_DECLS

/**
 * SaylauMarkProxies:
 *
 * The proxies of a scene's marks: the children of the widget that shows it, in the order of the marks.
 */
typedef struct _SaylauMarkProxies SaylauMarkProxies;

/**
 * SaylauMarkSelectedFunc:
 * @mark: a mark
 * @user_data: as given
 *
 * Returns: whether what @mark stands for is selected
 */
typedef gboolean (*SaylauMarkSelectedFunc) (const SaylauMark *mark,
                                            gpointer user_data);

/**
 * SaylauMarkNoteFunc:
 * @mark: a mark
 * @user_data: as given
 *
 * Returns: (transfer full) (nullable): in words what the scene does not know of @mark
 */
typedef char *(*SaylauMarkNoteFunc) (const SaylauMark *mark,
                                     gpointer user_data);

SaylauMarkProxies *saylau_mark_proxies_new (GtkWidget *view,
                                            GCallback activated,
                                            GCallback state_changed);
void saylau_mark_proxies_free (SaylauMarkProxies *self);
void saylau_mark_proxies_clear (SaylauMarkProxies *self);
void saylau_mark_proxies_show (SaylauMarkProxies *self,
                               SaylauScene *scene,
                               SaylauMarkSelectedFunc is_selected,
                               SaylauMarkNoteFunc note,
                               gpointer user_data);
void saylau_mark_proxies_allocate (SaylauMarkProxies *self,
                                   SaylauScene *scene);
gboolean saylau_mark_proxies_focus (SaylauMarkProxies *self,
                                    int mark);

G_END_DECLS
