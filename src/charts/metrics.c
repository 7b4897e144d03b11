/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/metrics.h"

#include <pango/pangocairo.h>
#include <string.h>

/* A character's advance in em where no font is asked. */
#define FIXED_ADVANCE 0.55

/* How many characters are measured first; doubled until they are wider than the room. */
#define FIRST_GUESS 64

#define ELLIPSIS "…"
#define NARROW_SPACE "\u202f"
#define THIN_SPACE "\u2009"

/* So many widths are remembered, of texts no longer than a label. */
#define MAX_MEASURED 4096
#define MAX_MEASURED_LENGTH 256

/* A text that was measured. */
typedef struct
{
  SaylauTextStyle style; /* its size does not matter */
  char *text;
} Measured;

struct _SaylauMetrics
{
  PangoLayout *layout; /* NULL: fixed advances */
  SaylauTextStyle style;
  GHashTable *widths; /* of what was measured last, since the frames of a moving view share most texts */
};

static guint
measured_hash (gconstpointer key)
{
  const Measured *self = key;

  return g_str_hash (self->text) ^ (guint) self->style.weight ^ (guint) self->style.tabular;
}

static gboolean
measured_equal (gconstpointer a,
                gconstpointer b)
{
  const Measured *first = a, *second = b;

  return first->style.weight == second->style.weight && first->style.tabular == second->style.tabular && strcmp (first->text, second->text) == 0;
}

static void
measured_free (gpointer data)
{
  Measured *self = data;

  g_free (self->text);
  g_free (self);
}

/* A text cut into characters: where a line may be broken and where a cursor may stand. */
typedef struct
{
  const char *text;
  long n_chars;
  PangoLogAttr *attrs;
} Breaks;

static void
breaks_init (Breaks *self,
             const char *text)
{
  self->text = text;
  self->n_chars = g_utf8_strlen (text, -1);
  self->attrs = g_new0 (PangoLogAttr, self->n_chars + 1);
  pango_get_log_attrs (text, -1, -1, NULL, self->attrs, self->n_chars + 1);
}

static void
breaks_clear (Breaks *self)
{
  g_clear_pointer (&self->attrs, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Breaks, breaks_clear)

/* A chart's text is one line and data: what would break the line or cannot be seen is a space. */
static char *
clean_text (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

static gboolean
needs_cleaning (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      /* ASCII's controls, those of Latin-1 (C2 80 to C2 9F) and U+2028, U+2029 (E2 80 A8, A9). */
      if (*p < 0x20 || *p == 0x7f)
        return TRUE;
      if (*p == 0xc2 && p[1] < 0xa0)
        return TRUE;
      if (*p == 0xe2 && p[1] == 0x80 && (p[2] == 0xa8 || p[2] == 0xa9))
        return TRUE;
    }

  return FALSE;
}

/* Many fonts lack the narrow no-break space, and one glyph of another font costs some ms; of a
 * line that is not broken its breaking twin is the same. */
static void
set_layout_text (PangoLayout *layout,
                 const char *text)
{
  g_autofree char *clean = needs_cleaning (text) ? clean_text (text) : NULL;
  const char *shown = clean != NULL ? clean : text;

  if (strstr (shown, NARROW_SPACE) != NULL)
    {
      g_autoptr (GString) spaced = g_string_new (shown);

      g_string_replace (spaced, NARROW_SPACE, THIN_SPACE, 0);
      pango_layout_set_text (layout, spaced->str, spaced->len);
    }
  else
    {
      pango_layout_set_text (layout, shown, -1);
    }
}

static void
set_layout_style (PangoLayout *layout,
                  SaylauTextStyle style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, saylau_metrics_get_family ());
  pango_font_description_set_weight (font, (PangoWeight) style.weight);
  pango_font_description_set_absolute_size (font, SAYLAU_METRICS_LAYOUT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  if (style.tabular)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  else
    {
      pango_layout_set_attributes (layout, NULL);
    }
}

static double
get_fixed_width (const char *text,
                 double size)
{
  double advances = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iszerowidth (character))
        continue;
      advances += g_unichar_iswide (character) ? 2 : 1;
    }

  return advances * FIXED_ADVANCE * size;
}

/* The first @n_chars characters, without the spaces before their end, and an ellipsis. */
static char *
cut_text (const char *text,
          long n_chars)
{
  const char *end = g_utf8_offset_to_pointer (text, n_chars);
  GString *cut;

  while (end > text && end[-1] == ' ')
    end--;
  cut = g_string_new_len (text, end - text);
  g_string_append (cut, ELLIPSIS);

  return g_string_free (cut, FALSE);
}

/* So much of the beginning of @text as is surely wider than @max_width, or all of it:
 * of a name of 10,000 letters nobody wants to measure more than will be seen. */
static char *
get_beginning (SaylauMetrics *self,
               const char *text,
               SaylauTextStyle style,
               double max_width)
{
  for (long n_chars = FIRST_GUESS;; n_chars *= 2)
    {
      const char *end = text;
      g_autofree char *beginning = NULL;

      for (long i = 0; i < n_chars && *end != '\0'; i++)
        end = g_utf8_next_char (end);
      beginning = g_strndup (text, end - text);
      if (*end == '\0' || saylau_metrics_get_width (self, beginning, style) > max_width)
        return g_steal_pointer (&beginning);
    }
}

/* How many characters of @breaks' text fit with an ellipsis behind them: the longest
 * beginning that ends where a cursor may stand. */
static char *
fit_beginning (SaylauMetrics *self,
               const Breaks *breaks,
               SaylauTextStyle style,
               double max_width)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (long));
  g_autofree char *best = NULL;
  guint low = 0;
  guint high;

  for (long i = 0; i < breaks->n_chars; i++)
    {
      if (breaks->attrs[i].is_cursor_position)
        g_array_append_val (ends, i);
    }

  high = ends->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      g_autofree char *cut = cut_text (breaks->text, g_array_index (ends, long, middle));

      if (saylau_metrics_get_width (self, cut, style) <= max_width)
        {
          g_free (best);
          best = g_steal_pointer (&cut);
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }

  return best != NULL ? g_steal_pointer (&best) : g_strdup ("");
}

/* The length in characters of the first line: the longest that fits and ends where a line may
 * end, or the first word where that alone is too long; -1 where no line may end. */
static long
find_line_end (SaylauMetrics *self,
               const Breaks *breaks,
               SaylauTextStyle style,
               double max_width)
{
  long best = 0;

  for (long i = 1; i < breaks->n_chars; i++)
    {
      const char *end;
      g_autofree char *line = NULL;

      if (!breaks->attrs[i].is_line_break)
        continue;
      end = g_utf8_offset_to_pointer (breaks->text, i);
      while (end > breaks->text && end[-1] == ' ')
        end--;
      line = g_strndup (breaks->text, end - breaks->text);
      if (saylau_metrics_get_width (self, line, style) > max_width)
        return best > 0 ? best : i;
      best = i;
    }

  return best > 0 ? best : -1;
}

/* In Pango's units, at the size that layouts have. */
static int
measure (SaylauMetrics *self,
         const char *text,
         SaylauTextStyle style)
{
  int width;

  if (style.weight != self->style.weight || style.tabular != self->style.tabular)
    {
      set_layout_style (self->layout, style);
      self->style = style;
    }
  set_layout_text (self->layout, text);
  pango_layout_get_size (self->layout, &width, NULL);

  return width;
}

static void
remember (SaylauMetrics *self,
          Measured key,
          int width)
{
  if (strlen (key.text) > MAX_MEASURED_LENGTH)
    return;

  if (g_hash_table_size (self->widths) >= MAX_MEASURED)
    g_hash_table_remove_all (self->widths);
  key.text = g_strdup (key.text);
  g_hash_table_insert (self->widths, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (width));
}

/**
 * saylau_metrics_new:
 *
 * Returns: (transfer full): widths by Pango, as texts are drawn
 */
SaylauMetrics *
saylau_metrics_new (void)
{
  SaylauMetrics *self = saylau_metrics_new_fixed ();
  PangoContext *context = saylau_metrics_create_context ();

  self->layout = pango_layout_new (context);
  self->widths = g_hash_table_new_full (measured_hash, measured_equal, measured_free, NULL);
  g_object_unref (context);

  return self;
}

/**
 * saylau_metrics_new_fixed:
 *
 * Returns: (transfer full): widths of 0.55 em a character (1.1 em one of the wide characters
 *   of East Asia, nothing a combining one): no font is looked at
 */
SaylauMetrics *
saylau_metrics_new_fixed (void)
{
  return g_new0 (SaylauMetrics, 1);
}

/**
 * saylau_metrics_free:
 * @self: (transfer full) (nullable): the metrics
 */
void
saylau_metrics_free (SaylauMetrics *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->widths, g_hash_table_unref);
  g_free (self);
}

/**
 * saylau_metrics_get_width:
 * @self: the metrics
 * @text: one line
 * @style: how it is set
 *
 * Returns: the advance of @text in px
 */
double
saylau_metrics_get_width (SaylauMetrics *self,
                          const char *text,
                          SaylauTextStyle style)
{
  Measured key = { style, (char *) text };
  gpointer known;
  int width;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (self->layout == NULL)
    return get_fixed_width (text, style.size);

  if (g_hash_table_lookup_extended (self->widths, &key, NULL, &known))
    {
      width = GPOINTER_TO_INT (known);
    }
  else
    {
      width = measure (self, text, style);
      remember (self, key, width);
    }

  return style.size / SAYLAU_METRICS_LAYOUT_SIZE * width / PANGO_SCALE;
}

/**
 * saylau_metrics_fit:
 * @self: the metrics
 * @text: one line
 * @style: how it is set
 * @max_width: the room, in px
 *
 * Cuts a text to its room. It is cut between what readers see as characters and ends with
 * an ellipsis then. Control characters and line ends become spaces.
 *
 * Returns: (transfer full): @text, or its beginning, or "" where not even an ellipsis fits
 */
char *
saylau_metrics_fit (SaylauMetrics *self,
                    const char *text,
                    SaylauTextStyle style,
                    double max_width)
{
  g_autofree char *clean = NULL;
  g_autofree char *beginning = NULL;
  g_auto (Breaks) breaks = { 0 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  clean = clean_text (text);
  beginning = get_beginning (self, clean, style, max_width);
  if (strlen (beginning) == strlen (clean) && saylau_metrics_get_width (self, clean, style) <= max_width)
    return g_steal_pointer (&clean);

  breaks_init (&breaks, beginning);

  return fit_beginning (self, &breaks, style, max_width);
}

/**
 * saylau_metrics_wrap:
 * @self: the metrics
 * @text: a text
 * @style: how it is set
 * @max_width: the room of a line, in px
 * @max_lines: how many lines there is room for, at least 1
 *
 * Breaks a text into lines where Unicode lets lines break. A word that is too long is fitted
 * to a line of its own, and so is the rest of the text to the last line there is room for.
 *
 * Returns: (transfer full) (array zero-terminated=1): at least one line
 */
char **
saylau_metrics_wrap (SaylauMetrics *self,
                     const char *text,
                     SaylauTextStyle style,
                     double max_width,
                     guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = NULL;
  g_autofree char *clean = NULL;
  const char *rest;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_lines > 0, NULL);

  lines = g_strv_builder_new ();
  clean = clean_text (text);
  rest = clean;
  for (guint line = 1; line <= max_lines; line++)
    {
      g_autofree char *beginning = get_beginning (self, rest, style, max_width);
      g_auto (Breaks) breaks = { 0 };
      g_autofree char *words = NULL;
      g_autofree char *fitted = NULL;
      const char *end = rest + strlen (rest);

      if (line < max_lines && saylau_metrics_get_width (self, beginning, style) > max_width)
        {
          long n_chars;

          breaks_init (&breaks, beginning);
          n_chars = find_line_end (self, &breaks, style, max_width);
          if (n_chars > 0)
            end = g_utf8_offset_to_pointer (rest, n_chars);
        }
      words = g_strchomp (g_strndup (rest, end - rest));
      fitted = saylau_metrics_fit (self, words, style, max_width);
      g_strv_builder_add (lines, fitted);
      rest = end;
      if (*rest == '\0')
        break;
    }

  return g_strv_builder_end (lines);
}

/**
 * saylau_metrics_create_layout:
 * @context: a context made by saylau_metrics_create_context()
 * @text: one line
 * @style: how it is set; its size is not looked at
 *
 * Returns: (transfer full): the text as it was measured, but of
 *   %SAYLAU_METRICS_LAYOUT_SIZE: to be scaled when it is drawn
 */
PangoLayout *
saylau_metrics_create_layout (PangoContext *context,
                              const char *text,
                              SaylauTextStyle style)
{
  PangoLayout *layout;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_layout_new (context);
  set_layout_style (layout, style);
  set_layout_text (layout, text);

  return layout;
}

/**
 * saylau_metrics_create_context:
 *
 * With options that do not depend on the desktop or on the target, so that a text is as wide
 * on the screen as in a file. For the calling thread only.
 *
 * Returns: (transfer full): a context for texts
 */
PangoContext *
saylau_metrics_create_context (void)
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

  return context;
}

/**
 * saylau_metrics_get_family:
 *
 * Returns: the font families of all charts, the first that is there being used; a list as
 *   Pango and CSS write it
 */
const char *
saylau_metrics_get_family (void)
{
  return "Adwaita Sans, Cantarell, Noto Sans, system-ui, sans-serif";
}
