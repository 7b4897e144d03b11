/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/timeline-legend.h"

#include "charts/timeline-glyphs.h"
#include "charts/timeline-words.h"

#define WIDE 640.0 /* narrower, each note has a line of its own */
#define ROW 16.0
#define SIGN_WIDTH 15.0
#define ENTRY_GAP 16.0

static const SaylauTextStyle style = { 11, SAYLAU_WEIGHT_REGULAR, FALSE };

/* How claims are drawn, in small. */
static const SaylauClaimGlyph claim_signs[] = {
  { SAYLAU_FIGURE_DETAINED, { 4.5, 4.5 }, { 0, 0 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 0, 0 }, { 3.75, 3.75 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 3, 6 }, { 0, 0 }, 6 },
  { SAYLAU_FIGURE_PARTICIPANTS, { 4.5, 4.5 }, { 0, 0 }, 4.5 },
  { SAYLAU_FIGURE_DETAINED, { 0, 0 }, { 0, 0 }, 4.5 },
};

static const char *
get_claim_word (const SaylauLanguage *language,
                guint sign)
{
  const char *const words[] = {
    saylau_language_word (language, "reported"),
    saylau_language_word (language, "official"),
    saylau_language_word (language, "pale: highest claim"),
    saylau_language_word (language, "outlined: took part"),
    saylau_language_word (language, "no figure"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (words) == G_N_ELEMENTS (claim_signs));
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

/* Moves @x behind a sign and its word, the sign's middle being @middle. Returns whether there is @room. */
static gboolean
add_entry (SaylauTimelineCanvas *canvas,
           const char *word,
           double baseline,
           double *x,
           double *room,
           double *middle)
{
  double width = saylau_metrics_get_width (canvas->metrics, word, style);
  double direction = canvas->rtl ? -1 : 1;

  if (SIGN_WIDTH + width > *room)
    return FALSE;
  *middle = *x + direction * 5;
  saylau_scene_builder_text (canvas->builder, word, *x + direction * SIGN_WIDTH, baseline, get_anchor (canvas->rtl), style, canvas->theme->dim);
  *x += direction * (SIGN_WIDTH + width + ENTRY_GAP);
  *room -= SIGN_WIDTH + width + ENTRY_GAP;
  return TRUE;
}

/* What discs, squares and the other signs mean, as many as there is room for. */
static void
draw_signs (SaylauTimelineCanvas *canvas,
            double baseline,
            double room)
{
  guint kinds = get_kinds (canvas);
  double x = canvas->rtl ? canvas->outer_right : canvas->outer_left, middle;

  for (guint i = 0; i < G_N_ELEMENTS (claim_signs) && canvas->index->largest > 0; i++)
    if (add_entry (canvas, get_claim_word (canvas->language, i), baseline, &x, &room, &middle))
      saylau_claim_glyph_draw (&claim_signs[i], canvas, middle, baseline - 4);
  for (guint kind = 0; kind < SAYLAU_N_EVENT_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0 &&
        add_entry (canvas, saylau_timeline_words_kind (canvas->language, kind), baseline, &x, &room, &middle))
      saylau_timeline_draw_symbol (canvas, kind, middle, baseline - 4, 0.9);
}

/* Where reading ends. Returns its width. */
static double
draw_note (SaylauTimelineCanvas *canvas,
           const char *note,
           double baseline)
{
  g_autofree char *fitted = saylau_metrics_fit (canvas->metrics, note, style, canvas->outer_right - canvas->outer_left);

  return saylau_scene_builder_text (canvas->builder, fitted, canvas->rtl ? canvas->outer_left : canvas->outer_right, baseline,
                                    get_anchor (!canvas->rtl), style, canvas->theme->dim);
}

/* What is not shown, or NULL. */
static char *
tell_dropped (const SaylauTimelineCanvas *canvas,
              const char *dropped)
{
  if (*dropped == '\0')
    return NULL;
  return saylau_language_fill (saylau_language_word (canvas->language, "Not shown for want of room: {lanes}"), "lanes", dropped, NULL);
}

/**
 * saylau_timeline_has_legend:
 * @canvas: a canvas
 *
 * Returns: whether there are signs that need a legend, or figures that may stand without who says them
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
  return saylau_scene_builder_get_width (canvas->builder) >= WIDE ? ROW : 2 * ROW;
}

/**
 * saylau_timeline_draw_legend:
 * @canvas: a canvas whose labels are drawn
 * @bottom: where the picture's texts end
 * @dropped: what is not shown for want of room, or ""
 *
 * Tells below the lanes what is missing in the picture and, where that leaves room, what the signs mean.
 */
void
saylau_timeline_draw_legend (SaylauTimelineCanvas *canvas,
                             double bottom,
                             const char *dropped)
{
  const char *who = canvas->left_out_who ? saylau_language_word (canvas->language, "Who says each figure: see side pane or description") : NULL;
  g_autofree char *not_shown = tell_dropped (canvas, dropped);
  g_autofree char *both = who != NULL && not_shown != NULL ? g_strdup_printf ("%s · %s", not_shown, who) : NULL;
  double room = canvas->outer_right - canvas->outer_left, baseline = bottom - 3;
  gboolean in_two = saylau_timeline_get_legend_height (canvas) > ROW;

  if (in_two && both != NULL)
    {
      draw_note (canvas, who, baseline);
      draw_note (canvas, not_shown, baseline - ROW);
      return;
    }
  if (both != NULL || not_shown != NULL || who != NULL)
    {
      double width = draw_note (canvas, both != NULL ? both : not_shown != NULL ? not_shown
                                                                                : who,
                                baseline);

      room -= in_two ? 0 : width + ENTRY_GAP;
    }
  draw_signs (canvas, baseline - (in_two ? ROW : 0), room);
}
