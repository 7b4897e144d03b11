/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "charts/metrics.h"

G_BEGIN_DECLS

/**
 * SaylauShapedText:
 *
 * One line of text as glyphs in their places: what is measured and what is drawn. It has no
 * size: every text is shaped at one size and scaled, since each further size would cost a
 * search for its fonts, and nothing is hinted. Reference-counted; for the thread that shaped it.
 */
typedef struct _SaylauShapedText SaylauShapedText;

void saylau_shaped_text_prepare (void);
char *saylau_shaped_text_clean (const char *text);
SaylauShapedText *saylau_shaped_text_get (const char *text,
                                          SaylauTextStyle style,
                                          gboolean rtl);
void saylau_shaped_text_unref (SaylauShapedText *self);
double saylau_shaped_text_get_width (const SaylauShapedText *self,
                                     double size);
void saylau_shaped_text_show (const SaylauShapedText *self,
                              cairo_t *cr,
                              double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaylauShapedText, saylau_shaped_text_unref)

G_END_DECLS
