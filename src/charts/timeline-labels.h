/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "charts/scene.h"

G_BEGIN_DECLS

/**
 * SaylauLabelField:
 *
 * A part of a picture and what already stands in it, for finding room for labels that touch
 * nothing. In layout units.
 */
typedef struct _SaylauLabelField SaylauLabelField;

/**
 * SaylauLabelPlace:
 * @rect: where the label is
 * @has_leader: whether it is so far from its mark that a line must lead to it
 * @leader: where the line begins, at the mark, and where it ends, at the label
 */
typedef struct
{
  SaylauRect rect;
  gboolean has_leader;
  SaylauPoint leader[2];
} SaylauLabelPlace;

SaylauLabelField *saylau_label_field_new (SaylauRect area);
void saylau_label_field_free (SaylauLabelField *self);
void saylau_label_field_add_box (SaylauLabelField *self,
                                 SaylauRect rect);
void saylau_label_field_add_disc (SaylauLabelField *self,
                                  double x,
                                  double y,
                                  double radius);
gboolean saylau_label_field_is_free (SaylauLabelField *self,
                                     SaylauRect rect);
gboolean saylau_label_field_place (SaylauLabelField *self,
                                   SaylauPoint mark,
                                   double half_width,
                                   double half_height,
                                   double width,
                                   double height,
                                   gboolean may_lead,
                                   SaylauLabelPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauLabelField, saylau_label_field_free)

G_END_DECLS
