/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SaylauCompanionAnswer:
 * @file: (nullable): the file that the user chose; %NULL: none
 * @user_data: as given
 *
 * Called once.
 */
typedef void (*SaylauCompanionAnswer) (GFile *file,
                                       gpointer user_data);

typedef struct _SaylauCompanionQuestion SaylauCompanionQuestion;

SaylauCompanionQuestion *saylau_companion_question_new (GtkWindow *parent,
                                                        GFile *document,
                                                        const char *name,
                                                        SaylauCompanionAnswer answer,
                                                        gpointer user_data);
void saylau_companion_question_free (SaylauCompanionQuestion *self);
char *saylau_companion_question_get_words (GFile *document,
                                           const char *name);

G_END_DECLS
