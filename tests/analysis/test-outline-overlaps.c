/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/outline-overlaps.h"

/* A rectangle, or a hole of that shape in the ring before it. */
typedef struct
{
  int area; /* 0: the country; 1 to 3: its parts */
  double west, south, east, north;
  gboolean is_hole;
} Ring;

static SaylauElection *
make_election (const Ring *rings)
{
  SaylauElection *election = saylau_election_new ();

  for (int i = 0; i < 4; i++)
    {
      SaylauArea *area = saylau_area_new ();

      area->parent = i > 0 ? 0 : SAYLAU_NONE;
      g_ptr_array_add (election->areas, area);
    }
  election->outlines = saylau_outlines_new ();
  for (guint i = 0; rings[i].east > rings[i].west; i++)
    {
      const SaylauDegrees corners[] = { { rings[i].west, rings[i].south }, { rings[i].east, rings[i].south }, { rings[i].east, rings[i].north }, { rings[i].west, rings[i].north } };
      SaylauRing ring = { rings[i].area, rings[i].is_hole, election->outlines->points->len, 4 };

      g_array_append_vals (election->outlines->points, corners, 4);
      g_array_append_val (election->outlines->rings, ring);
    }
  saylau_outlines_sort (election->outlines);
  return election;
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *name;
    Ring rings[5];
    guint n;
    int area, other;
  } rows[] = {
    { "apart", { { 1, 0, 0, 2, 2 }, { 2, 3, 0, 5, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "side by side", { { 1, 0, 0, 2, 2 }, { 2, 2, 0, 5, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "a border drawn twice", { { 1, 0, 0, 2.1, 2 }, { 2, 1.9, 0, 5, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "a town in its region", { { 1, 0, 0, 10, 10 }, { 2, 1, 1, 2, 2 } }, 1, 2, 1 },
    { "a town in its region's hole", { { 1, 0, 0, 10, 10 }, { 1, 1, 1, 2, 2, TRUE }, { 2, 1, 1, 2, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "over each other's middle", { { 1, 0, 0, 10, 10 }, { 2, 4, 1, 14, 11 } }, 1, 2, 1 },
    { "in the middle", { { 1, 0, 0, 10, 10 }, { 2, 4, 4, 6, 6 } }, 1, 2, 1 },
    { "two towns", { { 1, 0, 0, 10, 10 }, { 2, 1, 1, 2, 2 }, { 3, 7, 7, 8, 8 } }, 2, 2, 1 },
    { "a high one behind low ones", { { 1, 0, 0, 1, 90 }, { 2, 0, 80, 0.9, 81 }, { 3, 5, 79, 6, 80 } }, 1, 2, 1 },
    { "a part of the country", { { 0, 0, 0, 10, 10 }, { 2, 1, 1, 2, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "an island of two", { { 1, 0, 0, 1, 1 }, { 1, 5, 0, 6, 1 }, { 2, 2, 0, 4, 1 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "a sliver over another", { { 1, 0.9, 0, 1, 1 }, { 1, 5, 0, 8, 1 }, { 2, 0, 0, 1, 1 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "the same", { { 1, 0, 0, 1, 1 }, { 2, 0, 0, 1, 1 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "across the antimeridian", { { 1, 175, 0, 185, 10 }, { 2, -179, 1, -178, 2 } }, 1, 2, 1 },
    { "on both of its sides", { { 1, 175, 0, 180, 10 }, { 1, -180, 0, -175, 10 }, { 2, -179, 1, -178, 2 } }, 1, 2, 1 },
    { "beyond 180, partly", { { 1, 181, 0, 185, 10 }, { 2, -178.5, 0, -174, 9 } }, 1, 1, 2 },
    { "up to it", { { 1, -180, 0, -175, 10 }, { 2, -179, 1, -178, 2 } }, 1, 2, 1 },
    { "the same behind it", { { 1, 181, 0, 182, 1 }, { 2, -179, 0, -178, 1 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
    { "round the earth", { { 1, -179, 0, 179, 10 }, { 2, 1, 1, 2, 2 } }, 0, SAYLAU_NONE, SAYLAU_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SaylauElection) election = make_election (rows[i].rings);
      int area, other;

      g_test_message ("%s", rows[i].name);
      g_assert_cmpuint (saylau_outlines_count_overlaps (election, &area, &other), ==, rows[i].n);
      g_assert_cmpint (area, ==, rows[i].area);
      g_assert_cmpint (other, ==, rows[i].other);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline-overlaps", test_overlaps);
  return g_test_run ();
}
