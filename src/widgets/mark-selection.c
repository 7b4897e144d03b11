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
 * saylau_mark_selection_find_entry:
 * @selection: what is selected of an election
 * @scene: a scene of it, with marks
 * @focus_id: (nullable): the mark that had the keyboard's focus last
 *
 * Returns: the mark by which the focus enters: the one that had it last, else what is selected, else the first that can be
 */
int
saylau_mark_selection_find_entry (SaylauSelection *selection,
                                  const SaylauScene *scene,
                                  const char *focus_id)
{
  int entry = saylau_scene_find_mark (scene, focus_id);
  int first = -1;

  for (guint i = 0; entry < 0 && i < saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_peek_mark (scene, i);

      if (saylau_mark_selection_has (selection, mark) && mark->kind != SAYLAU_MARK_TALLY)
        entry = i;
      if (first < 0 && (mark->kind == SAYLAU_MARK_CANDIDATE || mark->kind == SAYLAU_MARK_EVENT))
        first = i;
    }
  return entry >= 0 ? entry : MAX (first, 0);
}

/**
 * saylau_mark_selection_find_next:
 * @selection: what is selected of an election
 * @scene: a scene of it, with marks
 * @focus_id: (nullable): the mark that had the keyboard's focus last
 * @mark: the one that has it, or -1: it comes from outside
 * @direction: where it goes
 *
 * Tab enters a chart and leaves it, with one stop more at the moment's handle; arrows follow neighbours.
 *
 * Returns: the mark that gets the focus, or -1: it leaves the chart
 */
int
saylau_mark_selection_find_next (SaylauSelection *selection,
                                 const SaylauScene *scene,
                                 const char *focus_id,
                                 int mark,
                                 GtkDirectionType direction)
{
  static const int directions[] = {
    [GTK_DIR_UP] = SAYLAU_UP,
    [GTK_DIR_DOWN] = SAYLAU_DOWN,
    [GTK_DIR_LEFT] = SAYLAU_LEFT,
    [GTK_DIR_RIGHT] = SAYLAU_RIGHT,
  };
  int moment = saylau_scene_find_subject (scene, SAYLAU_MARK_MOMENT, SAYLAU_NONE);
  int neighbor;

  if (mark < 0)
    return direction == GTK_DIR_TAB_BACKWARD && moment >= 0 ? moment : saylau_mark_selection_find_entry (selection, scene, focus_id);
  if (direction == GTK_DIR_TAB_FORWARD)
    return mark != moment ? moment : -1;
  if (direction == GTK_DIR_TAB_BACKWARD)
    return -1;
  neighbor = saylau_scene_peek_mark (scene, mark)->neighbors[directions[direction]];
  return neighbor >= 0 ? neighbor : mark;
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
