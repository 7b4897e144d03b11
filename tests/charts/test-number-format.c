/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/number-format.h"

#include <math.h>

static void
test_counts (void)
{
  static const struct
  {
    const char *tag;
    gint64 count;
    const char *expected;
  } cases[] = {
    { "en", 0, "0" },
    { "en", 999, "999" },
    { "en", 1000, "1,000" },
    { "en", 6539715, "6,539,715" },
    { "en", -6539715, "−6,539,715" },
    { "en", G_MAXINT64, "9,223,372,036,854,775,807" },
    { "en", G_MININT64, "−9,223,372,036,854,775,808" },
    { "kk", 6539715, "6\u00a0539\u00a0715" },
    { "ru", 1234, "1\u00a0234" },
    { "fr", 6539715, "6\u202f539\u202f715" },
    { "de", 6539715, "6.539.715" },
    { "de-CH", 6539715, "6’539’715" },
    { "es", 1234, "1234" },
    { "es", 12345, "12.345" },
    { "es-MX", 1234, "1,234" },
    { "pl", 1234, "1234" },
    { "pl", 12345, "12\u00a0345" },
    { "pt-BR", 1234, "1.234" },
    { "pt-PT", 1234, "1234" },
    { "hi", 6539715, "65,39,715" },
    { "hi", 1234567890, "1,23,45,67,890" },
    { "en-IN", 100000, "1,00,000" },
    { "bn", 6539715, "৬৫,৩৯,৭১৫" },
    { "mr", 1234, "१,२३४" },
    { "my", 1234, "၁,၂၃၄" },
    { "ar", 6539715, "6,539,715" },
    { "ar-EG", 6539715, "٦٬٥٣٩٬٧١٥" },
    { "ar-MA", 6539715, "6.539.715" },
    { "fa", 6539715, "۶٬۵۳۹٬۷۱۵" },
    { "fa", -5, "\u200e−۵" },
    { "he", 1234, "1,234" },
    { "tr", 6539715, "6.539.715" },
    { "kk-Cyrl-KZ", 1234, "1\u00a0234" },
    { "tlh", 1234, "1,234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = saylau_number_format_count (saylau_number_format_find (cases[i].tag), cases[i].count);

      g_test_message ("%s", cases[i].tag);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* Half away from zero, in the decimal number and not in the double beside it: 70.955 is a
 * double under it, 1.005 too, 2.675 too. */
static void
test_rounding (void)
{
  static const struct
  {
    double number;
    int decimals;
    const char *expected;
  } cases[] = {
    { 70.955, 2, "70.96" },
    { 70.954999, 2, "70.95" },
    { 1.005, 2, "1.01" },
    { 2.675, 2, "2.68" },
    { 0.5, 0, "1" },
    { 1.5, 0, "2" },
    { 2.5, 0, "3" },
    { -2.5, 0, "−3" },
    { 0.05, 1, "0.1" },
    { 0.049999999, 1, "0.0" },
    { 0.005, 2, "0.01" },
    { 0.0049, 2, "0.00" },
    { -0.0049, 2, "0.00" },
    { -0.0, 2, "0.00" },
    { -0.4, 0, "0" },
    { 9.995, 2, "10.00" },
    { 99.99999, 2, "100.00" },
    { 999.9995, 3, "1,000.000" },
    { 999999.5, 0, "1,000,000" },
    { 100, 0, "100" },
    { 100, 4, "100.0000" },
    { 13.22, 2, "13.22" },
    { 6539715 * 100.0 / 9215706, 4, "70.9627" },
    { 100.0 / 3, 4, "33.3333" },
    { 200.0 / 3, 4, "66.6667" },
    { 12.345, 2, "12.35" },
    { 1e-300, 2, "0.00" },
    { 1e21, 0, "1,000,000,000,000,000,000,000" },
    { 5e-324, 4, "0.0000" },
    { 0.1 + 0.2, 2, "0.30" },
    { NAN, 2, "—" },
    { INFINITY, 2, "—" },
  };
  const SaylauNumberFormat *english = saylau_number_format_find ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = saylau_number_format_number (english, cases[i].number, cases[i].decimals);

      g_test_message ("%.17g", cases[i].number);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* Every hundredth and its half from 0 to 100, told in thousandths. */
static void
test_halves (void)
{
  const SaylauNumberFormat *english = saylau_number_format_find ("en");

  for (int thousandths = 0; thousandths <= 100000; thousandths += 5)
    {
      int hundredths = (thousandths + 5) / 10;
      g_autofree char *expected = g_strdup_printf ("%d.%02d", hundredths / 100, hundredths % 100);
      g_autofree char *written = saylau_number_format_number (english, thousandths / 1000.0, 2);

      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_percents (void)
{
  static const struct
  {
    const char *tag;
    const char *expected;
  } cases[] = {
    { "en", "70.96\u202f%" },
    { "kk", "70,96\u202f%" },
    { "ru", "70,96\u202f%" },
    { "de", "70,96\u202f%" },
    { "fr", "70,96\u202f%" },
    { "hi", "70.96\u202f%" },
    { "tr", "%70,96" },
    { "eu", "%\u202f70,96" },
    { "ja", "70.96%" },
    { "ar", "70.96%" },
    { "ar-EG", "٧٠٫٩٦٪" },
    { "fa", "۷۰٫۹۶٪" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = saylau_number_format_percent (saylau_number_format_find (cases[i].tag), 70.955, 2);

      g_test_message ("%s", cases[i].tag);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/number-format/counts", test_counts);
  g_test_add_func ("/charts/number-format/rounding", test_rounding);
  g_test_add_func ("/charts/number-format/halves", test_halves);
  g_test_add_func ("/charts/number-format/percents", test_percents);

  return g_test_run ();
}
