/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauChoice:
 * @id: of the setting
 * @name: as it is to be translated
 * @reason: (nullable): why it cannot be chosen, where it cannot, to be translated; %NULL: it always can
 *
 * One of several things to choose from.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *reason;
} SaylauChoice;

GtkWidget *saylau_choice_button_new (const SaylauChoice *choices,
                                     guint n_choices,
                                     const char *action,
                                     GtkWidget **rows);
void saylau_choice_button_show (GtkWidget *button,
                                const char *about,
                                const char *chosen);

G_END_DECLS
