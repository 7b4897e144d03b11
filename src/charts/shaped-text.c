/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/shaped-text.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "charts/direction.h"

/* The size at which texts are shaped, in px. */
#define SHAPED_SIZE 64

/* A thread remembers so many texts, no longer than a label: more than a window shows, and the
 * frames of a moving view share most of them. */
#define MAX_REMEMBERED 4096
#define MAX_REMEMBERED_LENGTH 256

#define NARROW_SPACE "\u202f"
#define THIN_SPACE "\u2009"

/* Glyphs of one font. */
typedef struct
{
  PangoFont *font;
  PangoGlyphString *glyphs;
} Run;

struct _SaylauShapedText
{
  grefcount references;
  GArray *runs; /* (element-type Run), from left to right */
  int width;    /* in Pango's units */
};

/* What decides the shape of a text. */
typedef struct
{
  SaylauWeight weight;
  gboolean tabular;
  gboolean rtl;
  char *text;
} Key;

/* What a thread keeps. */
typedef struct
{
  PangoContext *context;
  PangoAttrList *tabular;
  GHashTable *texts; /* (element-type Key SaylauShapedText) */
} Shaper;

static void shaper_free (gpointer data);

static GPrivate thread_shaper = G_PRIVATE_INIT (shaper_free);

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ (guint) key->weight;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->weight == other->weight && one->tabular == other->tabular && one->rtl == other->rtl &&
         strcmp (one->text, other->text) == 0;
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static void
run_clear (gpointer data)
{
  Run *run = data;

  g_object_unref (run->font);
  pango_glyph_string_free (run->glyphs);
}

static void
shaper_free (gpointer data)
{
  Shaper *shaper = data;

  g_hash_table_unref (shaper->texts);
  pango_attr_list_unref (shaper->tabular);
  g_object_unref (shaper->context);
  g_free (shaper);
}

static gboolean
needs_cleaning (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      /* ASCII's controls, those of Latin-1 (C2 80 to C2 9F), U+2028 to U+202E (E2 80 A8 to AE) and
       * U+2066 to U+2069 (E2 81 A6 to A9). */
      if (*p < 0x20 || *p == 0x7f)
        return TRUE;
      if (*p == 0xc2 && p[1] < 0xa0)
        return TRUE;
      if (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae)
        return TRUE;
      if (*p == 0xe2 && p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9)
        return TRUE;
    }

  return FALSE;
}

/* With options that depend neither on the desktop nor on the target nor on the process'
 * language, so that a text is as wide on the screen as in a file. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

static Shaper *
get_shaper (void)
{
  Shaper *shaper = g_private_get (&thread_shaper);

  if (shaper == NULL)
    {
      shaper = g_new0 (Shaper, 1);
      shaper->context = create_context ();
      shaper->tabular = pango_attr_list_new ();
      pango_attr_list_insert (shaper->tabular, pango_attr_font_features_new ("tnum=1"));
      shaper->texts = g_hash_table_new_full (key_hash, key_equal, key_free, (GDestroyNotify) saylau_shaped_text_unref);
      g_private_set (&thread_shaper, shaper);
    }
  return shaper;
}

static void
set_font (PangoContext *context,
          SaylauWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, saylau_metrics_get_family ());
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, SHAPED_SIZE * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
}

static void
add_run (SaylauShapedText *self,
         const PangoItem *item,
         const char *text,
         int length)
{
  Run run = { g_object_ref (item->analysis.font), pango_glyph_string_new () };

  pango_shape_item ((PangoItem *) item, text, length, NULL, run.glyphs, PANGO_SHAPE_NONE);
  self->width += pango_glyph_string_get_width (run.glyphs);
  g_array_append_val (self->runs, run);
}

/* Itemizing and shaping is all that one line needs. A PangoLayout would also ask each font for
 * its metrics, and so have a second search for fonts made, which takes longer than all the rest. */
static SaylauShapedText *
shape (Shaper *shaper,
       const Key *key)
{
  SaylauShapedText *self = g_new0 (SaylauShapedText, 1);
  g_autofree char *clean = needs_cleaning (key->text) ? saylau_shaped_text_clean (key->text) : NULL;
  g_autoptr (GString) text = g_string_new (clean != NULL ? clean : key->text);
  GList *items, *ordered;

  g_ref_count_init (&self->references);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, run_clear);

  /* Many fonts lack the narrow no-break space, and one glyph of another font costs some ms; of a
   * line that is not broken its breaking twin is the same. */
  g_string_replace (text, NARROW_SPACE, THIN_SPACE, 0);
  set_font (shaper->context, key->weight);
  items = pango_itemize_with_base_dir (shaper->context, key->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                       text->str, 0, text->len, key->tabular ? shaper->tabular : NULL, NULL);
  ordered = pango_reorder_items (items);
  for (GList *l = ordered; l != NULL; l = l->next)
    add_run (self, l->data, text->str, text->len);
  g_list_free (ordered);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  return self;
}

static SaylauShapedText *
saylau_shaped_text_ref (SaylauShapedText *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

/**
 * saylau_shaped_text_prepare:
 *
 * Has Pango look for the system's fonts, which it does in a thread of its own, so that the caller
 * can do something else before the first text.
 */
void
saylau_shaped_text_prepare (void)
{
  get_shaper ();
}

/**
 * saylau_shaped_text_clean:
 * @text: a text of the document
 *
 * A chart's text is one line and data: what would break the line or cannot be seen becomes a space;
 * a direction that it begins ends with it.
 *
 * Returns: (transfer full): the text without control characters and line ends
 */
char *
saylau_shaped_text_clean (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  GString *closed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, character);
    }

  saylau_direction_append_closed (closed, clean->str);
  return g_string_free (closed, FALSE);
}

/**
 * saylau_shaped_text_get:
 * @text: one line; control characters count as spaces
 * @style: how it is set; its size does not matter
 * @rtl: whether a text without letters reads from right to left
 *
 * Returns: (transfer full): the text in glyphs, shaped anew or as this thread remembers it
 */
SaylauShapedText *
saylau_shaped_text_get (const char *text,
                        SaylauTextStyle style,
                        gboolean rtl)
{
  Shaper *shaper = get_shaper ();
  Key key = { style.weight, style.tabular, saylau_direction_is_rtl (text, rtl), (char *) text };
  SaylauShapedText *self = g_hash_table_lookup (shaper->texts, &key);

  if (self != NULL)
    return saylau_shaped_text_ref (self);

  self = shape (shaper, &key);
  if (strlen (text) <= MAX_REMEMBERED_LENGTH)
    {
      if (g_hash_table_size (shaper->texts) >= MAX_REMEMBERED)
        g_hash_table_remove_all (shaper->texts);
      key.text = g_strdup (text);
      g_hash_table_insert (shaper->texts, g_memdup2 (&key, sizeof key), saylau_shaped_text_ref (self));
    }
  return self;
}

/**
 * saylau_shaped_text_unref:
 * @self: (transfer full): a text
 */
void
saylau_shaped_text_unref (SaylauShapedText *self)
{
  if (!g_ref_count_dec (&self->references))
    return;

  g_array_unref (self->runs);
  g_free (self);
}

/**
 * saylau_shaped_text_get_width:
 * @self: a text
 * @size: in px
 *
 * Returns: its advance at that size, in px
 */
double
saylau_shaped_text_get_width (const SaylauShapedText *self,
                              double size)
{
  return size / SHAPED_SIZE * self->width / PANGO_SCALE;
}

/**
 * saylau_shaped_text_show:
 * @self: a text
 * @cr: where to draw it, with the colour set; its origin is the text's left end on the base line
 * @size: in px
 */
void
saylau_shaped_text_show (const SaylauShapedText *self,
                         cairo_t *cr,
                         double size)
{
  int x = 0;

  cairo_save (cr);
  cairo_scale (cr, size / SHAPED_SIZE, size / SHAPED_SIZE);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      cairo_move_to (cr, (double) x / PANGO_SCALE, 0);
      pango_cairo_show_glyph_string (cr, run->font, run->glyphs);
      x += pango_glyph_string_get_width (run->glyphs);
    }
  cairo_restore (cr);
}
