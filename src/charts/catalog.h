/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaylauCatalog:
 *
 * The translations of one language: a .mo file, as msgfmt writes them.
 */
typedef struct _SaylauCatalog SaylauCatalog;

SaylauCatalog *saylau_catalog_new (GBytes *mo);
void saylau_catalog_free (SaylauCatalog *self);
const char *saylau_catalog_find (const SaylauCatalog *self,
                                 const char *context,
                                 const char *msgid);
const char *saylau_catalog_find_plural (const SaylauCatalog *self,
                                        const char *msgid,
                                        guint64 n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauCatalog, saylau_catalog_free)

G_END_DECLS
