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

/**
 * SaylauLabelFreedom:
 * @SAYLAU_LABEL_STAYS: at its mark and nowhere else
 * @SAYLAU_LABEL_MAY_LEAD: away from the mark, too, at the end of a line that leads to it
 * @SAYLAU_LABEL_MAY_BREAK: on lines of which it leaves the larger part; what leads to it may cross all lines
 *
 * Where a label may stand.
 */
typedef enum
{
  SAYLAU_LABEL_STAYS = 0,
  SAYLAU_LABEL_MAY_LEAD = 1 << 0,
  SAYLAU_LABEL_MAY_BREAK = 1 << 1,
} SaylauLabelFreedom;

SaylauLabelField *saylau_label_field_new (SaylauRect area);
void saylau_label_field_free (SaylauLabelField *self);
void saylau_label_field_add_box (SaylauLabelField *self,
                                 SaylauRect rect);
void saylau_label_field_add_line (SaylauLabelField *self,
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
                                   SaylauLabelFreedom freedom,
                                   SaylauLabelPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauLabelField, saylau_label_field_free)

G_END_DECLS
