/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "formats/geojson.h"
#include "formats/json-gate.h"
#include "fuzz-target.h"
#include "model/election.h"

static int
find_cb (const char *name,
         gpointer data)
{
  return *name != 'n' ? (guchar) *name % 3 : -1;
}

/* Outlines are whole: points are degrees, rings have three points or more and follow each other by area; where there
 * are none it is said why. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autofree char *padded = g_malloc0 (size + SAYLAU_JSON_PADDING);
  g_autoptr (SaylauProblems) problems = saylau_problems_new ("f");
  g_autoptr (SaylauOutlines) outlines = NULL;
  int area = 0;

  if (size > 0)
    memcpy (padded, data, size);
  outlines = saylau_geojson_read (padded, size, "n", find_cb, NULL, problems);
  for (guint i = 0; outlines != NULL && i < outlines->rings->len; i++)
    {
      const SaylauRing *ring = saylau_outlines_get_ring (outlines, i);

      g_assert_cmpuint (ring->n_points, >=, 3);
      g_assert_cmpuint (ring->first_point + ring->n_points, <=, outlines->points->len);
      g_assert_cmpint (ring->area, >=, area);
      area = ring->area;
    }
  for (guint i = 0; outlines != NULL && i < outlines->points->len; i++)
    g_assert_cmpfloat (ABS (g_array_index (outlines->points, SaylauDegrees, i).latitude), <, 91);
  return 0;
}
