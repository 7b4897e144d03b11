/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-legend.h"

#include "charts/timeline-glyphs.h"
#include "charts/timeline-words.h"

#include <math.h>
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
#define NO_FIGURE 5 /* of the signs */
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
  gboolean hatched;              /* beside its sign it has a hatch */
  SaylauEventKind kind;
  guint rank; /* the higher, the sooner it is done without */
  guint row;
} Entry;

static void
add_entry (const SaylauTimelineCanvas *canvas,
           GArray *entries,
           Entry entry)
{
  entry.width = (entry.hatched ? 2 : 1) * SIGN_WIDTH + saylau_metrics_get_width (canvas->metrics, entry.word, style) + ENTRY_GAP;
  g_array_append_val (entries, entry);
}

/* The signs of what is drawn; before it is, @all that may be. */
static GArray *
list_entries (const SaylauTimelineCanvas *canvas,
              gboolean all)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint kinds = get_kinds (canvas);

  for (guint i = 0; i < G_N_ELEMENTS (claim_signs) && canvas->index->largest > 0; i++)
    if (claim_signs[i].what != SAYLAU_FIGURE_KILLED || canvas->has_dark || all)
      add_entry (canvas, entries,
                 (Entry){ .word = get_claim_word (canvas->language, i),
                          .claim = &claim_signs[i],
                          .hatched = i == NO_FIGURE && (canvas->has_unknown || all),
                          .rank = claim_ranks[i] });
  for (guint kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      add_entry (canvas, entries,
                 (Entry){ .word = saylau_timeline_words_kind (canvas->language, kind),
                          .kind = kind,
                          .rank = kind == SAYLAU_EVENT_OTHER ? OTHER_RANK : KIND_RANK });
  return entries;
}

/* Puts the entries into rows that are @room wide. Returns how many these are, and how wide the @last is. */
static guint
break_rows (GArray *entries,
            double room,
            double *last)
{
  guint n_rows = 0;

  *last = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (i == 0 || *last + entry->width - ENTRY_GAP > room)
        {
          *last = 0;
          n_rows++;
        }
      entry->row = n_rows - 1;
      *last += entry->width;
    }
  return n_rows;
}

/* The dearest that fit in @most rows, the last of which has only @last_room: of what is dearest no sign is left out while
 * one that is less dear has a short word. Returns how many rows there are. */
static guint
fit_entries (GArray *entries,
             double room,
             guint most,
             double last_room)
{
  double last;
  guint n_rows;

  while ((n_rows = break_rows (entries, room, &last)) > most || (n_rows == most && last - ENTRY_GAP > last_room))
    {
      guint least = 0;

      if (entries->len == 0)
        return 0;
      for (guint i = 1; i < entries->len; i++)
        if (g_array_index (entries, Entry, i).rank >= g_array_index (entries, Entry, least).rank)
          least = i;
      g_array_remove_index (entries, least);
    }
  return n_rows;
}

static void
draw_hatch (SaylauTimelineCanvas *canvas,
            double middle,
            double y)
{
  saylau_scene_builder_add_rect (canvas->builder, (SaylauRect){ middle - 5, y - 4, 10, 8 });
  saylau_scene_builder_paint (canvas->builder,
                              (SaylauPaint){ .fill = canvas->theme->hatch, .pattern = SAYLAU_PATTERN_HATCH, .stroke = canvas->theme->hatch, .width = 0.75 });
}

/* What discs, squares and the other signs mean, in rows of which the last is at @baseline. */
static void
draw_signs (SaylauTimelineCanvas *canvas,
            GArray *entries,
            guint n_rows,
            double baseline)
{
  double direction = canvas->rtl ? -1 : 1;
  double x = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double y = baseline - (n_rows - 1 - entry->row) * ROW;
      double middle;

      if (i == 0 || entry->row != g_array_index (entries, Entry, i - 1).row)
        x = canvas->rtl ? canvas->outer_right : canvas->outer_left;
      middle = x + direction * SIGN_MIDDLE;
      saylau_scene_builder_text (canvas->builder, entry->word, x + direction * (entry->hatched ? 2 : 1) * SIGN_WIDTH, y,
                                 get_anchor (canvas->rtl), style, canvas->theme->dim);
      if (entry->claim != NULL)
        saylau_claim_glyph_draw (entry->claim, canvas, middle, y - 4);
      else
        saylau_timeline_draw_symbol (canvas, entry->kind, middle, y - 4, 0.9);
      if (entry->hatched)
        draw_hatch (canvas, middle + direction * SIGN_WIDTH, y - 4);
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
 * @spare: how much height the lanes do not need
 *
 * Returns: how much height the legend and the notes take, where there are any: as many rows as the signs need, but for more
 *   than a row or two no lane is given up
 */
double
saylau_timeline_get_legend_height (const SaylauTimelineCanvas *canvas,
                                   double spare)
{
  g_autoptr (GArray) entries = list_entries (canvas, TRUE);
  double room = canvas->outer_right - canvas->outer_left, last;
  gboolean who = has_claimants (canvas), together = is_wide (canvas) && is_low (canvas);
  guint least = is_wide (canvas) && (is_low (canvas) || !who) ? 1 : 2;
  guint needed = break_rows (entries, room, &last);

  if (who && !(together && last <= room * (1 - LOW_PART)))
    needed++;
  return ROW * CLAMP (floor (spare / ROW), least, MAX (least, needed));
}

/**
 * saylau_timeline_draw_legend:
 * @canvas: a canvas whose labels are drawn
 * @bottom: where the picture's texts end
 * @height: how much there is of it, as saylau_timeline_get_legend_height() told
 * @dropped: what is not shown for want of room, or ""
 *
 * Tells below the lanes what the signs mean, as far as there is room for it, what is missing in the picture and who says the
 * figures.
 */
void
saylau_timeline_draw_legend (SaylauTimelineCanvas *canvas,
                             double bottom,
                             double height,
                             const char *dropped)
{
  g_autoptr (GArray) entries = list_entries (canvas, FALSE);
  double room = canvas->outer_right - canvas->outer_left, baseline = bottom - 3, last_room = room, last;
  guint n_rows = (guint) lround (height / ROW);
  guint needed = break_rows (entries, room, &last);
  /* Who says the figures, with the signs' last row. */
  gboolean together = is_wide (canvas) && is_low (canvas) && (needed >= n_rows || last <= room * (1 - LOW_PART));
  g_autofree char *who = tell_claimants (canvas, together ? room * LOW_PART : room);
  g_autofree char *not_shown = tell_dropped (canvas, dropped);

  if (who != NULL)
    {
      double width = draw_note (canvas, who, baseline, together == canvas->rtl, room);

      if (together)
        {
          last_room -= width + ENTRY_GAP;
        }
      else
        {
          baseline -= ROW;
          n_rows--;
        }
    }
  /* What is missing has a row of its own, or the place of what the signs mean. */
  if (not_shown != NULL && (n_rows > 1 || !is_wide (canvas) || together))
    {
      draw_note (canvas, not_shown, n_rows > 1 ? baseline - ROW * (n_rows - 1) : baseline, !canvas->rtl, n_rows > 1 ? room : last_room);
      n_rows--;
    }
  else if (not_shown != NULL)
    {
      last_room -= draw_note (canvas, not_shown, baseline, canvas->rtl, room) + ENTRY_GAP;
    }
  if (n_rows > 0)
    draw_signs (canvas, entries, fit_entries (entries, room, n_rows, last_room), baseline);
}
