/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

GBytes *saylau_png_write (const SaylauScene *scene,
                          double scale,
                          GError **error);

G_END_DECLS
