/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SaylauCompanions:
 *
 * The files that one document names, such as its table of polling stations: what the user chose for
 * each name, and which names nothing was found for. Not thread-safe: while a document is being loaded
 * it belongs to the loader.
 */
typedef struct _SaylauCompanions SaylauCompanions;

SaylauCompanions *saylau_companions_new (void);
void saylau_companions_free (SaylauCompanions *self);
void saylau_companions_choose (SaylauCompanions *self,
                               const char *name,
                               GFile *file);
GFile *saylau_companions_get_choice (const SaylauCompanions *self,
                                     const char *name);
GFile *saylau_companions_find (SaylauCompanions *self,
                               GFile *folder,
                               const char *name,
                               GCancellable *cancellable);
const char *saylau_companions_get_missing (const SaylauCompanions *self);
guint saylau_companions_get_n_missing (const SaylauCompanions *self);
void saylau_companions_blame (SaylauCompanions *self,
                              const char *name);
const GPtrArray *saylau_companions_get_unfit (const SaylauCompanions *self);
void saylau_companions_start (SaylauCompanions *self);
gboolean saylau_companion_name_is_bare (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauCompanions, saylau_companions_free)

G_END_DECLS
