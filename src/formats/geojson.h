/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/problems.h"
#include "model/outlines.h"

G_BEGIN_DECLS

/**
 * SaylauGeojsonFindFunc:
 * @name: what a feature says whose outline it is
 * @data: as given
 *
 * Returns: the area that is meant, or %SAYLAU_NONE
 */
typedef int (*SaylauGeojsonFindFunc) (const char *name,
                                      gpointer data);

SaylauOutlines *saylau_geojson_read (const char *text,
                                     gsize length,
                                     const char *property,
                                     SaylauGeojsonFindFunc find,
                                     gpointer data,
                                     SaylauProblems *problems);

G_END_DECLS
