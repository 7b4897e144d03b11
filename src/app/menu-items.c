/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/menu-items.h"

#include "charts/result-view.h"

/**
 * saylau_menu_append:
 * @menu: a menu
 * @name: what a document or a file is called
 * @action: a detailed name's action
 * @target: (transfer floating): what it is activated with
 *
 * Appends an item whose name comes from outside: an underscore in it is one, not the mark of a key.
 */
void
saylau_menu_append (GMenu *menu,
                    const char *name,
                    const char *action,
                    GVariant *target)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/**
 * saylau_menu_name_tally:
 * @election: a sealed election
 * @tally: one of its tallies
 * @language: the reader's words
 *
 * Returns: (transfer full): what a tally is called where one is chosen: with its time, which tells it from others
 */
char *
saylau_menu_name_tally (const SaylauElection *election,
                        int tally,
                        const SaylauLanguage *language)
{
  const SaylauTally *record = saylau_election_get_tally (election, tally);
  const char *label = saylau_result_view_tally_label (record, language);
  g_autofree char *when = NULL;

  if (!saylau_time_is_set (&record->time))
    return g_strdup (label);

  when = saylau_language_time (language, &record->time, election->zone);
  return g_strdup_printf ("%s, %s", label, when);
}
