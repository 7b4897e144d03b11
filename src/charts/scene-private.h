/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/* What the builder fills and nobody else may see. */
struct _SaylauScene
{
  gatomicrefcount references;
  double width, height;
  SaylauRgba background;
  char *title;
  char *description;
  char *notes;
  char *lang;
  gboolean rtl;
  SaylauTimeAxis time_axis;
  GArray *items;         /* (element-type SaylauItem) */
  GByteArray *verbs;     /* SaylauVerb in a byte each */
  GArray *points;        /* (element-type SaylauPoint) */
  GArray *marks;         /* (element-type SaylauMark) */
  GHashTable *mark_ids;  /* id to index */
  GStringChunk *strings; /* of the text items */
};

SaylauScene *saylau_scene_new (void);

G_END_DECLS
