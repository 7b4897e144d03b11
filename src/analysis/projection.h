/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/outlines.h"

G_BEGIN_DECLS

/**
 * SaylauProjection:
 * @longitude: of the middle, in degrees
 * @latitude: of the middle, in degrees
 *
 * Lambert's azimuthal equal-area projection about a middle.
 */
typedef struct
{
  double longitude, latitude;
  double sin_latitude, cos_latitude;
} SaylauProjection;

void saylau_projection_init (SaylauProjection *self,
                             SaylauDegrees middle);
gboolean saylau_projection_init_fit (SaylauProjection *self,
                                     const SaylauOutlines *outlines);
gboolean saylau_projection_tears (const SaylauProjection *self,
                                  const SaylauOutlines *outlines,
                                  guint ring,
                                  double step);
void saylau_projection_project (const SaylauProjection *self,
                                SaylauDegrees place,
                                double *x,
                                double *y);

G_END_DECLS
