/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

#define SAYLAU_THUMBNAIL_MIN_SIZE 16
#define SAYLAU_THUMBNAIL_MAX_SIZE 1024

SaylauScene *saylau_thumbnail_layout (const SaylauElection *election,
                                      int size);

G_END_DECLS
