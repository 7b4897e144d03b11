/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/svg-writer.h"

#include <math.h>
#include <string.h>

#include "charts/direction.h"
#include "charts/pattern.h"
#include "model/time.h"

/* Written from the scene rather than by Cairo's SVG surface, which turns texts into outlines. */

typedef struct
{
  const SaylauScene *scene;
  GString *defs;
  GString *body;
  GHashTable *patterns; /* ids of those in defs */
  gboolean *named;      /* by mark: whether its id has been given */
  guint32 salt;         /* in the clips' ids: two pictures may stand in one web page */
  guint n_clips;
  guint depth;   /* of open clip groups */
  int open_mark; /* whose group is open, or -1 */
} Writer;

static const char *const kind_names[] = {
  [SAYLAU_MARK_CANDIDATE] = "candidate",
  [SAYLAU_MARK_UNREPORTED] = "unreported",
  [SAYLAU_MARK_OTHER] = "other",
  [SAYLAU_MARK_THRESHOLD] = "threshold",
  [SAYLAU_MARK_COMPARE] = "compare",
  [SAYLAU_MARK_PHASE] = "phase",
  [SAYLAU_MARK_TALLY] = "tally",
  [SAYLAU_MARK_EVENT] = "event",
  [SAYLAU_MARK_EVENT_COUNT] = "event-count",
  [SAYLAU_MARK_MOMENT] = "moment",
  [SAYLAU_MARK_SPAN] = "span",
  [SAYLAU_MARK_AREA] = "area",
  [SAYLAU_MARK_REPORT] = "report",
  [SAYLAU_MARK_CONFLICT] = "conflict",
  [SAYLAU_MARK_STATIONS] = "stations",
};

/* With at most two decimals, whatever the locale. */
static void
append_number (GString *out,
               double number)
{
  gint64 hundredths = llround (number * 100);
  guint64 size = ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (out, '-');
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, size / 100);
  if (size % 100 != 0)
    {
      g_string_append_c (out, '.');
      g_string_append_c (out, '0' + size % 100 / 10);
      if (size % 10 != 0)
        g_string_append_c (out, '0' + size % 10);
    }
}

static void
append_attribute (GString *out,
                  const char *name,
                  double number)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, number);
  g_string_append_c (out, '"');
}

/* Texts are data: what XML means something by is escaped, what it forbids is replaced. */
static void
append_text (GString *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '&')
        g_string_append (out, "&amp;");
      else if (character == '<')
        g_string_append (out, "&lt;");
      else if (character == '>')
        g_string_append (out, "&gt;");
      else if (character == '"')
        g_string_append (out, "&quot;");
      else if (g_unichar_iscntrl (character) && character != '\n')
        g_string_append_c (out, ' ');
      else if ((character & 0xfffe) == 0xfffe)
        g_string_append (out, "\357\277\275");
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

static void
append_text_attribute (GString *out,
                       const char *name,
                       const char *text)
{
  g_string_append_printf (out, " %s=\"", name);
  append_text (out, text);
  g_string_append_c (out, '"');
}

static void
append_color (GString *out,
              const char *name,
              SaylauRgba color)
{
  g_string_append_printf (out, " %s=\"#%06x\"", name, color >> 8);
  if ((color & 0xff) != 0xff)
    {
      g_string_append_printf (out, " %s-opacity=\"", name);
      append_number (out, (color & 0xff) / 255.0);
      g_string_append_c (out, '"');
    }
}

static void
append_point (GString *out,
              char verb,
              SaylauPoint point)
{
  g_string_append_c (out, verb);
  append_number (out, point.x);
  g_string_append_c (out, ' ');
  append_number (out, point.y);
}

static void
append_path (const Writer *self,
             GString *out,
             const SaylauItem *item)
{
  const guint8 *verbs = saylau_scene_get_verbs (self->scene) + item->first_verb;
  const SaylauPoint *points = saylau_scene_get_points (self->scene) + item->first_point;

  g_string_append (out, " d=\"");
  for (guint i = 0; i < item->n_verbs; i++)
    {
      switch ((SaylauVerb) verbs[i])
        {
        case SAYLAU_MOVE:
          append_point (out, 'M', *points++);
          break;
        case SAYLAU_LINE:
          append_point (out, 'L', *points++);
          break;
        case SAYLAU_CURVE:
          append_point (out, 'C', *points++);
          append_point (out, ' ', *points++);
          append_point (out, ' ', *points++);
          break;
        case SAYLAU_CLOSE:
          g_string_append_c (out, 'Z');
          break;
        default:
          g_assert_not_reached ();
        }
    }
  g_string_append_c (out, '"');
}

/* The lines of a pattern's tile; those of its corners are there too, since they are as wide. */
static void
append_tile (GString *out,
             const SaylauPatternStrokes *strokes)
{
  G_STATIC_ASSERT (SAYLAU_PATTERN_TILE == 8);

  g_string_append (out, "<path d=\"");
  if (strokes->rising)
    g_string_append (out, "M-2 2L2 -2M-2 10L10 -2M6 10L10 6");
  if (strokes->falling)
    g_string_append (out, "M-2 6L2 10M-2 -2L10 10M6 -2L10 2");
  if (strokes->horizontal)
    g_string_append (out, "M0 0H8M0 8H8");
  if (strokes->vertical)
    g_string_append (out, "M0 0V8M8 0V8");
  if (strokes->dots)
    g_string_append (out, "M0 0h0M8 0h0M0 8h0M8 8h0");
  g_string_append_c (out, '"');
}

/* The id of an item's pattern in the defs, where it is put when it is first asked for. */
static char *
define_pattern (Writer *self,
                const SaylauPaint *paint)
{
  const SaylauPatternStrokes *strokes = saylau_pattern_get_strokes (paint->pattern);
  SaylauRgba color = saylau_pattern_get_color (paint->pattern, paint->fill);
  g_autofree char *id = g_strdup_printf ("_pattern-%d-%08x-%ld", paint->pattern, color, lround (paint->pattern_scale * 1000));

  if (g_hash_table_add (self->patterns, g_strdup (id)))
    {
      g_string_append_printf (self->defs, "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\" width=\"8\" height=\"8\"", id);
      if (paint->pattern_scale != 1)
        {
          g_string_append (self->defs, " patternTransform=\"scale(");
          append_number (self->defs, paint->pattern_scale);
          g_string_append (self->defs, ")\"");
        }
      g_string_append_c (self->defs, '>');
      append_tile (self->defs, strokes);
      append_color (self->defs, "stroke", color);
      append_attribute (self->defs, "stroke-width", strokes->width);
      if (strokes->dots)
        g_string_append (self->defs, " stroke-linecap=\"round\"");
      g_string_append (self->defs, "/></pattern>\n");
    }

  return g_steal_pointer (&id);
}

static void
append_path_item (Writer *self,
                  const SaylauItem *item)
{
  const SaylauPaint *paint = &item->paint;
  gboolean patterned = paint->fill != 0 && paint->pattern != SAYLAU_PATTERN_NONE;

  if (patterned && paint->pattern != SAYLAU_PATTERN_HATCH)
    {
      g_string_append (self->body, "<path");
      append_path (self, self->body, item);
      append_color (self->body, "fill", paint->fill);
      g_string_append (self->body, "/>\n");
    }

  g_string_append (self->body, "<path");
  append_path (self, self->body, item);
  if (patterned)
    {
      g_autofree char *id = define_pattern (self, paint);

      g_string_append_printf (self->body, " fill=\"url(#%s)\"", id);
    }
  else if (paint->fill != 0)
    {
      append_color (self->body, "fill", paint->fill);
    }
  else
    {
      g_string_append (self->body, " fill=\"none\"");
    }
  if (paint->stroke != 0)
    {
      append_color (self->body, "stroke", paint->stroke);
      append_attribute (self->body, "stroke-width", paint->width);
      if (paint->dash > 0)
        append_attribute (self->body, "stroke-dasharray", paint->dash);
    }
  g_string_append (self->body, "/>\n");
}

/* In SVG `start` is where the text begins to be read, in a scene left is left. */
static const char *
get_anchor (SaylauAnchor anchor,
            gboolean rtl)
{
  switch (anchor)
    {
    case SAYLAU_ANCHOR_CENTER:
      return "middle";
    case SAYLAU_ANCHOR_RIGHT:
      return rtl ? "start" : "end";
    case SAYLAU_ANCHOR_LEFT:
    default:
      return rtl ? "end" : "start";
    }
}

static void
append_text_item (Writer *self,
                  const SaylauItem *item)
{
  gboolean scene_rtl = saylau_scene_get_rtl (self->scene);
  gboolean rtl = saylau_direction_is_rtl (item->text, scene_rtl);
  const char *anchor = get_anchor (item->anchor, rtl);

  g_string_append (self->body, "<text");
  append_attribute (self->body, "x", item->origin.x);
  append_attribute (self->body, "y", item->origin.y);
  append_attribute (self->body, "font-size", item->style.size);
  if (item->style.weight != SAYLAU_WEIGHT_REGULAR)
    g_string_append_printf (self->body, " font-weight=\"%d\"", item->style.weight);
  if (item->style.tabular)
    g_string_append (self->body, " style=\"font-variant-numeric:tabular-nums\"");
  if (!g_str_equal (anchor, "start"))
    g_string_append_printf (self->body, " text-anchor=\"%s\"", anchor);
  if (rtl != scene_rtl)
    g_string_append_printf (self->body, " direction=\"%s\"", rtl ? "rtl" : "ltr");
  append_color (self->body, "fill", item->color);
  if (g_str_has_prefix (item->text, " ") || g_str_has_suffix (item->text, " ") || strstr (item->text, "  ") != NULL)
    g_string_append (self->body, " xml:space=\"preserve\"");
  g_string_append_c (self->body, '>');
  append_text (self->body, item->text);
  g_string_append (self->body, "</text>\n");
}

static void
append_instant (GString *out,
                const char *name,
                gint64 instant)
{
  g_autoptr (GDateTime) utc = instant != SAYLAU_NO_TIME ? g_date_time_new_from_unix_utc (instant) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format_iso8601 (utc) : NULL;

  if (text != NULL)
    append_text_attribute (out, name, text);
}

/* The group of a mark. A mark whose parts lie between others' has several: the first has its id. */
static void
open_mark (Writer *self,
           int index)
{
  const SaylauMark *mark = saylau_scene_get_mark (self->scene, index);

  g_string_append (self->body, "<g");
  append_text_attribute (self->body, self->named[index] ? "data-of" : "id", mark->id);
  if (!self->named[index])
    {
      append_text_attribute (self->body, "data-kind", kind_names[mark->kind]);
      if (mark->value != NULL)
        append_text_attribute (self->body, "data-value", mark->value);
      if (!isnan (mark->number))
        append_attribute (self->body, "data-number", mark->number);
      append_instant (self->body, "data-start", mark->start);
      append_instant (self->body, "data-end", mark->end);
    }
  g_string_append (self->body, "><title>");
  append_text (self->body, mark->name);
  if (mark->value != NULL)
    {
      g_string_append (self->body, ", ");
      append_text (self->body, mark->value);
    }
  g_string_append (self->body, "</title>\n");
  self->named[index] = TRUE;
  self->open_mark = index;
}

static void
close_mark (Writer *self)
{
  if (self->open_mark >= 0)
    g_string_append (self->body, "</g>\n");
  self->open_mark = -1;
}

static void
open_clip (Writer *self,
           const SaylauItem *item)
{
  g_autofree char *id = g_strdup_printf ("_clip-%08x-%u", self->salt, ++self->n_clips);

  close_mark (self);
  g_string_append_printf (self->defs, "<clipPath id=\"%s\"><path", id);
  append_path (self, self->defs, item);
  g_string_append (self->defs, "/></clipPath>\n");
  g_string_append_printf (self->body, "<g clip-path=\"url(#%s)\">\n", id);
  self->depth++;
}

static void
close_clip (Writer *self)
{
  close_mark (self);
  g_string_append (self->body, "</g>\n");
  self->depth--;
}

static void
append_item (Writer *self,
             const SaylauItem *item)
{
  if (item->kind == SAYLAU_ITEM_CLIP)
    {
      open_clip (self, item);
      return;
    }
  if (item->kind == SAYLAU_ITEM_UNCLIP)
    {
      g_return_if_fail (self->depth > 0);
      close_clip (self);
      return;
    }

  if (item->mark != self->open_mark)
    {
      close_mark (self);
      if (item->mark >= 0)
        open_mark (self, item->mark);
    }
  if (item->kind == SAYLAU_ITEM_PATH)
    append_path_item (self, item);
  else
    append_text_item (self, item);
}

static void
append_body (Writer *self)
{
  for (guint i = 0; i < saylau_scene_get_n_items (self->scene); i++)
    append_item (self, saylau_scene_get_item (self->scene, i));
  while (self->depth > 0)
    close_clip (self);
  close_mark (self);

  /* A mark that nothing was drawn for is told all the same. */
  for (guint i = 0; i < saylau_scene_get_n_marks (self->scene); i++)
    {
      if (!self->named[i])
        {
          open_mark (self, i);
          close_mark (self);
        }
    }
}

static void
append_element (GString *out,
                const char *element,
                const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  g_string_append_printf (out, "<%s>", element);
  append_text (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

static void
append_head (const Writer *self,
             GString *out,
             double scale)
{
  double width = saylau_scene_get_width (self->scene);
  double height = saylau_scene_get_height (self->scene);
  const char *lang = saylau_scene_get_lang (self->scene);
  const char *notes = saylau_scene_get_notes (self->scene);
  g_autofree char *description = g_strjoin ("\n", saylau_scene_get_description (self->scene), *notes != '\0' ? notes : NULL, NULL);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (out, "width", width * scale);
  append_attribute (out, "height", height * scale);
  g_string_append (out, " viewBox=\"0 0 ");
  append_number (out, width);
  g_string_append_c (out, ' ');
  append_number (out, height);
  g_string_append (out, "\" role=\"img\"");
  append_text_attribute (out, "lang", lang);
  append_text_attribute (out, "xml:lang", lang);
  if (saylau_scene_get_rtl (self->scene))
    g_string_append (out, " direction=\"rtl\"");
  append_text_attribute (out, "font-family", saylau_metrics_get_family ());
  g_string_append (out, " stroke-miterlimit=\"10\">\n");
  append_element (out, "title", saylau_scene_get_title (self->scene));
  append_element (out, "desc", description);
  if (self->defs->len > 0)
    g_string_append_printf (out, "<defs>\n%s</defs>\n", self->defs->str);
  if (saylau_scene_get_background (self->scene) != 0)
    {
      g_string_append (out, "<rect");
      append_attribute (out, "width", width);
      append_attribute (out, "height", height);
      append_color (out, "fill", saylau_scene_get_background (self->scene));
      g_string_append (out, "/>\n");
    }
}

/**
 * saylau_svg_write:
 * @scene: a scene
 * @scale: how many px of the picture a px of the scene is, over 0
 *
 * Writes the scene as SVG 1.1 with real text: title and description, and for each mark a group
 * that has its id, its kind, its value and a title of its own. It refers to nothing outside
 * of itself, and the same scene gives the same bytes.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
saylau_svg_write (const SaylauScene *scene,
                  double scale)
{
  Writer self = { .scene = scene, .open_mark = -1 };
  GString *out;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  self.defs = g_string_new (NULL);
  self.body = g_string_new (NULL);
  self.patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.named = g_new0 (gboolean, saylau_scene_get_n_marks (scene));
  self.salt = g_str_hash (saylau_scene_get_description (scene));
  append_body (&self);

  out = g_string_sized_new (self.defs->len + self.body->len + 1024);
  append_head (&self, out, scale);
  g_string_append_len (out, self.body->str, self.body->len);
  g_string_append (out, "</svg>\n");

  g_string_free (self.defs, TRUE);
  g_string_free (self.body, TRUE);
  g_hash_table_unref (self.patterns);
  g_free (self.named);

  return g_string_free_to_bytes (out);
}
