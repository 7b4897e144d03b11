/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/station-view.h"

G_BEGIN_DECLS

/* Cells are told by squares of so many points: thousands of them nobody could listen to. */
#define SAYLAU_FINGERPRINT_SQUARE 10
#define SAYLAU_FINGERPRINT_N_SQUARES (100 / SAYLAU_FINGERPRINT_SQUARE)

/**
 * SaylauFingerprintView:
 * @stations: the polling stations, and the reader's words
 * @histogram: (nullable): what lies in the cells; %NULL where there is nothing to show
 *
 * What a fingerprint shows.
 */
typedef struct
{
  SaylauStationView *stations;
  SaylauFingerprint *histogram;
} SaylauFingerprintView;

SaylauFingerprintView *saylau_fingerprint_view_new (const SaylauElection *election,
                                                    const SaylauChartSpec *spec,
                                                    const SaylauLanguage *language);
void saylau_fingerprint_view_free (SaylauFingerprintView *self);
double saylau_fingerprint_view_get_width (const SaylauFingerprintView *self);
const char *saylau_fingerprint_view_get_title (const SaylauFingerprintView *self);
const char *saylau_fingerprint_view_describe_weight (const SaylauFingerprintView *self);
const char *saylau_fingerprint_view_describe_scale (const SaylauFingerprintView *self);
char *saylau_fingerprint_view_describe_cell (const SaylauFingerprintView *self);
char *saylau_fingerprint_view_describe_whole (const SaylauFingerprintView *self);
char *saylau_fingerprint_view_describe_amount (const SaylauFingerprintView *self,
                                               gint64 amount);
char *saylau_fingerprint_view_describe_facts (const SaylauFingerprintView *self);
char *saylau_fingerprint_view_describe (const SaylauFingerprintView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauFingerprintView, saylau_fingerprint_view_free)

G_END_DECLS
