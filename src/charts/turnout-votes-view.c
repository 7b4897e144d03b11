/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/turnout-votes-view.h"

#include <math.h>

#include "charts/station-words.h"

/**
 * saylau_turnout_votes_view_new:
 * @election: a sealed election; must outlive the view
 * @spec: what is asked for; must outlive the view
 * @language: the reader's words
 *
 * Returns: (transfer full): what is shown of @election
 */
SaylauTurnoutVotesView *
saylau_turnout_votes_view_new (const SaylauElection *election,
                               const SaylauChartSpec *spec,
                               const SaylauLanguage *language)
{
  SaylauTurnoutVotesView *self = g_new0 (SaylauTurnoutVotesView, 1);
  const SaylauCluster *cluster = &spec->stations.cluster;

  self->stations = saylau_station_view_new (election, spec, language);
  if (self->stations->figures == NULL)
    return self;
  self->votes = self->stations->figures->votes;
  self->has_cluster = cluster->from < cluster->to;
  if (self->has_cluster)
    saylau_votes_by_turnout_estimate_excess (&self->votes, cluster->from, cluster->to, &self->excess);
  return self;
}

/**
 * saylau_turnout_votes_view_free:
 * @self: (nullable) (transfer full): a view
 */
void
saylau_turnout_votes_view_free (SaylauTurnoutVotesView *self)
{
  if (self == NULL)
    return;

  saylau_station_view_free (self->stations);
  g_free (self);
}

/**
 * saylau_turnout_votes_view_has_estimate:
 * @self: a view
 *
 * Returns: whether there is a cluster, with votes for others to compare with
 */
gboolean
saylau_turnout_votes_view_has_estimate (const SaylauTurnoutVotesView *self)
{
  return self->has_cluster && !isnan (self->excess.scale);
}

/**
 * saylau_turnout_votes_view_get_title:
 * @self: a view
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
saylau_turnout_votes_view_get_title (const SaylauTurnoutVotesView *self)
{
  /* Translators: what a chart shows: how many votes were cast in polling stations with 0 to 1 % turnout, with 1 to 2 %, and so on. */
  return saylau_language_word (self->stations->language, "Votes by turnout, in bins of 1 point");
}

/**
 * saylau_turnout_votes_view_describe_cluster:
 * @self: a view with a cluster
 *
 * Returns: (transfer full): "35–45 %"
 */
char *
saylau_turnout_votes_view_describe_cluster (const SaylauTurnoutVotesView *self)
{
  const SaylauCluster *cluster = &self->stations->spec->stations.cluster;

  return saylau_station_words_range (self->stations, cluster->from, cluster->to);
}

/**
 * saylau_turnout_votes_view_describe_estimate:
 * @self: a view
 *
 * Returns: (transfer full): the estimate and what hangs on its cluster, or why there is none; "" where there is nothing to show
 */
char *
saylau_turnout_votes_view_describe_estimate (const SaylauTurnoutVotesView *self)
{
  const SaylauLanguage *language = self->stations->language;
  g_autofree char *name = NULL;
  g_autofree char *cluster = NULL;
  g_autofree char *scale = NULL;
  g_autofree char *votes = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->stations->figures == NULL)
    return g_strdup ("");
  if (!self->has_cluster)
    return g_strdup (saylau_language_word (language, "Without a cluster there is no estimate. It is chosen by hand, since automatic choice fails on real "
                                                     "cases: the range of turnout where votes look as they should be."));
  cluster = saylau_turnout_votes_view_describe_cluster (self);
  if (!saylau_turnout_votes_view_has_estimate (self))
    /* Translators: {cluster} is a range of turnout, "35–45 %". */
    return saylau_language_fill (saylau_language_word (language, "In the cluster of {cluster} others have no votes, so there is no estimate."), "cluster",
                                 cluster, NULL);
  name = saylau_station_words_candidate (self->stations);
  votes = saylau_language_count (language, llround (self->excess.votes));
  scale = saylau_language_number (language, self->excess.scale, 2);
  low = saylau_language_count (language, llround (self->excess.low));
  high = saylau_language_count (language, llround (self->excess.high));
  /* Translators: Shpilkin's estimate. {cluster} is a range of turnout, "35–45 %"; the others are numbers of votes. */
  return saylau_language_fill (saylau_language_word (language, "Above the cluster of {cluster}, {name} has {votes} votes more than {scale} times those of all "
                                                               "others, as in the cluster; {low} to {high} with the cluster shifted by up to 5 points."),
                               "cluster", cluster, "name", name, "votes", votes, "scale", scale, "low", low, "high", high, NULL);
}

/**
 * saylau_turnout_votes_view_describe_range:
 * @self: a view with stations
 * @from: a bin
 * @to: a bin after it
 *
 * Returns: (transfer full): whose votes there are in the bins from @from to before @to
 */
char *
saylau_turnout_votes_view_describe_range (const SaylauTurnoutVotesView *self,
                                          guint from,
                                          guint to)
{
  g_autofree char *name = saylau_station_words_candidate (self->stations);
  g_autofree char *own = NULL;
  g_autofree char *others = NULL;
  gint64 votes = 0, other_votes = 0;

  for (guint i = from; i < to; i++)
    {
      votes += self->votes.votes[i];
      other_votes += self->votes.others[i];
    }
  own = saylau_language_count (self->stations->language, votes);
  others = saylau_language_count (self->stations->language, other_votes);
  /* Translators: votes in some polling stations: "Ann Archer: 1,234, all others: 567". */
  return saylau_language_fill (saylau_language_word (self->stations->language, "{name}: {votes}, all others: {others}"), "name", name, "votes", own,
                               "others", others, NULL);
}

/**
 * saylau_turnout_votes_view_describe_scaled:
 * @self: a view with an estimate
 *
 * Returns: (transfer full): what the curve of the others' votes by the cluster's ratio is called
 */
char *
saylau_turnout_votes_view_describe_scaled (const SaylauTurnoutVotesView *self)
{
  g_autofree char *scale = saylau_language_number (self->stations->language, self->excess.scale, 2);

  /* Translators: a curve: the votes for all other candidates times a number. */
  return saylau_language_fill (saylau_language_word (self->stations->language, "All others × {scale}"), "scale", scale, NULL);
}

/**
 * saylau_turnout_votes_view_describe_facts:
 * @self: a view
 *
 * Returns: (transfer full): what the picture stands on, and what it cannot tell; "" where there is none
 */
char *
saylau_turnout_votes_view_describe_facts (const SaylauTurnoutVotesView *self)
{
  if (self->stations->figures == NULL)
    return g_strdup ("");
  return saylau_station_words_facts (self->stations, self->votes.n, self->votes.left_out,
                                     saylau_language_word (self->stations->language,
                                                           "The estimate hangs on the cluster, and takes for granted that turnout and share "
                                                           "have nothing else to do with each other."));
}
