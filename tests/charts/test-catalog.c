/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/catalog.h"

#include <string.h>

#include "charts/plural-rule.h"

#define ARABIC "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
#define RUSSIAN "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
#define POLISH "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"

typedef struct
{
  const char *original;
  gsize original_length;
  const char *translation;
  gsize translation_length;
} Entry;

#define ENTRY(original_, translation_)                                     \
  {                                                                        \
    original_, sizeof original_ - 1, translation_, sizeof translation_ - 1 \
  }

/* Sorted, as in a .mo file. */
static const Entry entries[] = {
  ENTRY ("", "Language: ru\nPlural-Forms: nplurals=3; plural=" RUSSIAN ";\nX-Other: 1\n"),
  ENTRY ("Exit poll", "Экзит-пол"),
  ENTRY ("Not translated", ""),
  ENTRY ("month\004June", "июнь"),
  ENTRY ("month in a date\004June", "июня"),
  ENTRY ("{n} vote\0{n} votes", "{n} голос\0{n} голоса\0{n} голосов"),
};

static void
append_number (GByteArray *bytes,
               guint32 number,
               gboolean swapped)
{
  if (swapped)
    number = GUINT32_SWAP_LE_BE (number);
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static GByteArray *
make_mo (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 n = G_N_ELEMENTS (entries);
  guint32 offset = 28 + 16 * n;
  const guint32 header[] = { 0x950412de, 0, n, 28, 28 + 8 * n, 0, 28 + 16 * n };

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    append_number (bytes, header[i], swapped);
  for (int column = 0; column < 2; column++)
    {
      for (guint i = 0; i < n; i++)
        {
          gsize length = column == 0 ? entries[i].original_length : entries[i].translation_length;

          append_number (bytes, length, swapped);
          append_number (bytes, offset, swapped);
          offset += length + 1;
        }
    }
  for (int column = 0; column < 2; column++)
    {
      for (guint i = 0; i < n; i++)
        {
          if (column == 0)
            g_byte_array_append (bytes, (const guint8 *) entries[i].original, entries[i].original_length + 1);
          else
            g_byte_array_append (bytes, (const guint8 *) entries[i].translation, entries[i].translation_length + 1);
        }
    }

  return bytes;
}

static void
test_find (gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (make_mo (GPOINTER_TO_INT (data)));
  g_autoptr (SaylauCatalog) catalog = saylau_catalog_new (bytes);

  g_assert_nonnull (catalog);
  g_assert_cmpstr (saylau_catalog_find (catalog, NULL, "Exit poll"), ==, "Экзит-пол");
  g_assert_cmpstr (saylau_catalog_find (catalog, "month", "June"), ==, "июнь");
  g_assert_cmpstr (saylau_catalog_find (catalog, "month in a date", "June"), ==, "июня");
  g_assert_null (saylau_catalog_find (catalog, NULL, "June"));
  g_assert_null (saylau_catalog_find (catalog, NULL, "Not translated"));
  g_assert_null (saylau_catalog_find (catalog, NULL, "not there"));
  g_assert_cmpstr (saylau_catalog_find_plural (catalog, "{n} vote", 1), ==, "{n} голос");
  g_assert_cmpstr (saylau_catalog_find_plural (catalog, "{n} vote", 3), ==, "{n} голоса");
  g_assert_cmpstr (saylau_catalog_find_plural (catalog, "{n} vote", 11), ==, "{n} голосов");
  g_assert_cmpstr (saylau_catalog_find_plural (catalog, "{n} vote", 6539721), ==, "{n} голос");
  g_assert_null (saylau_catalog_find_plural (catalog, "not there", 1));
  /* Only one form is there, and the second is asked for. */
  g_assert_null (saylau_catalog_find_plural (catalog, "Exit poll", 3));
}

/* A damaged catalogue is no catalogue, and never read past its end. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) whole = make_mo (FALSE);

  for (guint length = 0; length < whole->len; length++)
    {
      /* In a block of its own size, so that AddressSanitizer sees the end. */
      g_autoptr (GBytes) part = g_bytes_new (whole->data, length);
      g_autoptr (SaylauCatalog) catalog = saylau_catalog_new (part);

      g_assert_null (catalog);
    }
  for (guint i = 0; i < 28 + 16 * G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (SaylauCatalog) catalog = NULL;
      guint8 saved = whole->data[i];

      whole->data[i] ^= 0xff;
      bytes = g_bytes_new (whole->data, whole->len);
      catalog = saylau_catalog_new (bytes);
      if (catalog != NULL)
        saylau_catalog_find_plural (catalog, "{n} vote", 5);
      whole->data[i] = saved;
    }
}

static void
test_plural_rules (void)
{
  static const struct
  {
    const char *expression;
    guint64 n;
    int form; /* -1: no expression */
  } cases[] = {
    { "n != 1", 0, 1 },
    { "n != 1", 1, 0 },
    { "n>1;", 2, 1 },
    { "0", 7, 0 },
    { ARABIC, 0, 0 },
    { ARABIC, 1, 1 },
    { ARABIC, 2, 2 },
    { ARABIC, 7, 3 },
    { ARABIC, 103, 3 },
    { ARABIC, 11, 4 },
    { ARABIC, 99, 4 },
    { ARABIC, 100, 5 },
    { RUSSIAN, 1, 0 },
    { RUSSIAN, 11, 2 },
    { RUSSIAN, 21, 0 },
    { RUSSIAN, 22, 1 },
    { RUSSIAN, 112, 2 },
    { POLISH, 1, 0 },
    { POLISH, 21, 2 },
    { POLISH, 22, 1 },
    { "1 + 2 * 3 - 4 / 2", 0, 5 },
    { "n ? 1 : 0 ? 2 : 3", 0, 3 },
    { "!n", 0, 1 },
    { "!!n", 5, 1 },
    { "!!!n", 5, 0 },
    { "!(n == 1)", 1, 0 },
    { "n / 0 + n % 0", 5, 0 },
    { "n <= 3 && n >= 3", 3, 1 },
    { "n < 3 || n > 3", 3, 0 },
    { "", 0, -1 },
    { "n +", 0, -1 },
    { "n ? 1", 0, -1 },
    { "(n", 0, -1 },
    { "n)", 0, -1 },
    { "n n", 0, -1 },
    { "m", 0, -1 },
    { "n = 1", 0, -1 },
    { "system(1)", 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 form;
      gboolean valid = saylau_plural_rule_evaluate (cases[i].expression, cases[i].n, &form);

      g_test_message ("%s, n = %" G_GUINT64_FORMAT, cases[i].expression, cases[i].n);
      g_assert_cmpint (valid ? (int) form : -1, ==, cases[i].form);
    }
}

static void
test_deep_rules (void)
{
  static const char *const nesting[][2] = { { "(", ")" }, { "n ? 1 : ", "" }, { "!", "" }, { "n ? ", " : 0" } };

  for (guint i = 0; i < G_N_ELEMENTS (nesting); i++)
    {
      g_autoptr (GString) rule = g_string_new (NULL);
      guint64 form;

      for (int depth = 0; depth < 100000; depth++)
        g_string_append (rule, nesting[i][0]);
      g_string_append_c (rule, 'n');
      for (int depth = 0; depth < 100000; depth++)
        g_string_append (rule, nesting[i][1]);

      /* A row of nots is no nesting. */
      g_assert_cmpint (saylau_plural_rule_evaluate (rule->str, 1, &form), ==, i == 2);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/catalog/find", GINT_TO_POINTER (FALSE), test_find);
  g_test_add_data_func ("/charts/catalog/find/swapped", GINT_TO_POINTER (TRUE), test_find);
  g_test_add_func ("/charts/catalog/damaged", test_damaged);
  g_test_add_func ("/charts/catalog/plural-rules", test_plural_rules);
  g_test_add_func ("/charts/catalog/deep-rules", test_deep_rules);

  return g_test_run ();
}
