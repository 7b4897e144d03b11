/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charts/language.h"

#include <locale.h>

static void
test_tags (void)
{
  static const struct
  {
    const char *tag;
    gboolean valid;
    gboolean rtl;
    const char *canonical;
  } cases[] = {
    { "en", TRUE, FALSE, "en" },
    { "EN-us", TRUE, FALSE, "en-US" },
    { "kk-cyrl-kz", TRUE, FALSE, "kk-Cyrl-KZ" },
    { "kk-Arab-CN", TRUE, TRUE, "kk-Arab-CN" },
    { "ar", TRUE, TRUE, "ar" },
    { "ar-Latn", TRUE, FALSE, "ar-Latn" },
    { "he", TRUE, TRUE, "he" },
    { "fa-AF", TRUE, TRUE, "fa-AF" },
    { "uz-Arab", TRUE, TRUE, "uz-Arab" },
    { "ckb", TRUE, TRUE, "ckb" },
    { "arn", TRUE, FALSE, "arn" }, /* Mapudungun, not Arabic */
    { "de-1996", TRUE, FALSE, "de-1996" },
    { "es-419", TRUE, FALSE, "es-419" },
    { "x", FALSE, FALSE, "en" },
    { "", FALSE, FALSE, "en" },
    { "kk_KZ", FALSE, FALSE, "en" },
    { "en-", FALSE, FALSE, "en" },
    { "en--US", FALSE, FALSE, "en" },
    { "-en", FALSE, FALSE, "en" },
    { "toolonglanguage", FALSE, FALSE, "en" },
    { "en-toolongsubtag", FALSE, FALSE, "en" },
    { "қазақ", FALSE, FALSE, "en" },
    { "../../etc", FALSE, FALSE, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SaylauLanguage *language = saylau_language_get (cases[i].tag);

      g_test_message ("%s", cases[i].tag);
      g_assert_cmpint (saylau_language_is_valid_tag (cases[i].tag), ==, cases[i].valid);
      g_assert_cmpstr (saylau_language_get_tag (language), ==, cases[i].canonical);
      g_assert_cmpint (saylau_language_is_rtl (language), ==, cases[i].rtl);
      g_assert_true (saylau_language_get (cases[i].tag) == language);
    }
}

static void
test_session (void)
{
  static const struct
  {
    const char *variable;
    const char *tag;
  } cases[] = {
    { "kk_KZ.UTF-8", "kk-KZ" },
    { "sr_RS@latin", "sr-Latn-RS" },
    { "C", "en" },
    { "C.UTF-8", "en" },
    { "POSIX", "en" },
    { "ru:kk", "ru" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_setenv ("LANGUAGE", cases[i].variable, TRUE);
      g_assert_cmpstr (saylau_language_get_tag (saylau_language_get (NULL)), ==, cases[i].tag);
    }
  g_unsetenv ("LANGUAGE");
}

static void
test_words (void)
{
  const SaylauLanguage *english = saylau_language_get ("en");
  const SaylauLanguage *kazakh = saylau_language_get ("kk");
  const SaylauLanguage *russian = saylau_language_get ("ru");

  g_assert_cmpstr (saylau_language_word (english, "Exit poll"), ==, "Exit poll");
  g_assert_cmpstr (saylau_language_plural (english, "{n} vote", "{n} votes", 1), ==, "{n} vote");
  g_assert_cmpstr (saylau_language_plural (english, "{n} vote", "{n} votes", 0), ==, "{n} votes");

  g_assert_cmpstr (saylau_language_word (russian, "Exit poll"), ==, "Экзит-пол");
  g_assert_cmpstr (saylau_language_plural (russian, "{n} vote", "{n} votes", 1), ==, "{n} голос");
  g_assert_cmpstr (saylau_language_plural (russian, "{n} vote", "{n} votes", 2), ==, "{n} голоса");
  g_assert_cmpstr (saylau_language_plural (russian, "{n} vote", "{n} votes", 5), ==, "{n} голосов");
  g_assert_cmpstr (saylau_language_plural (russian, "{n} vote", "{n} votes", 101), ==, "{n} голос");

  g_assert_cmpstr (saylau_language_word (kazakh, "Exit poll"), !=, "Exit poll");
  /* From the base, and English where there is none. */
  g_assert_cmpstr (saylau_language_word (saylau_language_get ("kk-Cyrl-KZ"), "Exit poll"), ==,
                   saylau_language_word (kazakh, "Exit poll"));
  g_assert_cmpstr (saylau_language_word (saylau_language_get ("tlh"), "Exit poll"), ==, "Exit poll");
  g_assert_cmpstr (saylau_language_word (russian, "no such words"), ==, "no such words");
}

static void
test_own_names (void)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } cases[] = {
    { "kk", "қазақша" },
    { "RU", "русский" },
    { "en", "English" },
    { "sr-Latn-RS", "српски (Latn-RS)" },
    { "ckb", "کوردیی ناوەندی" },
    { "tlh", "tlh" },
    { "tlh-Latn", "tlh-Latn" },
  };
  g_auto (GStrv) known = saylau_language_list_known ();
  g_autofree char *list = g_strjoinv (" ", known);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = saylau_language_get_own_name (saylau_language_get (cases[i].tag));

      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_cmpstr (list, ==, "en kk ru");
}

static char *
write_time (const char *tag,
            const char *time,
            GTimeZone *zone)
{
  SaylauTime parsed;

  g_assert_true (saylau_time_parse (time, zone, &parsed, NULL));

  return saylau_language_time (saylau_language_get (tag), &parsed, zone);
}

static void
test_times (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+06:00");
  static const struct
  {
    const char *tag;
    const char *time;
    const char *expected;
  } cases[] = {
    { "en", "2019", "2019" },
    { "en", "2019-06", "June 2019" },
    { "en", "2019-06-09", "9 June 2019" },
    { "en", "2019-06-09T20:05", "9 June 2019, 20:05" },
    { "en", "2019-06-09T20:05Z", "10 June 2019, 02:05" },
    { "en", "2019-06-09T20:05:00", "9 June 2019, 20:05" },
    { "en", "2019-06-09T20:05:30", "9 June 2019, 20:05:30" },
    { "en", "0001-02-03", "3 February 1" },
    { "en", "9999-12-30", "30 December 9999" },
    { "fa", "2019-06-09", "۹ June ۲۰۱۹" },
    { "ru", "2019-06-09", "9 июня 2019" },
    { "ru", "2019-06", "июнь 2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = write_time (cases[i].tag, cases[i].time, zone);

      g_test_message ("%s %s", cases[i].tag, cases[i].time);
      if (g_str_equal (cases[i].tag, "ru"))
        g_assert_true (g_str_has_prefix (written, cases[i].expected)); /* "г." may follow */
      else
        g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_days (void)
{
  const SaylauLanguage *english = saylau_language_get ("en");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("+06:00");
  static const struct
  {
    const char *start, *last;
    const char *expected;
  } cases[] = {
    { "2019-06-09", "2019-06-09", "9 June 2019" },
    { "2019-06-09", "2019-06-13", "9–13 June 2019" },
    { "2019-03-19", "2019-07-09", "19 March – 9 July 2019" },
    { "2018-12-27", "2019-01-03", "27 December 2018 – 3 January 2019" },
    { "2019-06-09T23:59", "2019-06-10T00:00", "9–10 June 2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = NULL;
      SaylauTime start;
      SaylauTime last;

      g_assert_true (saylau_time_parse (cases[i].start, zone, &start, NULL));
      g_assert_true (saylau_time_parse (cases[i].last, zone, &last, NULL));
      written = saylau_language_days (english, start.start, last.end, zone);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_dates (void)
{
  const SaylauLanguage *english = saylau_language_get ("en");
  g_autoptr (GDateTime) date = g_date_time_new_utc (2019, 6, 9, 8, 5, 0);
  static const char *const expected[] = {
    [SAYLAU_DATE_YEAR] = "2019",
    [SAYLAU_DATE_MONTH] = "June",
    [SAYLAU_DATE_MONTH_SHORT] = "Jun",
    [SAYLAU_DATE_MONTH_YEAR] = "June 2019",
    [SAYLAU_DATE_DAY] = "9",
    [SAYLAU_DATE_DAY_MONTH] = "9 June",
    [SAYLAU_DATE_FULL] = "9 June 2019",
    [SAYLAU_DATE_CLOCK] = "08:05",
  };

  for (guint form = 0; form < G_N_ELEMENTS (expected); form++)
    {
      g_autofree char *written = saylau_language_date (english, date, form);

      g_assert_cmpstr (written, ==, expected[form]);
    }
}

static void
assert_filled (char *filled,
               const char *expected)
{
  g_assert_cmpstr (filled, ==, expected);
  g_free (filled);
}

static void
test_fill (void)
{
  assert_filled (saylau_language_fill ("{a} of {b}", "a", "1", "b", "2", NULL), "1 of 2");
  assert_filled (saylau_language_fill ("{b} {b}{c} {", "b", "2", NULL), "2 2{c} {");
  assert_filled (saylau_language_fill ("no fields", NULL), "no fields");
  assert_filled (saylau_language_fill ("{}", "", "empty", NULL), "empty");
  /* What is filled in is data: no field of its own. */
  assert_filled (saylau_language_fill ("{a} {b}", "a", "{b}", "b", "%s", NULL), "{b} %s");

  /* A name that runs the other way, and one that would turn round what follows. */
  assert_filled (saylau_language_fill ("{name}: {n}", "name", "محمد", "n", "5", NULL), "\u2068محمد\u2069: 5");
  assert_filled (saylau_language_fill ("{name}: {n}", "name", "A\u2069\u202eB", "n", "5", NULL),
                 "\u2068A\u202eB\u202c\u2069: 5");
  assert_filled (saylau_language_fill ("{name}: {n}", "name", "\u2067B", "n", "5", NULL),
                 "\u2068\u2067B\u2069\u2069: 5");
  assert_filled (saylau_language_fill ("صوت {n}", "n", "5 A", NULL), "صوت \u20685 A\u2069");
  /* The letters of a month decide, though they are isolated themselves. */
  assert_filled (saylau_language_fill ("صوت {date}", "date", "9 \u2068يونيو\u2069 2019", NULL), "صوت \u20679 \u2068يونيو\u2069 2019\u2069");
  assert_filled (saylau_language_fill ("صوت {date}", "date", "9 \u2068June\u2069 2019", NULL), "صوت \u20689 \u2068June\u2069 2019\u2069");
}

/* A chart's numbers are the same in every locale of the process. */
static void
test_locale (void)
{
  g_autofree char *before = saylau_language_percent (saylau_language_get ("en"), 1234.5, 2);
  g_autofree char *after = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }
  after = saylau_language_percent (saylau_language_get ("en"), 1234.5, 2);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (after, ==, before);
}

static gpointer
get_language_cb (gpointer data)
{
  return (gpointer) saylau_language_get ("sv-FI");
}

static void
test_threads (void)
{
  GThread *threads[8];
  const SaylauLanguage *language;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, get_language_cb, NULL);
  language = saylau_language_get ("sv-FI");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == language);
}

/* A value turns nothing that follows it, whatever it leaves open or closes too often. */
static void
test_closed (void)
{
  static const char *const rows[][2] = {
    { "plain", "plain." },
    { "\u202aab", "\u202aab\u202c." },
    { "\u2066a\u202ab", "\u2066a\u202ab\u202c\u2069." },
    { "\u2066a\u202ab\u2069c", "\u2066a\u202ab\u2069c." },
    { "a\u202cb\u2069c", "abc." },
    { "\u202aa\u2069b", "\u202aab\u202c." },
    { "\u202ba\u202db", "\u2068\u202ba\u202db\u202c\u202c\u2069." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *filled = saylau_language_fill ("{name}.", "name", rows[i][0], NULL);

      g_assert_cmpstr (filled, ==, rows[i][1]);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/language/tags", test_tags);
  g_test_add_func ("/charts/language/session", test_session);
  g_test_add_func ("/charts/language/words", test_words);
  g_test_add_func ("/charts/language/own-names", test_own_names);
  g_test_add_func ("/charts/language/times", test_times);
  g_test_add_func ("/charts/language/days", test_days);
  g_test_add_func ("/charts/language/dates", test_dates);
  g_test_add_func ("/charts/language/fill", test_fill);
  g_test_add_func ("/charts/language/locale", test_locale);
  g_test_add_func ("/charts/language/threads", test_threads);
  g_test_add_func ("/charts/language/closed", test_closed);

  return g_test_run ();
}
