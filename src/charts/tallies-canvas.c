/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/tallies-canvas.h"

/**
 * saylau_tallies_canvas_get_x:
 * @self: what is laid out
 * @percent: a sum of shares
 *
 * Returns: where it is on the axis
 */
double
saylau_tallies_canvas_get_x (const SaylauTalliesCanvas *self,
                             double percent)
{
  return self->base + self->length * percent / self->maximum;
}

/**
 * saylau_tallies_canvas_get_tally:
 * @self: what is laid out
 * @row: a row
 *
 * Returns: (transfer none): the row's tally
 */
const SaylauTally *
saylau_tallies_canvas_get_tally (const SaylauTalliesCanvas *self,
                                 const SaylauTalliesRow *row)
{
  return saylau_election_get_tally (self->view->election, row->spec->tally);
}

/**
 * saylau_tallies_canvas_get_name:
 * @self: what is laid out
 * @candidate: a candidate
 *
 * Returns: (transfer none): the name in the reader's language; the id where that is empty
 */
const char *
saylau_tallies_canvas_get_name (const SaylauTalliesCanvas *self,
                                int candidate)
{
  const SaylauCandidate *record = saylau_election_get_candidate (self->view->election, candidate);
  const char *name = record->name != NULL ? saylau_text_get (record->name, saylau_language_get_tag (self->view->language)) : NULL;

  return name != NULL && *name != '\0' ? name : record->id;
}

/**
 * saylau_tallies_canvas_get_hatch:
 * @self: what is laid out
 *
 * Returns: the paint of what is not reported
 */
SaylauPaint
saylau_tallies_canvas_get_hatch (const SaylauTalliesCanvas *self)
{
  return (SaylauPaint){ .fill = self->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = self->theme->hatch, .width = 1 };
}

/**
 * saylau_tallies_canvas_get_bar:
 * @self: what is laid out
 * @place: a row's place among those that are shown
 *
 * Returns: its bar, as long as the axis
 */
SaylauRect
saylau_tallies_canvas_get_bar (const SaylauTalliesCanvas *self,
                               guint place)
{
  double top = self->top + place * self->pitch;

  return (SaylauRect){ self->base, self->narrow ? top + self->above_bar : top + (self->pitch - self->thickness) / 2, self->length, self->thickness };
}

/**
 * saylau_tallies_canvas_has_room:
 * @self: what is laid out
 * @text: a share
 * @rect: a part of a bar
 *
 * Returns: whether the share can be written into that part
 */
gboolean
saylau_tallies_canvas_has_room (const SaylauTalliesCanvas *self,
                                const char *text,
                                SaylauRect rect)
{
  return saylau_metrics_get_width (self->metrics, text, SAYLAU_TALLIES_SHARE) + 8 <= rect.width && SAYLAU_TALLIES_SHARE.size + 2 <= rect.height;
}
