/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/scene-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (SaylauScene, saylau_scene, saylau_scene_ref, saylau_scene_unref)

static const char *const mark_kind_ids[] = {
  "candidate", "unreported", "other", "threshold", "compare", "phase",
  "tally", "event", "event-count", "moment", "span", "area",
  "report", "conflict", "stations"
};
static const char *const pattern_ids[] = {
  "none", "hatch", "rising", "falling", "horizontal", "vertical", "cross", "dots"
};
static const char *const anchor_ids[] = { "left", "center", "right" };

static void
mark_clear (gpointer data)
{
  SaylauMark *mark = data;

  g_free (mark->id);
  g_free (mark->name);
  g_free (mark->value);
  g_free (mark->tooltip);
  g_clear_pointer (&mark->candidates, g_array_unref);
}

/* One decimal is enough to see a change and little enough to survive another compiler. */
static void
append_number (GString *string,
               double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 10) / 10;

  g_string_append (string, g_ascii_formatd (buffer, sizeof buffer, "%.1f", rounded == 0 ? 0 : rounded));
}

static void
append_pair (GString *string,
             double x,
             double y)
{
  append_number (string, x);
  g_string_append_c (string, ',');
  append_number (string, y);
}

static void
append_rect (GString *string,
             SaylauRect rect)
{
  append_pair (string, rect.x, rect.y);
  g_string_append_c (string, ' ');
  append_number (string, rect.width);
  g_string_append_c (string, 'x');
  append_number (string, rect.height);
}

static void
append_color (GString *string,
              const char *name,
              SaylauRgba color)
{
  if (color != 0)
    g_string_append_printf (string, " %s=%08x", name, color);
}

/* How many points each verb takes. */
static const guint n_points[] = { [SAYLAU_MOVE] = 1, [SAYLAU_LINE] = 1, [SAYLAU_CURVE] = 3, [SAYLAU_CLOSE] = 0 };

static void
append_path (GString *string,
             const SaylauScene *self,
             const SaylauItem *item)
{
  static const char letters[] = "MLCZ";
  guint point = item->first_point;

  for (guint i = 0; i < item->n_verbs; i++)
    {
      guint8 verb = saylau_scene_get_verbs (self)[item->first_verb + i];

      g_string_append_printf (string, " %c", letters[verb]);
      for (guint j = 0; j < n_points[verb]; j++, point++)
        {
          const SaylauPoint *p = &saylau_scene_get_points (self)[point];

          if (j > 0)
            g_string_append_c (string, ' ');
          append_pair (string, p->x, p->y);
        }
    }
}

static void
append_item (GString *string,
             const SaylauScene *self,
             const SaylauItem *item)
{
  switch (item->kind)
    {
    case SAYLAU_ITEM_PATH:
      g_string_append (string, "path");
      append_color (string, "fill", item->paint.fill);
      if (item->paint.pattern != SAYLAU_PATTERN_NONE)
        g_string_append_printf (string, " pattern=%s", pattern_ids[item->paint.pattern]);
      append_color (string, "stroke", item->paint.stroke);
      if (item->paint.stroke != 0)
        {
          g_string_append (string, " width=");
          append_number (string, item->paint.width);
        }
      if (item->paint.dash > 0)
        {
          g_string_append (string, " dash=");
          append_number (string, item->paint.dash);
        }
      append_path (string, self, item);
      break;

    case SAYLAU_ITEM_TEXT:
      g_string_append (string, "text ");
      append_pair (string, item->origin.x, item->origin.y);
      g_string_append_printf (string, " %s ", anchor_ids[item->anchor]);
      append_number (string, item->style.size);
      g_string_append_printf (string, "/%d%s color=%08x width=", item->style.weight,
                              item->style.tabular ? "/tabular" : "", item->color);
      append_number (string, item->text_width);
      g_string_append_printf (string, " “%s”", item->text);
      break;

    case SAYLAU_ITEM_CLIP:
      g_string_append (string, "clip");
      append_path (string, self, item);
      break;

    case SAYLAU_ITEM_UNCLIP:
    default:
      g_string_append (string, "unclip");
      break;
    }
  g_string_append_c (string, '\n');
}

static void
append_mark (GString *string,
             const SaylauScene *self,
             const SaylauMark *mark)
{
  static const char *const directions[] = { "left", "right", "up", "down" };

  g_string_append_printf (string, "mark %s %s ", mark->id, mark_kind_ids[mark->kind]);
  append_rect (string, mark->bounds);
  g_string_append (string, " inner ");
  append_pair (string, mark->inner.x, mark->inner.y);
  g_string_append_printf (string, " “%s”", mark->name);
  if (mark->value != NULL)
    g_string_append_printf (string, " = “%s”", mark->value);
  for (guint i = 0; i < 4; i++)
    if (mark->neighbors[i] >= 0)
      g_string_append_printf (string, " %s:%s", directions[i], saylau_scene_peek_mark (self, mark->neighbors[i])->id);
  g_string_append_c (string, '\n');
}

SaylauScene *
saylau_scene_new (void)
{
  SaylauScene *self = g_new0 (SaylauScene, 1);

  g_atomic_ref_count_init (&self->references);
  self->items = g_array_new (FALSE, FALSE, sizeof (SaylauItem));
  self->verbs = g_byte_array_new ();
  self->points = g_array_new (FALSE, FALSE, sizeof (SaylauPoint));
  self->marks = g_array_new (FALSE, FALSE, sizeof (SaylauMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->mark_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_mutex_init (&self->lock);
  self->strings = g_string_chunk_new (1024);
  return self;
}

/**
 * saylau_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): @self
 */
SaylauScene *
saylau_scene_ref (SaylauScene *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * saylau_scene_unref:
 * @self: (transfer full): a scene
 */
void
saylau_scene_unref (SaylauScene *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->title);
  g_free (self->description);
  g_free (self->notes);
  g_free (self->lang);
  g_free (self->scale);
  g_array_unref (self->items);
  g_byte_array_unref (self->verbs);
  g_array_unref (self->points);
  g_hash_table_unref (self->mark_ids);
  g_array_unref (self->marks);
  g_string_chunk_free (self->strings);
  if (self->words_destroy != NULL)
    self->words_destroy (self->words_data);
  g_clear_pointer (&self->stencils, saylau_stencils_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * saylau_scene_get_width:
 * @self: a scene
 *
 * Returns: its width in px
 */
double
saylau_scene_get_width (const SaylauScene *self)
{
  return self->width;
}

/**
 * saylau_scene_get_height:
 * @self: a scene
 *
 * Returns: its height in px
 */
double
saylau_scene_get_height (const SaylauScene *self)
{
  return self->height;
}

/**
 * saylau_scene_get_background:
 * @self: a scene
 *
 * Returns: the colour of the ground, 0 for none
 */
SaylauRgba
saylau_scene_get_background (const SaylauScene *self)
{
  return self->background;
}

/**
 * saylau_scene_get_title:
 * @self: a scene
 *
 * Returns: the picture's name
 */
const char *
saylau_scene_get_title (const SaylauScene *self)
{
  return self->title;
}

/**
 * saylau_scene_get_description:
 * @self: a scene
 *
 * Returns: what the picture says, in a sentence or two
 */
const char *
saylau_scene_get_description (const SaylauScene *self)
{
  return self->description;
}

/**
 * saylau_scene_get_notes:
 * @self: a scene
 *
 * Returns: what the picture says beside its marks, as its footer does, a line each: what was
 *   counted and how, what it is compared with, who says so; "" where there is nothing
 */
const char *
saylau_scene_get_notes (const SaylauScene *self)
{
  return self->notes;
}

/**
 * saylau_scene_get_lang:
 * @self: a scene
 *
 * Returns: the BCP 47 tag of the language of its texts
 */
const char *
saylau_scene_get_lang (const SaylauScene *self)
{
  return self->lang;
}

/**
 * saylau_scene_get_rtl:
 * @self: a scene
 *
 * Returns: whether its language reads from right to left
 */
gboolean
saylau_scene_get_rtl (const SaylauScene *self)
{
  return self->rtl;
}

/**
 * saylau_scene_get_time_axis:
 * @self: a scene
 *
 * Returns: how its width tells time
 */
SaylauTimeAxis
saylau_scene_get_time_axis (const SaylauScene *self)
{
  return self->time_axis;
}

/**
 * saylau_scene_get_n_station_panels:
 * @self: a scene
 *
 * Returns: in how many parts of it a rectangle stands for polling stations
 */
guint
saylau_scene_get_n_station_panels (const SaylauScene *self)
{
  return self->n_station_panels;
}

/**
 * saylau_scene_get_station_panel:
 * @self: a scene
 * @panel: one of these parts
 *
 * Returns: (transfer none): where it is, and what places in it stand for
 */
const SaylauStationPanel *
saylau_scene_get_station_panel (const SaylauScene *self,
                                guint panel)
{
  return &self->station_panels[panel];
}

/**
 * saylau_scene_get_n_items:
 * @self: a scene
 *
 * Returns: the length of the display list
 */
guint
saylau_scene_get_n_items (const SaylauScene *self)
{
  return self->items->len;
}

/**
 * saylau_scene_get_item:
 * @self: a scene
 * @item: an index below saylau_scene_get_n_items(), the lowest being drawn first
 *
 * Returns: (transfer none): the item
 */
const SaylauItem *
saylau_scene_get_item (const SaylauScene *self,
                       guint item)
{
  return &g_array_index (self->items, SaylauItem, item);
}

/**
 * saylau_scene_get_verbs:
 * @self: a scene
 *
 * Returns: (transfer none): the verbs of all paths, a #SaylauVerb in a byte each
 */
const guint8 *
saylau_scene_get_verbs (const SaylauScene *self)
{
  return self->verbs->data;
}

/**
 * saylau_scene_get_points:
 * @self: a scene
 *
 * Returns: (transfer none): the points of all paths
 */
const SaylauPoint *
saylau_scene_get_points (const SaylauScene *self)
{
  return (const SaylauPoint *) (gpointer) self->points->data;
}

/**
 * saylau_scene_get_stencils:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): what its items' paths cover, by #SaylauItem.stencil
 */
SaylauStencils *
saylau_scene_get_stencils (const SaylauScene *self)
{
  return self->stencils;
}

/**
 * saylau_scene_count_points:
 * @self: a scene
 * @item: a path or a clip of it
 *
 * Returns: how many points it has, from its first on
 */
guint
saylau_scene_count_points (const SaylauScene *self,
                           const SaylauItem *item)
{
  guint n = 0;

  for (guint i = 0; i < item->n_verbs; i++)
    n += n_points[saylau_scene_get_verbs (self)[item->first_verb + i]];
  return n;
}

/**
 * saylau_scene_get_n_marks:
 * @self: a scene
 *
 * Returns: how many marks it has
 */
guint
saylau_scene_get_n_marks (const SaylauScene *self)
{
  return self->marks->len;
}

/**
 * saylau_scene_get_mark:
 * @self: a scene
 * @mark: an index below saylau_scene_get_n_marks()
 *
 * Returns: (transfer none): the mark with its words
 */
const SaylauMark *
saylau_scene_get_mark (const SaylauScene *self,
                       int mark)
{
  SaylauMark *own = &g_array_index (self->marks, SaylauMark, mark);

  if (self->words != NULL)
    {
      g_mutex_lock ((GMutex *) &self->lock);
      if (own->name == NULL)
        self->words (own, self->words_data);
      g_mutex_unlock ((GMutex *) &self->lock);
    }
  return own;
}

/**
 * saylau_scene_peek_mark:
 * @self: a scene
 * @mark: an index below saylau_scene_get_n_marks()
 *
 * For who looks through thousands of marks and tells none of them.
 *
 * Returns: (transfer none): the mark; nobody may look at its words and candidates
 */
const SaylauMark *
saylau_scene_peek_mark (const SaylauScene *self,
                        int mark)
{
  return &g_array_index (self->marks, SaylauMark, mark);
}

/* Ids are looked for in few scenes. */
static void
index_marks (SaylauScene *self)
{
  for (; self->n_indexed < self->marks->len; self->n_indexed++)
    g_hash_table_insert (self->mark_ids, g_array_index (self->marks, SaylauMark, self->n_indexed).id, GUINT_TO_POINTER (self->n_indexed));
}

/**
 * saylau_scene_find_mark:
 * @self: a scene
 * @id: (nullable): a mark's id
 *
 * Returns: its index, or -1
 */
int
saylau_scene_find_mark (const SaylauScene *self,
                        const char *id)
{
  SaylauScene *own = (SaylauScene *) self;
  gpointer found;
  gboolean is_there;

  if (id == NULL)
    return -1;
  g_mutex_lock (&own->lock);
  index_marks (own);
  is_there = g_hash_table_lookup_extended (own->mark_ids, id, NULL, &found);
  g_mutex_unlock (&own->lock);
  return is_there ? GPOINTER_TO_INT (found) : -1;
}

/**
 * saylau_scene_find_subject:
 * @self: a scene
 * @kind: a kind of mark
 * @subject: what it stands for
 *
 * Returns: the index of the first such mark, or -1
 */
int
saylau_scene_find_subject (const SaylauScene *self,
                           SaylauMarkKind kind,
                           int subject)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (saylau_scene_peek_mark (self, i)->kind == kind && saylau_scene_peek_mark (self, i)->subject == subject)
      return i;
  return -1;
}

/**
 * saylau_scene_to_string:
 * @self: a scene
 *
 * The whole scene as text that a reviewer can read, one item or mark a line: the form of
 * the golden tests.
 *
 * Returns: (transfer full): the text
 */
char *
saylau_scene_to_string (const SaylauScene *self)
{
  GString *string = g_string_new (NULL);
  int mark = -1;

  g_string_append (string, "scene ");
  append_number (string, self->width);
  g_string_append_c (string, 'x');
  append_number (string, self->height);
  g_string_append_printf (string, " background=%08x lang=%s%s\n", self->background, self->lang, self->rtl ? " rtl" : "");
  g_string_append_printf (string, "title “%s”\ndescription “%s”\n", self->title, self->description);
  for (guint i = 0; i < self->items->len; i++)
    {
      const SaylauItem *item = saylau_scene_get_item (self, i);

      if (item->mark != mark)
        g_string_append_printf (string, "in %s\n", item->mark < 0 ? "-" : saylau_scene_peek_mark (self, item->mark)->id);
      mark = item->mark;
      append_item (string, self, item);
    }
  for (guint i = 0; i < self->marks->len; i++)
    append_mark (string, self, saylau_scene_get_mark (self, i));
  return g_string_free (string, FALSE);
}
