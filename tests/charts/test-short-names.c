/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/short-names.h"

/* What most names share is left out, and nothing that tells two apart. */
static void
test_rows (void)
{
  static const struct
  {
    const char *names, *expected;
  } rows[] = {
    { "Akmola region;Atyrau region;Jambyl region", "Akmola;Atyrau;Jambyl" },
    { "Ақмола облысы;Атырау облысы;Жамбыл облысы;Шымкент қаласы", "Ақмола;Атырау;Жамбыл;Шымкент қаласы" },
    { "Region of Bern;Region of Jura;Region of Vaud", "Bern;Jura;Vaud" },
    { "область Абай;область Жетісу;область Ұлытау;Шымкент", "Абай;Жетісу;Ұлытау;Шымкент" },
    { "Bern electoral district;Jura electoral district;Vaud electoral district", "Bern;Jura;Vaud" },
    { "The Bern district;The Jura district;The Vaud district", "Bern;Jura;Vaud" },
    /* The city keeps its name, and the region around it too. */
    { "Almaty;Almaty region;Atyrau region;Jambyl region", "Almaty;Almaty region;Atyrau;Jambyl" },
    { "Region of Bern;Region of Jura;Region of Vaud;Bern", "Region of Bern;Jura;Vaud;Bern" },
    { "Upper Bern;Upper Bern town;Upper Jura town;Upper Vaud town", "Upper Bern;Upper Bern town;Jura;Vaud" },
    /* Half of all begin so, and the word tells them from the others. */
    { "North East;North West;North Central;South East;South West;South South", "North East;North West;North Central;South East;South West;South South" },
    /* Two are no rule, and numbers are no names. */
    { "Region of Bern;Region of Jura", "Region of Bern;Region of Jura" },
    { "Ward 1;Ward 2;Ward 3", "Ward 1;Ward 2;Ward 3" },
    { "Electoral ward 1;Electoral ward 2;Electoral ward 3", "ward 1;ward 2;ward 3" },
    /* Nothing is left of one of them. */
    { "Region;Bern Region;Jura Region;Vaud Region", "Region;Bern;Jura;Vaud" },
    { "Land;Land;Land", "Land;Land;Land" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) names = g_strsplit (rows[i].names, ";", -1);
      g_autoptr (GPtrArray) list = g_ptr_array_new ();
      g_autoptr (GPtrArray) shorter = NULL;
      g_autofree char *found = NULL;

      for (guint j = 0; names[j] != NULL; j++)
        g_ptr_array_add (list, names[j]);
      shorter = saylau_short_names_new (list);
      g_assert_cmpuint (shorter->len, ==, list->len);
      g_ptr_array_add (shorter, NULL);
      found = g_strjoinv (";", (char **) shorter->pdata);
      g_assert_cmpstr (found, ==, rows[i].expected);
      g_ptr_array_remove_index (shorter, shorter->len - 1);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/short-names/rows", test_rows);
  return g_test_run ();
}
