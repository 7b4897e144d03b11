/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/document.h"

static SaylauFigure *
read_figure (SaylauDocument *self,
             SaylauJsonValue object)
{
  enum
  {
    WHAT,
    MIN_COUNT,
    MAX_COUNT,
    TEXT,
    BY,
    OFFICIAL,
    N
  };
  static const SaylauMember members[N] = { { "what", TRUE }, { "min" }, { "max" }, { "text" }, { "by", TRUE }, { "official" } };
  const char *whats[SAYLAU_N_FIGURES];
  SaylauJsonValue values[N];
  SaylauFigure *figure = saylau_figure_new ();
  int what;

  if (!saylau_document_read_members (self, object, "a figure: an object", members, N, values, &figure->unknown))
    return figure;

  for (guint i = 0; i < SAYLAU_N_FIGURES; i++)
    whats[i] = saylau_figure_what_to_id (i);
  what = saylau_document_read_word (self, values[WHAT], whats, SAYLAU_N_FIGURES);
  if (what >= 0)
    figure->what = what;

  figure->min = saylau_document_read_count (self, values[MIN_COUNT]);
  figure->max = saylau_document_read_count (self, values[MAX_COUNT]);
  figure->text = saylau_document_read_text (self, values[TEXT]);
  figure->by = saylau_document_read_text (self, values[BY]);
  figure->official = saylau_document_read_boolean (self, values[OFFICIAL]);
  if (figure->min != SAYLAU_MISSING && figure->max != SAYLAU_MISSING && figure->min > figure->max)
    saylau_document_report (self, SAYLAU_SEVERITY_ERROR, values[MIN_COUNT],
                            "“min”, %" G_GINT64_FORMAT ", is over “max”, %" G_GINT64_FORMAT, figure->min, figure->max);
  return figure;
}

static void
read_figures (SaylauDocument *self,
              SaylauJsonValue list,
              SaylauEvent *event)
{
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (saylau_document_iterate (self, list, "an array of figures", &iter))
    while (saylau_json_iter_next (&iter, &key, &object))
      g_ptr_array_add (event->figures, read_figure (self, object));
}

/* One id, or several. */
static void
read_areas (SaylauDocument *self,
            SaylauJsonValue value,
            SaylauEvent *event)
{
  int area;

  if (value == 0)
    return;

  switch (saylau_json_get_kind (self->json, value))
    {
    case SAYLAU_JSON_ARRAY:
      saylau_document_read_references (self, value, self->areas, "areas", event->areas);
      break;
    case SAYLAU_JSON_STRING:
      area = saylau_document_read_reference (self, value, self->areas, "areas");
      if (area != SAYLAU_NONE)
        g_array_append_val (event->areas, area);
      break;
    default:
      saylau_document_expected (self, value, "the id of an area, or an array of ids");
      break;
    }
}

static void
read_event (SaylauDocument *self,
            SaylauJsonValue object)
{
  enum
  {
    ID,
    START,
    END,
    KIND,
    TITLE,
    AREA,
    PLACE,
    CANDIDATES,
    SOURCES,
    FIGURES,
    NOTE,
    N
  };
  static const SaylauMember members[N] = { { "id", TRUE }, { "start", TRUE }, { "end" }, { "kind", TRUE }, { "title", TRUE }, { "area" }, { "place" }, { "candidates" }, { "sources" }, { "figures" }, { "note" } };
  const char *kinds[SAYLAU_N_EVENT_KINDS];
  SaylauJsonValue values[N];
  SaylauEvent *event = saylau_event_new ();
  int kind;

  g_ptr_array_add (self->election->events, event);
  if (!saylau_document_read_members (self, object, "an event: an object", members, N, values, &event->unknown))
    return;

  for (guint i = 0; i < SAYLAU_N_EVENT_KINDS; i++)
    kinds[i] = saylau_event_kind_to_id (i);
  kind = saylau_document_read_word (self, values[KIND], kinds, SAYLAU_N_EVENT_KINDS);
  if (kind >= 0)
    event->kind = kind;

  event->id = saylau_document_read_id (self, values[ID], self->events, self->election->events->len - 1);
  if (saylau_document_read_time (self, values[START], &event->start) &
      saylau_document_read_time (self, values[END], &event->end))
    saylau_document_check_span (self, values[END], &event->start, &event->end);
  event->title = saylau_document_read_text (self, values[TITLE]);
  event->place = saylau_document_read_text (self, values[PLACE]);
  event->note = saylau_document_read_text (self, values[NOTE]);
  read_areas (self, values[AREA], event);
  saylau_document_read_references (self, values[CANDIDATES], self->candidates, "candidates", event->candidates);
  saylau_document_read_references (self, values[SOURCES], self->sources, "sources", event->sources);
  read_figures (self, values[FIGURES], event);
}

/**
 * saylau_document_read_events:
 * @self: a document whose phases, candidates, areas and sources are read
 * @list: the events, or 0
 */
void
saylau_document_read_events (SaylauDocument *self,
                             SaylauJsonValue list)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (SaylauJsonValue));
  SaylauJsonIter iter;
  SaylauJsonValue key, object;

  if (!saylau_document_iterate (self, list, "an array of events", &iter))
    return;
  while (!g_cancellable_is_cancelled (self->input->cancellable) && saylau_json_iter_next (&iter, &key, &object))
    {
      read_event (self, object);
      g_array_append_val (places, object);
    }
  saylau_document_check_events (self, (const void *) places->data, places->len);
}
