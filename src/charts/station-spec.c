/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/station-spec.h"

#include "model/ids.h"

static const char *const bin_ids[] = { "0.25", "0.5", "1", "2" };
static const guint bin_counts[] = { 400, 200, 100, 50 };
static const char *const weight_ids[] = { "stations", "registered", "votes" };
static const char *const color_ids[] = { "logarithmic", "linear" };

/**
 * saylau_bin_width_to_id:
 * @bin: a width
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_bin_width_to_id (SaylauBinWidth bin)
{
  return bin_ids[bin];
}

/**
 * saylau_bin_width_from_id:
 * @id: a word
 * @bin: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a width of bins
 */
gboolean
saylau_bin_width_from_id (const char *id,
                          SaylauBinWidth *bin)
{
  return saylau_id_to_enum (id, bin_ids, G_N_ELEMENTS (bin_ids), bin);
}

/**
 * saylau_bin_width_count:
 * @bin: a width
 *
 * Returns: how many such bins 0 to 100 % have
 */
guint
saylau_bin_width_count (SaylauBinWidth bin)
{
  return bin_counts[bin];
}

/**
 * saylau_station_weight_to_id:
 * @weight: a weight
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_station_weight_to_id (SaylauStationWeight weight)
{
  return weight_ids[weight];
}

/**
 * saylau_station_weight_from_id:
 * @id: a word
 * @weight: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a weight
 */
gboolean
saylau_station_weight_from_id (const char *id,
                               SaylauStationWeight *weight)
{
  return saylau_id_to_enum (id, weight_ids, G_N_ELEMENTS (weight_ids), weight);
}

/**
 * saylau_color_scale_to_id:
 * @colors: a scale of colours
 *
 * Returns: (transfer none): the word that the command line has for it
 */
const char *
saylau_color_scale_to_id (SaylauColorScale colors)
{
  return color_ids[colors];
}

/**
 * saylau_color_scale_from_id:
 * @id: a word
 * @colors: (out): what it means; untouched where the word is unknown
 *
 * Returns: whether the command line has that word for a scale of colours
 */
gboolean
saylau_color_scale_from_id (const char *id,
                            SaylauColorScale *colors)
{
  return saylau_id_to_enum (id, color_ids, G_N_ELEMENTS (color_ids), colors);
}

/**
 * saylau_cluster_to_text:
 * @cluster: a cluster that is given
 *
 * Returns: (transfer full): it as the command line has it, "35-45"
 */
char *
saylau_cluster_to_text (const SaylauCluster *cluster)
{
  return g_strdup_printf ("%u-%u", cluster->from, cluster->to);
}

/**
 * saylau_cluster_from_text:
 * @text: "35-45"
 * @cluster: (out): what it means; untouched where it is not understood
 *
 * Returns: whether @text is a cluster: two whole percentages of turnout, the lower one first
 */
gboolean
saylau_cluster_from_text (const char *text,
                          SaylauCluster *cluster)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", 0);
  guint64 from, to;

  if (g_strv_length (ends) != 2 ||
      !g_ascii_string_to_unsigned (ends[0], 10, 0, 99, &from, NULL) ||
      !g_ascii_string_to_unsigned (ends[1], 10, from + 1, 100, &to, NULL))
    return FALSE;
  *cluster = (SaylauCluster){ from, to };
  return TRUE;
}
