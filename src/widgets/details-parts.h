/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart-spec.h"
#include "charts/language.h"
#include "model/selection.h"

G_BEGIN_DECLS

/**
 * SaylauDetails:
 * @selection: what is selected, of @election
 * @election: the election
 * @language: the reader's
 * @decimals: of a percentage
 * @palette: the candidates' colours
 *
 * What the pages of the side pane are made from.
 */
typedef struct
{
  SaylauSelection *selection;
  const SaylauElection *election;
  const SaylauLanguage *language;
  int decimals;
  SaylauPaletteKind palette;
} SaylauDetails;

GtkWidget *saylau_details_add_box (GtkWidget *parent,
                                   int spacing);
GtkWidget *saylau_details_add_label (GtkWidget *box,
                                     const char *text,
                                     const char *style);
GtkWidget *saylau_details_add_text (GtkWidget *box,
                                    const char *text,
                                    const char *style);
GtkWidget *saylau_details_add_number (GtkWidget *box,
                                      const char *text,
                                      const char *style);
void saylau_details_add_heading (GtkWidget *box,
                                 const char *text);
void saylau_details_add_sources (GtkWidget *box,
                                 const SaylauDetails *details,
                                 const GArray *sources);
GtkWidget *saylau_details_add_swatch (GtkWidget *box,
                                      const SaylauDetails *details,
                                      int candidate);
void saylau_details_add_candidate (GtkWidget *box,
                                   const SaylauDetails *details,
                                   int candidate);
void saylau_details_add_event (GtkWidget *box,
                               const SaylauDetails *details,
                               int event);
GtkWidget *saylau_details_add_grid (GtkWidget *box);
void saylau_details_add_row (GtkWidget *grid,
                             const char *name,
                             const char *value);
const char *saylau_details_get_kind (SaylauEventKind kind);
char *saylau_details_list_areas (const SaylauDetails *details,
                                 const GArray *areas);
char *saylau_details_get_place (const SaylauDetails *details,
                                const SaylauEvent *event);
const char *saylau_details_get_text (const SaylauDetails *details,
                                     const SaylauText *text);
char *saylau_details_get_when (const SaylauDetails *details,
                               const SaylauTime *time);
char *saylau_details_get_percent (const SaylauDetails *details,
                                  double percent);

GtkWidget *saylau_tally_details_new (const SaylauDetails *details);
GtkWidget *saylau_candidate_details_new (const SaylauDetails *details,
                                         int candidate);
GtkWidget *saylau_event_details_new (const SaylauDetails *details,
                                     int event);

G_END_DECLS
