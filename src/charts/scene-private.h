/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauMarkWordsFunc:
 * @mark: a mark with an id, a kind and a subject
 * @user_data: as given
 *
 * Fills name, value, tooltip and candidates of a mark. May be called from any thread.
 */
typedef void (*SaylauMarkWordsFunc) (SaylauMark *mark,
                                     gpointer user_data);

/* As many as a chart of digits has. */
#define SAYLAU_MOST_STATION_PANELS 4

/* What the builder fills, and nobody sees who does not make scenes. */
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
  char *scale; /* nullable: what areas are coloured by; two colours of one scale have others between them */
  SaylauStationPanel station_panels[SAYLAU_MOST_STATION_PANELS];
  guint n_station_panels;
  GArray *items;        /* (element-type SaylauItem) */
  GByteArray *verbs;    /* SaylauVerb in a byte each */
  GArray *points;       /* (element-type SaylauPoint) */
  GArray *marks;        /* (element-type SaylauMark) */
  GMutex lock;          /* for what is made when it is asked for */
  GHashTable *mark_ids; /* id to index, of the first n_indexed marks */
  guint n_indexed;
  SaylauMarkWordsFunc words; /* nullable: all marks have their words */
  gpointer words_data;
  GDestroyNotify words_destroy;
  SaylauStencils *stencils; /* nullable */
  GStringChunk *strings;    /* of the text items */
};

SaylauScene *saylau_scene_new (void);

G_END_DECLS
