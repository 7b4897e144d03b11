/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blend-checks.h"

#include "made-election.h"

#include "charts/scene-blend.h"

#include <math.h>
#include <string.h>

/* Parts of the way, among them those right beside its ends. */
const double blend_parts[BLEND_N_PARTS] = { BLEND_NEAR, 0.1, 0.25, 0.5, 0.75, 0.9, 1 - BLEND_NEAR };

const BlendChange blend_changes[BLEND_N_CHANGES] = {
  { { 40, 25, 15, 10, 5, 3, 2 }, { 50, 20, 14, 8, 5, 2, 1 } },         /* the same order */
  { { 40, 25, 15, 10, 5, 3, 2 }, { 2, 3, 5, 10, 15, 25, 40 } },        /* the reverse */
  { { 70, 16, NAN, NAN, NAN, NAN, NAN }, { 70, 16, 6, 4, 2, 1, 1 } },  /* more are reported */
  { { 70, 16, 6, 4, 2, 1, 1 }, { 70, NAN, NAN, NAN, NAN, NAN, NAN } }, /* less are */
  { { 100, 0, 0, 0, 0, 0, 0 }, { 50, 50, 0, 0, 0, 0, 0 } },            /* a whole circle */
  { { 60, 40, NAN, NAN, NAN, NAN, NAN }, { NAN, NAN, NAN, NAN, NAN, 60, 40 } },
  { { 50, 20, 15, 10, 3, 1, 1 }, { 55, NAN, 25, 20, NAN, NAN, NAN } }, /* some between others */
};

SaylauElection *
blend_create_election (const BlendChange *change)
{
  SaylauElection *election = made_election_new ();

  made_election_add_candidates (election, BLEND_N_CANDIDATES);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_POLL, "Before", "2020-02-02"), 0), change->before, BLEND_N_CANDIDATES);
  made_result_add_shares (made_tally_add_result (made_election_add_tally (election, SAYLAU_TALLY_FINAL, "Now", "2020-02-03"), 0), change->now, BLEND_N_CANDIDATES);
  saylau_election_seal (election);
  return election;
}

gboolean
blend_is_same_path (const SaylauScene *scene,
                    const SaylauItem *item,
                    const SaylauScene *other_scene,
                    const SaylauItem *other)
{
  const SaylauPoint *points = saylau_scene_get_points (scene) + item->first_point;
  const SaylauPoint *others = saylau_scene_get_points (other_scene) + other->first_point;

  if (other->kind != SAYLAU_ITEM_PATH || item->n_verbs != other->n_verbs)
    return FALSE;
  for (guint i = 0; i < saylau_scene_count_points (scene, item); i++)
    if (hypot (points[i].x - others[i].x, points[i].y - others[i].y) > 1e-3)
      return FALSE;
  return TRUE;
}

gboolean
blend_has_path (const SaylauScene *scene,
                const SaylauScene *other_scene,
                const SaylauItem *item)
{
  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    if (blend_is_same_path (other_scene, item, scene, saylau_scene_get_item (scene, i)))
      return TRUE;
  return FALSE;
}

void
blend_check_between (double value,
                     double from,
                     double to)
{
  g_assert_cmpfloat (value, >=, MIN (from, to) - 1e-6);
  g_assert_cmpfloat (value, <=, MAX (from, to) + 1e-6);
}

/* Clips end, all numbers are numbers, and no item is of a mark that is not there. */
void
blend_check_whole (const SaylauScene *scene)
{
  int depth = 0;

  for (guint i = 0; i < saylau_scene_get_n_items (scene); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (scene, i);

      depth += item->kind == SAYLAU_ITEM_CLIP ? 1 : (item->kind == SAYLAU_ITEM_UNCLIP ? -1 : 0);
      g_assert_cmpint (depth, >=, 0);
      g_assert_cmpint (item->mark, <, (int) saylau_scene_get_n_marks (scene));
      g_assert_true (isfinite (item->origin.x) && isfinite (item->origin.y) && isfinite (item->paint.width));
      for (guint k = 0; k < saylau_scene_count_points (scene, item); k++)
        {
          SaylauPoint point = saylau_scene_get_points (scene)[item->first_point + k];

          g_assert_true (isfinite (point.x) && isfinite (point.y));
        }
    }
  g_assert_cmpint (depth, ==, 0);
  for (int i = 0; i < (int) saylau_scene_get_n_marks (scene); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->bounds.x) && isfinite (mark->bounds.y) && isfinite (mark->bounds.width) && isfinite (mark->bounds.height));
      g_assert_cmpint (saylau_scene_find_mark (scene, mark->id), ==, i);
    }
}

/* What is written is what is written in @to, word for word, and so is what a screen reader tells. What goes
 * comes first, what there is comes after it, item for item. */
void
blend_check_words (const SaylauScene *blend,
                   const SaylauScene *to)
{
  guint n_gone = saylau_scene_get_n_items (blend) - saylau_scene_get_n_items (to);

  g_assert_cmpstr (saylau_scene_get_title (blend), ==, saylau_scene_get_title (to));
  g_assert_cmpstr (saylau_scene_get_description (blend), ==, saylau_scene_get_description (to));
  g_assert_cmpstr (saylau_scene_get_notes (blend), ==, saylau_scene_get_notes (to));
  for (guint i = 0; i < n_gone; i++)
    g_assert_cmpint (saylau_scene_get_item (blend, i)->kind, !=, SAYLAU_ITEM_TEXT);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (blend, n_gone + i), *of = saylau_scene_get_item (to, i);

      g_assert_cmpint (item->kind, ==, of->kind);
      g_assert_cmpint (item->mark, ==, of->mark);
      if (of->kind != SAYLAU_ITEM_TEXT)
        continue;
      g_assert_cmpstr (item->text, ==, of->text);
      g_assert_cmpfloat (item->style.size, ==, of->style.size);
      g_assert_cmpint (item->color & ~0xffu, ==, of->color & ~0xffu);
    }
}

/* The marks of @to, in their order, on their way. */
static void
check_marks (const SaylauScene *blend,
             const SaylauScene *from,
             const SaylauScene *to,
             double part)
{
  for (int i = 0; i < (int) saylau_scene_get_n_marks (to); i++)
    {
      const SaylauMark *mark = saylau_scene_get_mark (blend, i), *now = saylau_scene_get_mark (to, i);
      int origin = saylau_scene_find_mark (from, now->id);
      const SaylauMark *before = origin >= 0 ? saylau_scene_get_mark (from, origin) : now;

      g_assert_cmpstr (mark->id, ==, now->id);
      g_assert_cmpstr (mark->name, ==, now->name);
      g_assert_cmpstr (mark->value, ==, now->value);
      g_assert_cmpint (mark->subject, ==, now->subject);
      g_assert_cmpmem (mark->neighbors, sizeof mark->neighbors, now->neighbors, sizeof now->neighbors);
      g_assert_cmpfloat_with_epsilon (mark->bounds.y, before->bounds.y + part * (now->bounds.y - before->bounds.y), 1e-6);
      blend_check_between (mark->bounds.x, before->bounds.x, now->bounds.x);
      blend_check_between (mark->bounds.width, before->bounds.width, now->bounds.width);
      blend_check_between (mark->bounds.height, before->bounds.height, now->bounds.height);
    }
}

void
blend_check (SaylauScene *from,
             SaylauScene *to)
{
  for (guint i = 0; i < BLEND_N_PARTS; i++)
    {
      g_autoptr (SaylauScene) blend = saylau_scene_blend (from, to, blend_parts[i]);

      blend_check_whole (blend);
      blend_check_words (blend, to);
      check_marks (blend, from, to, blend_parts[i]);
    }
}

/* The line to a slice's label. */
static gboolean
leads_to_words (const SaylauScene *scene,
                const SaylauItem *item)
{
  return item->wedge_gap <= 0 && saylau_scene_get_mark (scene, item->mark)->shape == SAYLAU_SHAPE_WEDGE;
}

/* At its ends a blend is the scenes themselves, and beside them all shapes are where they were or will be. */
void
blend_check_ends (SaylauScene *from,
                  SaylauScene *to)
{
  g_autoptr (SaylauScene) start = saylau_scene_blend (from, to, 0);
  g_autoptr (SaylauScene) end = saylau_scene_blend (from, to, 1);
  g_autoptr (SaylauScene) after_start = saylau_scene_blend (from, to, BLEND_NEAR);
  g_autoptr (SaylauScene) before_end = saylau_scene_blend (from, to, 1 - BLEND_NEAR);
  guint n_gone = saylau_scene_get_n_items (before_end) - saylau_scene_get_n_items (to);

  g_assert_true (start == from);
  g_assert_true (end == to);
  for (guint i = 0; i < saylau_scene_get_n_items (from); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (from, i);

      if (item->kind == SAYLAU_ITEM_PATH && item->mark >= 0 && !leads_to_words (from, item))
        g_assert_true (blend_has_path (after_start, from, item));
    }
  g_assert_cmpuint (n_gone, ==, 0);
  for (guint i = 0; i < saylau_scene_get_n_items (to); i++)
    {
      const SaylauItem *item = saylau_scene_get_item (before_end, i), *of = saylau_scene_get_item (to, i);

      g_assert_cmpfloat_with_epsilon (item->origin.x, of->origin.x, 1e-3);
      g_assert_cmpfloat_with_epsilon (item->origin.y, of->origin.y, 1e-3);
      g_assert_cmphex (item->color, ==, of->color);
      g_assert_cmphex (item->paint.fill, ==, of->paint.fill);
      g_assert_cmphex (item->paint.stroke, ==, of->paint.stroke);
      if (of->kind == SAYLAU_ITEM_PATH)
        g_assert_true (blend_is_same_path (to, of, before_end, item));
    }
}
