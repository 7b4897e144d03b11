/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/metrics.h"

#include <string.h>

static const SaylauTextStyle style = { 14, SAYLAU_WEIGHT_REGULAR, FALSE };

#define WOMAN "\U0001f469"
#define JOINER "\u200d"
#define FAMILY WOMAN JOINER WOMAN JOINER "\U0001f467"
#define FLAG "\U0001f1f0\U0001f1ff"
#define ACCENT "\u0301"

static SaylauMetrics *
make_metrics (gconstpointer fixed)
{
  return GPOINTER_TO_INT (fixed) ? saylau_metrics_new_fixed () : saylau_metrics_new ();
}

static void
test_fixed_width (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();

  g_assert_cmpfloat (saylau_metrics_get_width (metrics, "", style), ==, 0);
  g_assert_cmpfloat_with_epsilon (saylau_metrics_get_width (metrics, "abcd", style), 4 * 0.55 * 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (saylau_metrics_get_width (metrics, "Қазақ", style), 5 * 0.55 * 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (saylau_metrics_get_width (metrics, "e" ACCENT, style), 0.55 * 14, 1e-9);
  g_assert_cmpfloat_with_epsilon (saylau_metrics_get_width (metrics, "漢字", style), 4 * 0.55 * 14, 1e-9);
}

static void
test_width (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new ();
  SaylauTextStyle twice = { 28, SAYLAU_WEIGHT_REGULAR, FALSE };
  SaylauTextStyle tabular = { 14, SAYLAU_WEIGHT_REGULAR, TRUE };
  double width = saylau_metrics_get_width (metrics, "Toqaev", style);

  g_assert_cmpfloat (width, >, 20);
  g_assert_cmpfloat (width, <, 80);
  /* Not rounded: twice as large is twice as wide. */
  g_assert_cmpfloat_with_epsilon (saylau_metrics_get_width (metrics, "Toqaev", twice), 2 * width, 0.02);
  g_assert_cmpfloat (saylau_metrics_get_width (metrics, "Toqaev", style), ==, width);
  g_assert_cmpfloat (saylau_metrics_get_width (metrics, "111", tabular), ==, saylau_metrics_get_width (metrics, "888", tabular));
  /* A name is a name and no markup. */
  g_assert_cmpfloat (saylau_metrics_get_width (metrics, "<b>a</b>", style), >, saylau_metrics_get_width (metrics, "aaaa", style));
  g_assert_cmpfloat (saylau_metrics_get_width (metrics, "a\nb", style), ==, saylau_metrics_get_width (metrics, "a b", style));
}

/* What comes out fits, says that something is missing, and is cut between characters. */
static void
assert_fits (SaylauMetrics *metrics,
             const char *text,
             double max_width)
{
  g_autofree char *fitted = saylau_metrics_fit (metrics, text, style, max_width);

  g_assert_true (g_utf8_validate (fitted, -1, NULL));
  if (g_str_equal (fitted, text))
    {
      g_assert_cmpfloat (saylau_metrics_get_width (metrics, text, style), <=, MAX (max_width, 0));
      return;
    }
  g_assert_true (fitted[0] == '\0' || g_str_has_suffix (fitted, "…"));
  g_assert_cmpfloat (saylau_metrics_get_width (metrics, fitted, style), <=, MAX (max_width, 0));
  g_assert_true (strncmp (text, fitted, MAX (strlen (fitted), 3) - 3) == 0);
}

static void
test_fit (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  static const char *const texts[] = {
    "",
    "a",
    "Qasym-Zhomart Toqaev",
    "Қасым-Жомарт Кемелұлы Тоқаев",
    "محمد بن عبد الله الطويل جدا",
    "שם ארוך מאוד עם 123 מספרים",
    FAMILY FAMILY FAMILY FLAG FLAG,
    "e" ACCENT ACCENT ACCENT "e" ACCENT "e" ACCENT,
    "漢字漢字漢字漢字漢字",
    "नमस्ते दुनिया क्षत्रिय",
    "<script>&\" </script>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (double width = -1; width < 220; width += 6.5)
        assert_fits (metrics, texts[i], width);
    }
}

/* As long as can be: one character more would not fit. */
static void
test_fit_is_tight (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  const char *text = "Qasym-ZhomartToqaev";

  for (double width = 20; width < 100; width += 5)
    {
      g_autofree char *fitted = saylau_metrics_fit (metrics, text, style, width);
      gsize kept = strlen (fitted) - strlen ("…");
      g_autofree char *longer = g_strdup_printf ("%.*s…", (int) kept + 1, text);

      g_assert_cmpfloat (saylau_metrics_get_width (metrics, longer, style), >, width);
    }
}

/* A cut never leaves half of what a reader sees as one character. */
static void
test_graphemes (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  static const char *const units[] = { FAMILY, FLAG, "e" ACCENT, "षि" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = 0; n < 12; n++)
        g_string_append (text, units[i]);
      for (double width = 10; width < 300; width += 3)
        {
          g_autofree char *fitted = saylau_metrics_fit (metrics, text->str, style, width);
          gsize kept = strlen (fitted);

          if (g_str_has_suffix (fitted, "…"))
            kept -= strlen ("…");
          g_assert_cmpuint (kept % strlen (units[i]), ==, 0);
        }
    }
}

static void
test_control_characters (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  g_autofree char *fitted = saylau_metrics_fit (metrics, "a\nb\tc\rd\001e\302\205f\u2028g\u2029h", style, 1000);

  g_assert_cmpstr (fitted, ==, "a b c d e f g h");
}

/* Of 10,000 letters only those that may be seen are measured. */
static void
test_long_name (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  g_autofree char *name = g_strnfill (10000, 'W');
  g_autofree char *longer = g_strnfill (10 * 1000 * 1000, 'W');
  g_autofree char *fitted = saylau_metrics_fit (metrics, name, style, 200);
  g_autofree char *same = saylau_metrics_fit (metrics, longer, style, 200);
  g_auto (GStrv) lines = saylau_metrics_wrap (metrics, name, style, 200, 3);

  g_assert_cmpuint (strlen (fitted), >, 8);
  g_assert_cmpuint (strlen (fitted), <, 40);
  /* A thousand times as long takes no longer: it would be a minute. */
  g_assert_cmpstr (same, ==, fitted);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  g_assert_cmpstr (lines[0], ==, fitted);
}

static void
test_wrap (gconstpointer fixed)
{
  g_autoptr (SaylauMetrics) metrics = make_metrics (fixed);
  const char *text = "The whole country, with 100 % of 9,968 polling stations reported and counted";

  for (double width = 60; width < 700; width += 20)
    {
      for (guint max_lines = 1; max_lines < 12; max_lines += 3)
        {
          g_auto (GStrv) lines = saylau_metrics_wrap (metrics, text, style, width, max_lines);
          guint n_lines = g_strv_length (lines);
          g_autofree char *joined = g_strjoinv (" ", lines);

          g_assert_cmpuint (n_lines, >=, 1);
          g_assert_cmpuint (n_lines, <=, max_lines);
          for (guint i = 0; i < n_lines; i++)
            g_assert_cmpfloat (saylau_metrics_get_width (metrics, lines[i], style), <=, width);
          if (strstr (joined, "…") == NULL)
            g_assert_cmpstr (joined, ==, text);
          /* Words that are too long are cut, but nothing behind them is lost while there is room. */
          if (n_lines < max_lines)
            g_assert_true (g_str_has_suffix (joined, "counted"));
        }
    }
}

/* Not after the number of a percentage, nor between letters; East Asian ones anywhere. */
static void
test_wrap_places (void)
{
  g_autoptr (SaylauMetrics) metrics = saylau_metrics_new_fixed ();
  g_auto (GStrv) percent = saylau_metrics_wrap (metrics, "about 70\u202f%", style, 7.2 * 9, 2);
  g_auto (GStrv) chinese = saylau_metrics_wrap (metrics, "漢字漢字", style, 5 * 0.55 * 14, 5);
  g_auto (GStrv) empty = saylau_metrics_wrap (metrics, "", style, 100, 3);

  g_assert_cmpstr (percent[0], ==, "about");
  g_assert_cmpstr (percent[1], ==, "70\u202f%");
  g_assert_cmpstr (chinese[0], ==, "漢字");
  g_assert_cmpstr (chinese[1], ==, "漢字");
  g_assert_cmpuint (g_strv_length (empty), ==, 1);
  g_assert_cmpstr (empty[0], ==, "");
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    GTestDataFunc function;
  } tests[] = {
    { "fit", test_fit },
    { "fit-is-tight", test_fit_is_tight },
    { "graphemes", test_graphemes },
    { "control-characters", test_control_characters },
    { "long-name", test_long_name },
    { "wrap", test_wrap },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/metrics/fixed-width", test_fixed_width);
  g_test_add_func ("/charts/metrics/width", test_width);
  g_test_add_func ("/charts/metrics/wrap-places", test_wrap_places);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *plain = g_strconcat ("/charts/metrics/pango/", tests[i].path, NULL);
      g_autofree char *fixed = g_strconcat ("/charts/metrics/fixed/", tests[i].path, NULL);

      g_test_add_data_func (plain, GINT_TO_POINTER (FALSE), tests[i].function);
      g_test_add_data_func (fixed, GINT_TO_POINTER (TRUE), tests[i].function);
    }

  return g_test_run ();
}
