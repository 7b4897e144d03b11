/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-legend.h"

#include "charts/timeline-glyphs.h"
#include "charts/timeline-words.h"

#include <string.h>

#define WIDE 640.0 /* narrower, each note has a line of its own */
#define ROW 16.0
#define SIGN_WIDTH 15.0
#define SIGN_MIDDLE 5.0
#define ENTRY_GAP 16.0
#define LOW 420.0     /* in a lower picture, who says the figures shares a row with the signs */
#define LOW_PART 0.42 /* of that row */
#define MAX_ASKED 200 /* events whose figures are looked at for who says them */

static const SaylauTextStyle style = { 11, SAYLAU_WEIGHT_REGULAR, FALSE };

/* How claims are drawn, in small. */
static const SaylauClaimGlyph claim_signs[] = {
  { SAYLAU_FIGURE_DETAINED, { 4.5, 4.5 }, { 0, 0 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 0, 0 }, { 3.75, 3.75 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 3, 6 }, { 0, 0 }, 6 },
  { SAYLAU_FIGURE_PARTICIPANTS, { 4.5, 4.5 }, { 0, 0 }, 4.5 },
  { SAYLAU_FIGURE_KILLED, { 4.5, 4.5 }, { 0, 0 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 0, 0 }, { 0, 0 }, 4.5 },
};

/* How soon a sign is done without where there is little room: first those that are told elsewhere (a lane's label says
 * what is outlined) or that say little. */
static const guint claim_ranks[] = { 0, 1, 6, 8, 2, 3 };
#define KIND_RANK 4
#define OTHER_RANK 7

static const char *
get_claim_word (const SaylauLanguage *language,
                guint sign)
{
  const char *const words[] = {
    /* Translators: in the legend, beside a disc: figures told by media and others than officials. */
    saylau_language_word (language, "reported"),
    /* Translators: in the legend, beside a hollow square: figures told by officials. */
    saylau_language_word (language, "official"),
    /* Translators: in the legend: a mark is pale as far as the highest claim about it. */
    saylau_language_word (language, "pale: highest claim"),
    saylau_language_word (language, "outlined: took part"),
    /* Translators: in the legend: the dark marks, of people injured, killed, jailed or fined. */
    saylau_language_word (language, "dark: harmed or punished"),
    /* Translators: in the legend: events of which nobody says how many people. */
    saylau_language_word (language, "no figure"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == G_N_ELEMENTS (claim_signs));
  G_STATIC_ASSERT (G_N_ELEMENTS (claim_ranks) == G_N_ELEMENTS (claim_signs));
  return words[sign];
}

/* The kinds of event that have a sign of their own. */
static guint
get_kinds (const SaylauTimelineCanvas *canvas)
{
  guint kinds = 0;

  for (guint kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if (saylau_timeline_get_lane (kind) == SAYLAU_LANE_POLITICS)
      kinds |= canvas->index->kinds & (1u << kind);
  return kinds;
}

static SaylauAnchor
get_anchor (gboolean right)
{
  return right ? SAYLAU_ANCHOR_RIGHT : SAYLAU_ANCHOR_LEFT;
}

static gboolean
is_wide (const SaylauTimelineCanvas *canvas)
{
  return saylau_scene_builder_get_width (canvas->builder) >= WIDE;
}

/* Whether a row of words more would cost a lane. */
static gboolean
is_low (const SaylauTimelineCanvas *canvas)
{
  return saylau_scene_builder_get_height (canvas->builder) < LOW;
}

/* A sign and what it means. */
typedef struct
{
  const char *word;
  double width;                  /* of both, and of the gap behind them */
  const SaylauClaimGlyph *claim; /* NULL: it is of @kind */
  SaylauEventKind kind;
  guint rank; /* the higher, the sooner it is done without */
} Entry;

static void
add_entry (const SaylauTimelineCanvas *canvas,
           GArray *entries,
           Entry entry)
{
  entry.width = SIGN_WIDTH + saylau_metrics_get_width (canvas->metrics, entry.word, style) + ENTRY_GAP;
  g_array_append_val (entries, entry);
}

static GArray *
list_entries (const SaylauTimelineCanvas *canvas)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint kinds = get_kinds (canvas);

  for (guint i = 0; i < G_N_ELEMENTS (claim_signs) && canvas->index->largest > 0; i++)
    if (claim_signs[i].what != SAYLAU_FIGURE_KILLED || canvas->has_dark)
      add_entry (canvas, entries, (Entry){ get_claim_word (canvas->language, i), 0, &claim_signs[i], 0, claim_ranks[i] });
  for (guint kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      add_entry (canvas, entries, (Entry){ saylau_timeline_words_kind (canvas->language, kind), 0, NULL, kind, kind == SAYLAU_EVENT_OTHER ? OTHER_RANK : KIND_RANK });
  return entries;
}

/* The dearest that fit in @room: of what is dearest no sign is left out while one that is less dear has a short word. */
static void
fit_entries (GArray *entries,
             double room)
{
  double width = -ENTRY_GAP;

  for (guint i = 0; i < entries->len; i++)
    width += g_array_index (entries, Entry, i).width;
  while (width > room && entries->len > 0)
    {
      guint last = 0;

      for (guint i = 1; i < entries->len; i++)
        if (g_array_index (entries, Entry, i).rank >= g_array_index (entries, Entry, last).rank)
          last = i;
      width -= g_array_index (entries, Entry, last).width;
      g_array_remove_index (entries, last);
    }
}

/* What discs, squares and the other signs mean, as many as there is room for. */
static void
draw_signs (SaylauTimelineCanvas *canvas,
            double baseline,
            double room)
{
  g_autoptr (GArray) entries = list_entries (canvas);
  double direction = canvas->rtl ? -1 : 1;
  double x = canvas->rtl ? canvas->outer_right : canvas->outer_left;

  fit_entries (entries, room);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double middle = x + direction * SIGN_MIDDLE;

      saylau_scene_builder_text (canvas->builder, entry->word, x + direction * SIGN_WIDTH, baseline, get_anchor (canvas->rtl), style, canvas->theme->dim);
      if (entry->claim != NULL)
        saylau_claim_glyph_draw (entry->claim, canvas, middle, baseline - 4);
      else
        saylau_timeline_draw_symbol (canvas, entry->kind, middle, baseline - 4, 0.9);
      x += direction * entry->width;
    }
}

/* Returns its width. */
static double
draw_note (SaylauTimelineCanvas *canvas,
           const char *note,
           double baseline,
           gboolean left,
           double most)
{
  g_autofree char *fitted = saylau_metrics_fit (canvas->metrics, note, style, most);

  return saylau_scene_builder_text (canvas->builder, fitted, left ? canvas->outer_left : canvas->outer_right, baseline,
                                    get_anchor (!left), style, canvas->theme->dim);
}

/* What is not shown, or NULL. */
static char *
tell_dropped (const SaylauTimelineCanvas *canvas,
              const char *dropped)
{
  if (*dropped == '\0')
    return NULL;
  /* Translators: {lanes} is a list of rows of the timeline, "Not shown for want of room: Phases, Tallies". */
  return saylau_language_fill (saylau_language_word (canvas->language, "Not shown for want of room: {lanes}"), "lanes", dropped, NULL);
}

typedef struct
{
  const char *name;
  guint n_claims;
} Claimant;

static void
add_claimants (const SaylauTimelineCanvas *canvas,
               const SaylauEvent *event,
               GArray *claimants)
{
  for (guint i = 0; i < event->figures->len; i++)
    {
      const SaylauFigure *figure = g_ptr_array_index (event->figures, i);
      Claimant claimant = { saylau_timeline_canvas_get_text (canvas, figure->by), 0 };
      guint k;

      if (claimant.name == NULL)
        continue;
      for (k = 0; k < claimants->len; k++)
        if (g_str_equal (g_array_index (claimants, Claimant, k).name, claimant.name))
          break;
      if (k == claimants->len)
        g_array_append_val (claimants, claimant);
      g_array_index (claimants, Claimant, k).n_claims++;
    }
}

static int
compare_claimants (gconstpointer a,
                   gconstpointer b)
{
  const Claimant *first = a, *second = b;

  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return strcmp (first->name, second->name);
}

/* Who tells the figures of the events that are seen, those with the most coming first. Of very many
 * events only the first are asked: there would be no room for more names. Returns whether that is all. */
static gboolean
find_claimants (const SaylauTimelineCanvas *canvas,
                GArray *claimants)
{
  guint n = 0;

  for (guint lane = 0; lane < SAYLAU_N_EVENT_LANES; lane++)
    {
      GArray *rows = canvas->index->rows[lane];
      guint end;

      for (guint i = saylau_event_rows_find (rows, canvas->range, &end); i < end && n < MAX_ASKED; i++)
        {
          const SaylauEventRow *row = &g_array_index (rows, SaylauEventRow, i);

          if (!saylau_event_row_is_in (row, canvas->range))
            continue;
          add_claimants (canvas, saylau_election_get_event (canvas->election, row->event), claimants);
          n++;
        }
    }
  g_array_sort (claimants, compare_claimants);
  return n < MAX_ASKED;
}

/* "Figures by RFE/RL, Interior Ministry, …", as many names as there is room for; NULL: there are none. */
static char *
tell_claimants (const SaylauTimelineCanvas *canvas,
                double room)
{
  g_autoptr (GArray) claimants = g_array_new (FALSE, FALSE, sizeof (Claimant));
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean is_all = find_claimants (canvas, claimants);
  char *told = NULL;

  for (guint i = 0; i < claimants->len; i++)
    {
      gboolean is_last = is_all && i + 1 == claimants->len;
      g_autofree char *with_rest = NULL;
      char *next;

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", g_array_index (claimants, Claimant, i).name);
      with_rest = g_strconcat (list->str, is_last ? "" : ", …", NULL);
      /* Translators: who tells the figures, "Figures by RFE/RL, Police". */
      next = saylau_language_fill (saylau_language_word (canvas->language, "Figures by {list}"), "list", with_rest, NULL);
      if (told != NULL && saylau_metrics_get_width (canvas->metrics, next, style) > room)
        {
          g_free (next);
          break;
        }
      g_free (told);
      told = next;
    }
  return told;
}

static gboolean
has_claimants (const SaylauTimelineCanvas *canvas)
{
  g_autoptr (GArray) claimants = g_array_new (FALSE, FALSE, sizeof (Claimant));

  find_claimants (canvas, claimants);
  return claimants->len > 0;
}

/**
 * saylau_timeline_has_legend:
 * @canvas: a canvas
 *
 * Returns: whether there are signs that need a legend, or figures and who says them
 */
gboolean
saylau_timeline_has_legend (const SaylauTimelineCanvas *canvas)
{
  return canvas->index->largest > 0 || canvas->index->apart->len > 0 || get_kinds (canvas) != 0;
}

/**
 * saylau_timeline_get_legend_height:
 * @canvas: a canvas
 *
 * Returns: how much height the legend and the notes take, where there are any
 */
double
saylau_timeline_get_legend_height (const SaylauTimelineCanvas *canvas)
{
  return is_wide (canvas) && (is_low (canvas) || !has_claimants (canvas)) ? ROW : 2 * ROW;
}

/**
 * saylau_timeline_draw_legend:
 * @canvas: a canvas whose labels are drawn
 * @bottom: where the picture's texts end
 * @dropped: what is not shown for want of room, or ""
 *
 * Tells below the lanes who says the figures, what is missing in the picture and, where that leaves room,
 * what the signs mean.
 */
void
saylau_timeline_draw_legend (SaylauTimelineCanvas *canvas,
                             double bottom,
                             const char *dropped)
{
  double room = canvas->outer_right - canvas->outer_left, baseline = bottom - 3;
  gboolean in_one = is_wide (canvas); /* the signs and what is missing */
  gboolean together = in_one && is_low (canvas);
  g_autofree char *who = tell_claimants (canvas, together ? room * LOW_PART : room);
  g_autofree char *not_shown = tell_dropped (canvas, dropped);
  double signs_baseline = (in_one && who == NULL) || together ? baseline : baseline - ROW;

  if (who != NULL)
    {
      double width = draw_note (canvas, who, baseline, together == canvas->rtl, room);

      room -= together ? width + ENTRY_GAP : 0;
    }
  if (not_shown != NULL && in_one && !(together && who != NULL))
    room -= draw_note (canvas, not_shown, signs_baseline, canvas->rtl, room) + ENTRY_GAP;
  else if (not_shown != NULL)
    {
      /* What is missing takes the place of what the signs mean. */
      draw_note (canvas, not_shown, who == NULL || together ? baseline : baseline - ROW, !canvas->rtl, room);
      if (who != NULL)
        return;
    }
  draw_signs (canvas, signs_baseline, room);
}
