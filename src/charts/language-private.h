/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/catalog.h"
#include "charts/language.h"
#include "charts/number-format.h"

G_BEGIN_DECLS

/* The folder of the catalogues of po/ in the resource, each called by its tag. */
#define CATALOGS "/io/github/saylau/catalogs/"

struct _SaylauLanguage
{
  char *tag;
  gboolean rtl;
  const SaylauCatalog *catalog; /* NULL: the words are English */
  const SaylauNumberFormat *numbers;
};

G_END_DECLS
