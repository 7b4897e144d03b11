/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"
#include "model/election.h"

G_BEGIN_DECLS

#define BLEND_N_CANDIDATES 7
#define BLEND_N_PARTS 7
#define BLEND_N_CHANGES 7
#define BLEND_NEAR 1e-12

/* Shares of before and of now; NAN: not reported. */
typedef struct
{
  double before[BLEND_N_CANDIDATES], now[BLEND_N_CANDIDATES];
} BlendChange;

extern const double blend_parts[BLEND_N_PARTS];
extern const BlendChange blend_changes[BLEND_N_CHANGES];

SaylauElection *blend_create_election (const BlendChange *change);
gboolean blend_is_same_path (const SaylauScene *scene,
                             const SaylauItem *item,
                             const SaylauScene *other_scene,
                             const SaylauItem *other);
gboolean blend_has_path (const SaylauScene *scene,
                         const SaylauScene *other_scene,
                         const SaylauItem *item);
void blend_check_between (double value,
                          double from,
                          double to);
void blend_check_whole (const SaylauScene *scene);
void blend_check_words (const SaylauScene *blend,
                        const SaylauScene *to);
void blend_check (SaylauScene *from,
                  SaylauScene *to);
void blend_check_ends (SaylauScene *from,
                       SaylauScene *to);

G_END_DECLS
