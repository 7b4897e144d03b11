/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/selection-history.h"

/* Who steps through time with a key held down, or plays it, never pauses so long, in microseconds. */
#define PAUSE G_USEC_PER_SEC

/**
 * SaylauSelectionHistory:
 *
 * The places that a selection has been at, to go back to and forward again. One step is what a reader means by
 * one: whatever is selected; a gesture as a whole; and all moves in time (of tally, moment and span) or of ranges of polling
 * stations that follow one another without a pause.
 */
struct _SaylauSelectionHistory
{
  GObject parent_instance;

  SaylauSelection *selection;
  GArray *places; /* (element-type SaylauSelectionPlace): never empty */
  guint current;
  gint64 pause;

  /* What made the current place: */
  guint gesture;       /* 0: none did */
  gboolean was_moved;  /* a move and nothing else */
  gint64 moved_at;     /* the last one, of the monotonic clock */
  gboolean is_walking; /* the change comes from here */
};

G_DEFINE_FINAL_TYPE (SaylauSelectionHistory, saylau_selection_history, G_TYPE_OBJECT)

static SaylauSelectionPlace *
get_place (SaylauSelectionHistory *self,
           guint index)
{
  return &g_array_index (self->places, SaylauSelectionPlace, index);
}

/* Whether both are the same but for what a hand moves: time, and ranges of polling stations. */
static gboolean
differ_in_moves_alone (const SaylauSelectionPlace *a,
                       const SaylauSelectionPlace *b)
{
  return a->compare == b->compare && a->area == b->area && a->candidate == b->candidate && a->event == b->event;
}

static gboolean
are_same (const SaylauSelectionPlace *a,
          const SaylauSelectionPlace *b)
{
  return differ_in_moves_alone (a, b) && a->tally == b->tally && a->moment == b->moment &&
         a->span_start == b->span_start && a->span_end == b->span_end && saylau_station_brush_equal (&a->stations, &b->stations) &&
         a->cluster_from == b->cluster_from && a->cluster_to == b->cluster_to;
}

/* Whether a change belongs to the step that led to the current place. What is chosen while something moves, as the campaign
 * does that is played, is a step of its own. */
static gboolean
goes_on (SaylauSelectionHistory *self,
         guint gesture,
         gboolean is_move,
         gint64 now)
{
  if (!is_move)
    return FALSE;
  if (gesture != 0 || self->gesture != 0)
    return gesture == self->gesture;
  return self->was_moved && now - self->moved_at < self->pause;
}

static void
add_place (SaylauSelectionHistory *self,
           const SaylauSelectionPlace *place)
{
  g_array_append_val (self->places, *place);
  if (self->places->len > SAYLAU_HISTORY_LENGTH)
    g_array_remove_index (self->places, 0);
  self->current = self->places->len - 1;
}

/* Returns whether the step is still one: where it goes on to the place where it began, it is none. */
static gboolean
replace_place (SaylauSelectionHistory *self,
               const SaylauSelectionPlace *place)
{
  *get_place (self, self->current) = *place;
  if (self->current == 0 || !are_same (place, get_place (self, self->current - 1)))
    return TRUE;

  g_array_set_size (self->places, self->current--);
  return FALSE;
}

static void
selection_changed_cb (SaylauSelectionHistory *self)
{
  SaylauSelectionPlace place = saylau_selection_get_place (self->selection);
  guint gesture = saylau_selection_get_gesture (self->selection);
  gint64 now = g_get_monotonic_time ();
  gboolean is_move, is_step;

  if (self->is_walking || are_same (&place, get_place (self, self->current)))
    return;

  is_move = differ_in_moves_alone (&place, get_place (self, self->current));
  is_step = !goes_on (self, gesture, is_move, now);
  g_array_set_size (self->places, self->current + 1);
  if (is_step)
    add_place (self, &place);
  else
    is_step = replace_place (self, &place);
  self->gesture = is_step && is_move ? gesture : 0;
  self->was_moved = is_step && is_move;
  self->moved_at = now;
}

static void
saylau_selection_history_dispose (GObject *object)
{
  g_clear_object (&SAYLAU_SELECTION_HISTORY (object)->selection);
  G_OBJECT_CLASS (saylau_selection_history_parent_class)->dispose (object);
}

static void
saylau_selection_history_finalize (GObject *object)
{
  g_array_unref (SAYLAU_SELECTION_HISTORY (object)->places);
  G_OBJECT_CLASS (saylau_selection_history_parent_class)->finalize (object);
}

static void
saylau_selection_history_class_init (SaylauSelectionHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = saylau_selection_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = saylau_selection_history_finalize;
}

static void
saylau_selection_history_init (SaylauSelectionHistory *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (SaylauSelectionPlace));
  self->pause = PAUSE;
}

/**
 * saylau_selection_history_new:
 * @selection: a selection
 *
 * Another election has another history, since places tell of one election alone.
 *
 * Returns: (transfer full): the history of @selection from now on
 */
SaylauSelectionHistory *
saylau_selection_history_new (SaylauSelection *selection)
{
  SaylauSelectionHistory *self = g_object_new (SAYLAU_TYPE_SELECTION_HISTORY, NULL);

  self->selection = g_object_ref (selection);
  saylau_selection_history_reset (self);
  g_signal_connect_object (selection, "notify::election", G_CALLBACK (saylau_selection_history_reset), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * saylau_selection_history_set_pause:
 * @self: a history
 * @pause: in microseconds; 0: each move in time is a step of its own
 *
 * Sets how far apart moves in time are two steps.
 */
void
saylau_selection_history_set_pause (SaylauSelectionHistory *self,
                                    gint64 pause)
{
  g_return_if_fail (SAYLAU_IS_SELECTION_HISTORY (self));

  self->pause = pause;
}

/**
 * saylau_selection_history_reset:
 * @self: a history
 *
 * The history begins with what is selected now.
 */
void
saylau_selection_history_reset (SaylauSelectionHistory *self)
{
  SaylauSelectionPlace place;

  g_return_if_fail (SAYLAU_IS_SELECTION_HISTORY (self));

  place = saylau_selection_get_place (self->selection);
  g_array_set_size (self->places, 0);
  add_place (self, &place);
  self->gesture = 0;
  self->was_moved = FALSE;
}

/**
 * saylau_selection_history_can_go:
 * @self: a history
 * @step: how many steps to go on; negative: back
 *
 * Returns: whether there is a place so far away
 */
gboolean
saylau_selection_history_can_go (SaylauSelectionHistory *self,
                                 int step)
{
  gint64 index;

  g_return_val_if_fail (SAYLAU_IS_SELECTION_HISTORY (self), FALSE);

  index = (gint64) self->current + step;
  return index >= 0 && index < self->places->len;
}

/**
 * saylau_selection_history_go:
 * @self: a history
 * @step: how many steps to go on; negative: back
 *
 * Selects what was selected there, if there is such a place. What is selected next comes after it, in the place of
 * what came after it before.
 */
void
saylau_selection_history_go (SaylauSelectionHistory *self,
                             int step)
{
  g_return_if_fail (SAYLAU_IS_SELECTION_HISTORY (self));

  if (!saylau_selection_history_can_go (self, step))
    return;

  self->current += step;
  self->gesture = 0;
  self->was_moved = FALSE;
  self->is_walking = TRUE;
  saylau_selection_set_place (self->selection, get_place (self, self->current));
  self->is_walking = FALSE;
}
