/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SAYLAU_WEIGHT_REGULAR = 400,
  SAYLAU_WEIGHT_SEMIBOLD = 600,
  SAYLAU_WEIGHT_BOLD = 700,
} SaylauWeight;

/**
 * SaylauTextStyle:
 * @size: in px
 * @weight: how bold
 * @tabular: whether all digits are as wide as each other
 */
typedef struct
{
  double size;
  SaylauWeight weight;
  gboolean tabular;
} SaylauTextStyle;

/**
 * SaylauMetrics:
 *
 * How wide texts are: by Pango as they are drawn, or with a fixed advance for tests that no
 * font may change. Not thread-safe: one a thread.
 */
typedef struct _SaylauMetrics SaylauMetrics;

SaylauMetrics *saylau_metrics_new (void);
SaylauMetrics *saylau_metrics_new_fixed (void);
void saylau_metrics_free (SaylauMetrics *self);
double saylau_metrics_get_width (SaylauMetrics *self,
                                 const char *text,
                                 SaylauTextStyle style);
char *saylau_metrics_fit (SaylauMetrics *self,
                          const char *text,
                          SaylauTextStyle style,
                          double max_width);
char **saylau_metrics_wrap (SaylauMetrics *self,
                            const char *text,
                            SaylauTextStyle style,
                            double max_width,
                            guint max_lines);
const char *saylau_metrics_get_family (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauMetrics, saylau_metrics_free)

G_END_DECLS
