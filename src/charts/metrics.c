/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/metrics.h"

#include <string.h>

#include <pango/pango.h>

#include "charts/shaped-text.h"

/* A character's advance in em where no font is asked. */
#define FIXED_ADVANCE 0.55

/* How many characters are measured first; doubled until they are wider than the room. */
#define FIRST_GUESS 64

#define ELLIPSIS "…"

/* So many broken texts are kept, and no longer ones, in bytes: a picture that moves asks for the same ones in each frame. */
#define MAX_KEPT 1000
#define MAX_KEPT_LENGTH 1000

struct _SaylauMetrics
{
  gboolean fixed;
  GHashTable *wrapped; /* Wrapping to its lines; NULL: none is kept yet */
};

/* A text as it was broken into lines. */
typedef struct
{
  char *text;
  SaylauTextStyle style;
  double max_width;
  guint max_lines;
} Wrapping;

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

static guint
wrapping_hash (gconstpointer key)
{
  const Wrapping *self = key;

  return g_str_hash (self->text) ^ (guint) (self->max_width * 8) ^ self->max_lines << 24;
}

static gboolean
wrapping_equal (gconstpointer a,
                gconstpointer b)
{
  const Wrapping *first = a, *second = b;

  return first->max_lines == second->max_lines && first->max_width == second->max_width &&
         first->style.size == second->style.size && first->style.weight == second->style.weight &&
         first->style.tabular == second->style.tabular && g_str_equal (first->text, second->text);
}

static void
wrapping_free (gpointer data)
{
  g_free (((Wrapping *) data)->text);
  g_free (data);
}

static void
keep_wrapped (SaylauMetrics *self,
              Wrapping wrapping,
              char **lines)
{
  if (strlen (wrapping.text) > MAX_KEPT_LENGTH)
    return;

  if (self->wrapped == NULL)
    self->wrapped = g_hash_table_new_full (wrapping_hash, wrapping_equal, wrapping_free, (GDestroyNotify) g_strfreev);
  if (g_hash_table_size (self->wrapped) >= MAX_KEPT)
    g_hash_table_remove_all (self->wrapped);
  wrapping.text = g_strdup (wrapping.text);
  g_hash_table_insert (self->wrapped, g_memdup2 (&wrapping, sizeof wrapping), g_strdupv (lines));
}

/**
 * saylau_metrics_new:
 *
 * Returns: (transfer full): widths by Pango, as texts are drawn
 */
SaylauMetrics *
saylau_metrics_new (void)
{
  saylau_shaped_text_prepare ();
  return g_new0 (SaylauMetrics, 1);
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
  SaylauMetrics *self = g_new0 (SaylauMetrics, 1);

  self->fixed = TRUE;
  return self;
}

/**
 * saylau_metrics_free:
 * @self: (transfer full) (nullable): the metrics
 */
void
saylau_metrics_free (SaylauMetrics *self)
{
  if (self != NULL)
    g_clear_pointer (&self->wrapped, g_hash_table_unref);
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
  g_autoptr (SaylauShapedText) shaped = NULL;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (self->fixed)
    return get_fixed_width (text, style.size);

  shaped = saylau_shaped_text_get (text, style, FALSE);
  return saylau_shaped_text_get_width (shaped, style.size);
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

  clean = saylau_shaped_text_clean (text);
  beginning = get_beginning (self, clean, style, max_width);
  if (strlen (beginning) == strlen (clean) && saylau_metrics_get_width (self, clean, style) <= max_width)
    return g_steal_pointer (&clean);

  breaks_init (&breaks, beginning);

  return fit_beginning (self, &breaks, style, max_width);
}

static char **
wrap (SaylauMetrics *self,
      const char *text,
      SaylauTextStyle style,
      double max_width,
      guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *clean = saylau_shaped_text_clean (text);
  const char *rest = clean;

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
  Wrapping wrapping = { (char *) text, style, max_width, max_lines };
  char **lines;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_lines > 0, NULL);

  lines = self->wrapped != NULL ? g_hash_table_lookup (self->wrapped, &wrapping) : NULL;
  if (lines != NULL)
    return g_strdupv (lines);

  lines = wrap (self, text, style, max_width, max_lines);
  keep_wrapped (self, wrapping, lines);
  return lines;
}

/**
 * saylau_metrics_get_family:
 *
 * Returns: the font families of all charts, the first that is there being used; a list as
 *   Pango and CSS write it (Pango takes a space after a comma for a part of the name)
 */
const char *
saylau_metrics_get_family (void)
{
  return "Adwaita Sans,Cantarell,Noto Sans,system-ui,sans-serif";
}
