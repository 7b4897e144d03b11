/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/mark-selection.h"

/**
 * saylau_mark_selection_has:
 * @selection: what is selected of an election
 * @mark: a mark of one of its scenes
 *
 * Returns: whether what the mark stands for is selected
 */
gboolean
saylau_mark_selection_has (SaylauSelection *selection,
                           const SaylauMark *mark)
{
  switch (mark->kind)
    {
    case SAYLAU_MARK_CANDIDATE:
      return saylau_selection_get_candidate (selection) == mark->subject;
    case SAYLAU_MARK_EVENT:
      return saylau_selection_get_event (selection) == mark->subject;
    case SAYLAU_MARK_TALLY:
      return saylau_selection_get_tally (selection) == mark->subject;
    case SAYLAU_MARK_AREA:
      return saylau_selection_get_area (selection) == mark->subject;
    case SAYLAU_MARK_UNREPORTED:
    case SAYLAU_MARK_OTHER:
    case SAYLAU_MARK_THRESHOLD:
    case SAYLAU_MARK_COMPARE:
    case SAYLAU_MARK_PHASE:
    case SAYLAU_MARK_EVENT_COUNT:
    case SAYLAU_MARK_MOMENT:
    case SAYLAU_MARK_SPAN:
    case SAYLAU_MARK_REPORT:
    case SAYLAU_MARK_CONFLICT:
    case SAYLAU_MARK_STATIONS:
    default:
      return FALSE;
    }
}

/**
 * saylau_mark_selection_toggle:
 * @selection: what is selected of an election
 * @mark: a mark of one of its scenes, which was activated
 *
 * Selects what the mark stands for. A candidate, an event and an area that are selected are so no longer.
 *
 * Returns: whether the mark stands for what can be selected
 */
gboolean
saylau_mark_selection_toggle (SaylauSelection *selection,
                              const SaylauMark *mark)
{
  gboolean has = saylau_mark_selection_has (selection, mark);

  if (mark->kind == SAYLAU_MARK_CANDIDATE)
    saylau_selection_set_candidate (selection, has ? SAYLAU_NONE : mark->subject);
  else if (mark->kind == SAYLAU_MARK_EVENT)
    saylau_selection_set_event (selection, has ? SAYLAU_NONE : mark->subject);
  else if (mark->kind == SAYLAU_MARK_TALLY && mark->subject != SAYLAU_NONE)
    saylau_selection_set_tally (selection, mark->subject);
  else if (mark->kind == SAYLAU_MARK_AREA && has)
    saylau_selection_leave_area (selection);
  else if (mark->kind == SAYLAU_MARK_AREA)
    saylau_selection_set_area (selection, mark->subject);
  else
    return FALSE;
  return TRUE;
}
