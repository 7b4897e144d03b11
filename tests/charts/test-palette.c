/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/palette.h"

#include "charts/pattern.h"
#include "charts/swatch-layout.h"
#include "made-election.h"

#include <string.h>

/* Several times what is just noticed side by side, about 0.02. */
#define APART 0.09

static const SaylauThemeKind themes[] = { SAYLAU_THEME_LIGHT, SAYLAU_THEME_DARK, SAYLAU_THEME_PRINT, SAYLAU_THEME_TRANSPARENT };

static SaylauElection *
make_election (guint n_candidates)
{
  SaylauElection *election = made_election_new ();

  made_election_add_candidates (election, n_candidates);
  saylau_election_seal (election);

  return election;
}

static SaylauRgba
get_color (const SaylauElection *election,
           int candidate,
           const SaylauTheme *theme)
{
  return saylau_palette_get_paint (election, candidate, SAYLAU_PALETTE_DOCUMENT, theme).fill;
}

static SaylauRgba
see (SaylauRgba color,
     int kind)
{
  return kind < 0 ? color : saylau_palette_simulate (color, (SaylauColorBlindness) kind);
}

static void
test_apart (void)
{
  guint n = saylau_palette_get_size ();
  g_autoptr (SaylauElection) election = make_election (n);

  g_assert_cmpuint (n, >=, 8);
  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const SaylauTheme *theme = saylau_theme_get (themes[t]);

      for (int kind = -1; kind <= SAYLAU_TRITANOPIA; kind++)
        {
          for (guint i = 0; i < n; i++)
            {
              SaylauRgba a = see (get_color (election, i, theme), kind);

              for (guint j = 0; j < i; j++)
                {
                  SaylauRgba b = see (get_color (election, j, theme), kind);

                  g_test_message ("theme %u, sight %d: %u %08x and %u %08x", t, kind, i, a, j, b);
                  g_assert_cmpfloat (saylau_palette_difference (a, b), >=, APART);
                }
            }
        }
    }
}

static void
test_contrast (void)
{
  g_autoptr (SaylauElection) election = make_election (100);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const SaylauTheme *theme = saylau_theme_get (themes[t]);

      for (int i = 0; i < 100; i++)
        g_assert_cmpfloat (saylau_theme_contrast (get_color (election, i, theme), theme->ground), >=, 3);
    }
}

/* Beyond the palette colours come varied, and candidates beside each other differ. */
static void
test_many (void)
{
  const SaylauTheme *theme = saylau_theme_get (SAYLAU_THEME_LIGHT);
  guint n = saylau_palette_get_size ();
  g_autoptr (SaylauElection) election = make_election (3 * n);

  for (guint i = 0; i < 2 * n; i++)
    {
      g_assert_cmpuint (saylau_palette_get (i), !=, saylau_palette_get (i + n));
      g_assert_cmpuint (get_color (election, i, theme), !=, get_color (election, i + 1, theme));
    }
}

static void
set_color (SaylauElection *election,
           int candidate,
           guint32 color)
{
  SaylauCandidate *self = g_ptr_array_index (election->candidates, candidate);

  self->has_color = TRUE;
  self->color = color;
}

static void
test_own_color (void)
{
  const SaylauTheme *light = saylau_theme_get (SAYLAU_THEME_LIGHT);
  const SaylauTheme *dark = saylau_theme_get (SAYLAU_THEME_DARK);
  g_autoptr (SaylauElection) election = made_election_new ();

  made_election_add_candidates (election, 4);
  /* The palette's first colour, nearly; one that is seen nowhere on dark; white. */
  set_color (election, 2, (saylau_palette_get (0) >> 8) + 1);
  set_color (election, 1, 0x101020);
  set_color (election, 3, 0xffffff);
  saylau_election_seal (election);

  g_assert_cmphex (get_color (election, 1, light), ==, 0x101020ff);
  g_assert_cmpfloat (saylau_theme_contrast (get_color (election, 1, dark), dark->ground), >=, 3);
  g_assert_cmpfloat (saylau_theme_contrast (get_color (election, 3, light), light->ground), >=, 3);
  g_assert_cmphex (get_color (election, 3, dark), ==, 0xffffffff);
  /* The first candidate has none, and does not get the third's. */
  g_assert_cmphex (get_color (election, 0, light), ==, saylau_palette_get (1));
}

/* Where the document takes the whole palette there is still a colour for the others. */
static void
test_all_taken (void)
{
  const SaylauTheme *theme = saylau_theme_get (SAYLAU_THEME_LIGHT);
  guint n = saylau_palette_get_size ();
  g_autoptr (SaylauElection) election = made_election_new ();

  made_election_add_candidates (election, n + 1);
  for (guint i = 0; i < n; i++)
    set_color (election, i, saylau_palette_get (i) >> 8);
  saylau_election_seal (election);
  g_assert_cmpfloat (saylau_theme_contrast (get_color (election, n, theme), theme->ground), >=, 3);
}

/* Candidates whom the document gives one and the same colour, or one that is hardly seen, are told apart
 * in the other palettes as if it gave none. */
static void
test_kinds (void)
{
  guint n = saylau_palette_get_size ();
  g_autoptr (SaylauElection) election = made_election_new ();
  g_autoptr (SaylauElection) plain = make_election (3 * n);

  made_election_add_candidates (election, 3 * n);
  for (guint i = 0; i < 3 * n; i++)
    set_color (election, i, 0x1b6ca8);
  saylau_election_seal (election);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const SaylauTheme *theme = saylau_theme_get (themes[t]);

      for (guint i = 0; i < 3 * n; i++)
        {
          SaylauRgba ours = get_color (plain, i, theme);

          g_assert_cmphex (get_color (election, i, theme), ==, get_color (election, 0, theme));
          g_assert_cmphex (saylau_palette_get_paint (election, i, SAYLAU_PALETTE_DISTINCT, theme).fill, ==, ours);
          g_assert_cmphex (saylau_palette_get_paint (election, i, SAYLAU_PALETTE_PATTERNS, theme).fill, ==, ours);
        }
    }
}

/* In print every palette has patterns; else that of patterns alone. */
static void
test_patterns (void)
{
  g_autoptr (SaylauElection) election = make_election (100);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const SaylauTheme *theme = saylau_theme_get (themes[t]);

      for (int i = 0; i < 7; i++)
        {
          SaylauPattern pattern = saylau_palette_get_paint (election, i, SAYLAU_PALETTE_PATTERNS, theme).pattern;
          SaylauPattern other = themes[t] == SAYLAU_THEME_PRINT ? pattern : SAYLAU_PATTERN_NONE;

          /* The hatch says that something is not reported. */
          g_assert_cmpint (pattern, !=, SAYLAU_PATTERN_HATCH);
          for (int j = 0; j < i; j++)
            g_assert_cmpint (pattern, !=, saylau_palette_get_paint (election, j, SAYLAU_PALETTE_PATTERNS, theme).pattern);
          g_assert_cmpint (saylau_palette_get_paint (election, i, SAYLAU_PALETTE_DOCUMENT, theme).pattern, ==, other);
          g_assert_cmpint (saylau_palette_get_paint (election, i, SAYLAU_PALETTE_DISTINCT, theme).pattern, ==, other);
        }
    }
}

/* Where two candidates have the same pattern they have not the same colour. */
static void
test_pairs (void)
{
  const SaylauTheme *theme = saylau_theme_get (SAYLAU_THEME_LIGHT);
  g_autoptr (SaylauElection) election = make_election (56);

  for (int i = 0; i < 56; i++)
    {
      SaylauPaint a = saylau_palette_get_paint (election, i, SAYLAU_PALETTE_PATTERNS, theme);

      for (int j = 0; j < i; j++)
        {
          SaylauPaint b = saylau_palette_get_paint (election, j, SAYLAU_PALETTE_PATTERNS, theme);

          g_assert_true (a.pattern != b.pattern || a.fill != b.fill);
        }
    }
}

/* @over, as it looks on @ground. */
static SaylauRgba
blend (SaylauRgba over,
       SaylauRgba ground)
{
  guint alpha = over & 0xff;
  SaylauRgba blended = 0xff;

  for (int shift = 8; shift <= 24; shift += 8)
    blended |= ((over >> shift & 0xff) * alpha + (ground >> shift & 0xff) * (255 - alpha)) / 255 << shift;

  return blended;
}

/* The strokes of a pattern are seen on every candidate's colour. */
static void
test_strokes (void)
{
  g_autoptr (SaylauElection) election = make_election (100);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      for (int i = 0; i < 100; i++)
        {
          SaylauPaint paint = saylau_palette_get_paint (election, i, SAYLAU_PALETTE_PATTERNS, saylau_theme_get (themes[t]));
          SaylauRgba stroke = saylau_pattern_get_color (SAYLAU_PATTERN_DOTS, paint.fill);

          g_assert_cmpfloat (saylau_theme_contrast (blend (stroke, paint.fill), paint.fill), >=, 2);
        }
    }
  g_assert_cmphex (saylau_pattern_get_color (SAYLAU_PATTERN_HATCH, 0x123456ff), ==, 0x123456ff);
}

/* A swatch is filled to its edges with what the candidate's areas are filled with. */
static void
test_swatch (void)
{
  g_autoptr (SaylauElection) election = make_election (3);
  g_autoptr (SaylauChartSpec) spec = saylau_chart_spec_new (election);
  g_autoptr (SaylauScene) scene = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fill = NULL;

  spec->width = 14;
  spec->height = 10;
  spec->zoom = 1;
  spec->theme = SAYLAU_THEME_DARK;
  spec->palette = SAYLAU_PALETTE_PATTERNS;
  scene = saylau_swatch_layout (election, 2, spec);
  text = saylau_scene_to_string (scene);
  fill = g_strdup_printf ("%08x", saylau_palette_get_paint (election, 2, SAYLAU_PALETTE_PATTERNS, saylau_theme_get (SAYLAU_THEME_DARK)).fill);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, fill));
  g_assert_nonnull (strstr (text, "pattern=dots"));
  g_assert_cmpuint (saylau_scene_get_n_marks (scene), ==, 0);
}

/* Greys look as they are in every sight; red and green are alike to those who lack one of them. */
static void
test_simulation (void)
{
  for (int kind = SAYLAU_PROTANOPIA; kind <= SAYLAU_TRITANOPIA; kind++)
    {
      g_assert_cmphex (saylau_palette_simulate (0xffffffff, kind), ==, 0xffffffff);
      g_assert_cmphex (saylau_palette_simulate (0x000000ff, kind), ==, 0x000000ff);
      g_assert_cmphex (saylau_palette_simulate (0x808080ff, kind), ==, 0x808080ff);
      g_assert_cmphex (saylau_palette_simulate (0x80808040, kind), ==, 0x80808040);
    }
  g_assert_cmpfloat (saylau_palette_difference (0xa06020ff, 0x708020ff), >, 0.1);
  g_assert_cmpfloat (saylau_palette_difference (saylau_palette_simulate (0xa06020ff, SAYLAU_DEUTERANOPIA),
                                                saylau_palette_simulate (0x708020ff, SAYLAU_DEUTERANOPIA)),
                     <, 0.05);
}

static void
test_difference (void)
{
  g_assert_cmpfloat (saylau_palette_difference (0x123456ff, 0x123456ff), ==, 0);
  g_assert_cmpfloat_with_epsilon (saylau_palette_difference (0x000000ff, 0xffffffff), 1, 1e-4);
  /* OKLab of sRGB's red is 0.62796, 0.22486, 0.12585. */
  g_assert_cmpfloat_with_epsilon (saylau_palette_difference (0x000000ff, 0xff0000ff), 0.67871, 1e-4);
}

static void
test_theme_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (saylau_theme_contrast (0x000000ff, 0xffffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (saylau_theme_contrast (0xffffffff, 0x000000ff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (saylau_theme_contrast (0x777777ff, 0xffffffff), 4.478, 1e-3);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const SaylauTheme *theme = saylau_theme_get (themes[t]);

      g_assert_cmpint (theme->kind, ==, themes[t]);
      g_assert_cmpfloat (saylau_theme_contrast (theme->text, theme->ground), >=, 7);
      g_assert_cmpfloat (saylau_theme_contrast (theme->dim, theme->ground), >=, 4.5);
      g_assert_cmpfloat (saylau_theme_contrast (theme->accent, theme->ground), >=, 4.5);
      g_assert_cmpfloat (saylau_theme_contrast (theme->accent, theme->accent_ground), >=, 3);
      g_assert_cmpfloat (saylau_theme_contrast (theme->text, theme->accent_ground), >=, 7);
      g_assert_cmpfloat (saylau_theme_contrast (theme->line, theme->ground), >=, 3);
      g_assert_cmpfloat (saylau_theme_contrast (theme->hatch, theme->ground), >=, 3);
      g_assert_cmpfloat (saylau_theme_contrast (theme->protest, theme->ground), >=, 3);
      g_assert_cmpfloat (saylau_theme_contrast (theme->protest, theme->protest_ground), >=, 3);
    }
}

static void
test_lift (void)
{
  SaylauRgba dark = saylau_theme_get (SAYLAU_THEME_DARK)->ground;

  /* What can be seen stays; what cannot becomes just visible and no more. */
  g_assert_cmphex (saylau_theme_lift (0xff8000ff, dark, 3), ==, 0xff8000ff);
  for (guint32 i = 0; i < 4096; i++)
    {
      SaylauRgba color = (i & 0xf00) << 20 | (i & 0xf0) << 16 | (i & 0xf) << 12 | 0xff;
      SaylauRgba lifted = saylau_theme_lift (color, dark, 3);
      double contrast = saylau_theme_contrast (lifted, dark);

      g_assert_cmpfloat (contrast, >=, 3);
      g_assert_true (lifted == color || contrast < 3.3);
    }
  /* The hue stays: what was most is most. */
  g_assert_cmpuint (saylau_theme_lift (0x000080ff, dark, 3) >> 8 & 0xff, >, saylau_theme_lift (0x000080ff, dark, 3) >> 24);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/palette/apart", test_apart);
  g_test_add_func ("/charts/palette/contrast", test_contrast);
  g_test_add_func ("/charts/palette/many", test_many);
  g_test_add_func ("/charts/palette/own-color", test_own_color);
  g_test_add_func ("/charts/palette/all-taken", test_all_taken);
  g_test_add_func ("/charts/palette/kinds", test_kinds);
  g_test_add_func ("/charts/palette/patterns", test_patterns);
  g_test_add_func ("/charts/palette/pairs", test_pairs);
  g_test_add_func ("/charts/palette/strokes", test_strokes);
  g_test_add_func ("/charts/palette/swatch", test_swatch);
  g_test_add_func ("/charts/palette/simulation", test_simulation);
  g_test_add_func ("/charts/palette/difference", test_difference);
  g_test_add_func ("/charts/theme/contrast", test_theme_contrast);
  g_test_add_func ("/charts/theme/lift", test_lift);

  return g_test_run ();
}
