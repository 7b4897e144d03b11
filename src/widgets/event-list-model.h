/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/event-filter.h"
#include "widgets/row-list.h"

G_BEGIN_DECLS

/**
 * SaylauEventRowKind:
 * @SAYLAU_EVENT_ROW_SUMMARY: what happened in the span, in words
 * @SAYLAU_EVENT_ROW_DAY: the heading of a day
 * @SAYLAU_EVENT_ROW_EVENT: an event
 *
 * What a row of the list of events holds.
 */
typedef enum
{
  SAYLAU_EVENT_ROW_SUMMARY,
  SAYLAU_EVENT_ROW_DAY,
  SAYLAU_EVENT_ROW_EVENT,
} SaylauEventRowKind;

#define SAYLAU_TYPE_EVENT_LIST_MODEL (saylau_event_list_model_get_type ())
G_DECLARE_FINAL_TYPE (SaylauEventListModel, saylau_event_list_model, SAYLAU, EVENT_LIST_MODEL, SaylauRowList)

SaylauEventListModel *saylau_event_list_model_new (void);
void saylau_event_list_model_set (SaylauEventListModel *self,
                                  SaylauElection *election,
                                  const SaylauEventFilter *filter);
SaylauEventRowKind saylau_event_list_model_get_kind (SaylauEventListModel *self,
                                                     guint row);
int saylau_event_list_model_get_event (SaylauEventListModel *self,
                                       guint row);
guint saylau_event_list_model_get_n_events (SaylauEventListModel *self);
guint saylau_event_list_model_find (SaylauEventListModel *self,
                                    int event);

G_END_DECLS
