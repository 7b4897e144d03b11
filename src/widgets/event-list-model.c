/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/event-list-model.h"

#include "model/calendar.h"

/* A row: the kind of what is no event is told by a number below SAYLAU_NONE. */
#define SUMMARY (-2)

/* Of a day's heading the first event of the day is kept: it tells the day. */
typedef struct
{
  int event;
  gboolean is_day;
} Row;

/**
 * SaylauEventListModel:
 *
 * The events that a filter wants, grouped by the day on which each began.
 */
struct _SaylauEventListModel
{
  SaylauRowList parent_instance;

  GArray *rows; /* (element-type Row) */
  guint n_events;
};

G_DEFINE_FINAL_TYPE (SaylauEventListModel, saylau_event_list_model, SAYLAU_TYPE_ROW_LIST)

static void
saylau_event_list_model_finalize (GObject *object)
{
  g_array_unref (SAYLAU_EVENT_LIST_MODEL (object)->rows);
  G_OBJECT_CLASS (saylau_event_list_model_parent_class)->finalize (object);
}

static void
saylau_event_list_model_class_init (SaylauEventListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = saylau_event_list_model_finalize;
}

static void
saylau_event_list_model_init (SaylauEventListModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

static void
append_row (SaylauEventListModel *self,
            int event,
            gboolean is_day)
{
  Row row = { event, is_day };

  g_array_append_val (self->rows, row);
}

/* Events come by their starts: a new day begins where one starts after the end of the day before. */
static void
append_events (SaylauEventListModel *self,
               const SaylauElection *election,
               const GArray *events)
{
  static const SaylauTimeStep a_day = { SAYLAU_UNIT_DAY, 1 };
  gint64 day_end = G_MININT64;

  for (guint i = 0; i < events->len; i++)
    {
      const SaylauFoundEvent *found = &g_array_index (events, SaylauFoundEvent, i);

      if (found->start >= day_end)
        {
          day_end = saylau_time_step_next (a_day, found->start, election->zone);
          append_row (self, found->event, TRUE);
        }
      append_row (self, found->event, FALSE);
    }
}

/**
 * saylau_event_list_model_new:
 *
 * Returns: (transfer full): a model without rows
 */
SaylauEventListModel *
saylau_event_list_model_new (void)
{
  return g_object_new (SAYLAU_TYPE_EVENT_LIST_MODEL, NULL);
}

/**
 * saylau_event_list_model_set:
 * @self: a model
 * @election: (nullable): the election; %NULL: there are no rows
 * @filter: which of its events; with a span a summary comes first
 */
void
saylau_event_list_model_set (SaylauEventListModel *self,
                             SaylauElection *election,
                             const SaylauEventFilter *filter)
{
  g_array_set_size (self->rows, 0);
  self->n_events = 0;
  if (election != NULL)
    {
      g_autoptr (GArray) events = saylau_event_filter_find (election, filter);

      if (filter->from != SAYLAU_NO_TIME)
        append_row (self, SUMMARY, FALSE);
      append_events (self, election, events);
      self->n_events = events->len;
    }
  saylau_row_list_replace (SAYLAU_ROW_LIST (self), 0, self->rows->len);
}

/**
 * saylau_event_list_model_get_kind:
 * @self: a model
 * @row: one of its rows
 *
 * Returns: what the row holds
 */
SaylauEventRowKind
saylau_event_list_model_get_kind (SaylauEventListModel *self,
                                  guint row)
{
  const Row *held = &g_array_index (self->rows, Row, row);

  if (held->event == SUMMARY)
    return SAYLAU_EVENT_ROW_SUMMARY;
  return held->is_day ? SAYLAU_EVENT_ROW_DAY : SAYLAU_EVENT_ROW_EVENT;
}

/**
 * saylau_event_list_model_get_event:
 * @self: a model
 * @row: one of its rows that is no summary
 *
 * Returns: the event; of a day's heading the first of that day
 */
int
saylau_event_list_model_get_event (SaylauEventListModel *self,
                                   guint row)
{
  return g_array_index (self->rows, Row, row).event;
}

/**
 * saylau_event_list_model_get_n_events:
 * @self: a model
 *
 * Returns: how many of its rows are events
 */
guint
saylau_event_list_model_get_n_events (SaylauEventListModel *self)
{
  return self->n_events;
}

/**
 * saylau_event_list_model_find:
 * @self: a model
 * @event: an event, or %SAYLAU_NONE
 *
 * Returns: the event's row, or %G_MAXUINT, which is `GTK_INVALID_LIST_POSITION`
 */
guint
saylau_event_list_model_find (SaylauEventListModel *self,
                              int event)
{
  for (guint i = 0; event != SAYLAU_NONE && i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->event == event && !row->is_day)
        return i;
    }
  return G_MAXUINT;
}
