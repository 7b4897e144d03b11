/* SPDX-FileCopyrightText: 2026 The Saylau authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/csv-reader.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;         /* 0: as long as the string */
  const char *expected; /* a line a row: its line, then its cells in brackets; then a fault */
  const char *encoding; /* NULL: not said */
} Row;

static const Row rows[] = {
  { "comma", "a,b\n1,2\n", 0, "1[a][b]\n2[1][2]\n" },
  { "no newline at the end", "a,b\n1,2", 0, "1[a][b]\n2[1][2]\n" },
  { "semicolon", "a;b,c;d\n1;2;3\n", 0, "1[a][b,c][d]\n2[1][2][3]\n" },
  { "tab", "a\tb\n1\t\n", 0, "1[a][b]\n2[1][]\n" },
  { "bar", "a|b|c\n", 0, "1[a][b][c]\n" },
  { "one column", "a\n1\n", 0, "1[a]\n2[1]\n" },
  { "delimiter within quotes", "\"a,b,c\";d\n", 0, "1[a,b,c][d]\n" },
  { "CRLF", "a,b\r\n1,2\r\n", 0, "1[a][b]\n2[1][2]\n" },
  { "CR", "a,b\r1,2\r", 0, "1[a][b]\n2[1][2]\n" },
  { "empty lines", "\na,b\n\n\r\n1,2\n\n", 0, "2[a][b]\n5[1][2]\n" },
  { "empty cells", ",a,\n,,\n", 0, "1[][a][]\n2[][][]\n" },
  { "quotes", "a,\"b \"\"c\"\"\",\"\"\n", 0, "1[a][b \"c\"][]\n" },
  { "newline within quotes", "a,\"b\r\nc\"\n1,2\n", 0, "1[a][b\r\nc]\n3[1][2]\n" },
  { "quote within a bare cell", "a,5\" gun\n", 0, "1[a][5\" gun]\n" },
  { "mark of UTF-8", "\xEF\xBB\xBF\"a\",b\n", 0, "1[a][b]\n" },
  { "UTF-16LE", "\xFF\xFE"
                "a\0,\0\x31\x04\n\0",
    10, "1[a][б]\n" },
  { "UTF-16BE", "\xFE\xFF\0a\0,\x04\x31\0\n", 10, "1[a][б]\n" },
  { "UTF-16LE without a mark", "a\0,\0\x31\x04\n\0", 8, "1[a][б]\n" },
  { "half of UTF-16", "\xFF\xFE"
                      "a\0,",
    5, "1:3 the table ends in the middle of a character of UTF-16LE" },
  { "open quote", "a,b\nж,\"c\nd\n", 0, "1[a][b]\n2:3 a quote that opens here is never closed" },
  { "a quote over 16 line ends", "a,b\n1,\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\",2\n", 0, "1[a][b]\n2[1][\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n][2]\n" },
  { "a quote over more", "a,b\n1,\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\",2\n", 0,
    "1[a][b]\n2:3 the text in the quote that opens here goes on to line 19; expected at most 16 line ends in it" },
  { "text after a quote", "a,b\nж,\"c\"d\n", 0, "1[a][b]\n2:6 there is text after a closing quote; write a quote within quotes twice" },
  { "another encoding", "a,b\nж,\xE6\n", 0, "1[a][b]\n2:3 the byte 0xE6 is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed" },
  { "windows-1251", "a;b\r\n1;\xE6\xFF\r\n", 0, "1[a][b]\n2[1][жя]\n", "windows-1251" },
  { "latin-1", "a\tb\r1\t\xE9\r", 0, "1[a][b]\n2[1][é]\n", "ISO-8859-1" },
  { "shift-jis", "a|b\n\x93\x8C|2\n", 0, "1[a][b]\n2[東][2]\n", "Shift_JIS" },
  { "said to be UTF-8", "\xEF\xBB\xBF"
                        "a,b\n",
    0, "1[a][b]\n", "utf-8" },
  { "said to be UTF-16", "\xFE\xFF\0a\0,\x04\x31\0\n", 10, "1[a][б]\n", "UTF-16" },
  { "said to be UTF-16LE without a mark", "\x31\x04,\0a\0\n\0", 8, "1[б][a]\n", "UTF-16LE" },
  { "a mark that contradicts", "\xEF\xBB\xBF"
                               "a,b\n",
    0,
    "1:1 the table begins with the mark of UTF-8, and “encoding” says “windows-1251”; leave the latter out", "windows-1251" },
  { "no character of the encoding", "a,b\nж,\x98\n", 0, "2:4 the byte 0x98 begins no character of windows-1251", "windows-1251" },
  { "half a character of the encoding", "a,b\n1,\x93", 0, "2:3 the table ends in the middle of a character of Shift_JIS", "Shift_JIS" },
  { "a NUL", "a,b\n1,\0\n", 8, "1[a][b]\n2:3 the byte 0x00 is not UTF-8; save the table in UTF-8, or name its “encoding”: it is not guessed" },
};

static void
tell_row (const SaylauCsvReader *csv,
          GString *told)
{
  g_string_append_printf (told, "%u", saylau_csv_reader_get_line (csv));
  for (guint i = 0; i < saylau_csv_reader_get_n_cells (csv); i++)
    g_string_append_printf (told, "[%s]", saylau_csv_reader_get_cell (csv, i));
  g_string_append_c (told, '\n');
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GString) told = g_string_new (NULL);
  SaylauCsvFault fault = { 0 };
  g_autoptr (SaylauCsvReader) csv = saylau_csv_reader_new (row->bytes, row->length > 0 ? row->length : strlen (row->bytes), row->encoding, &fault);

  while (csv != NULL && saylau_csv_reader_next (csv, &fault))
    tell_row (csv, told);
  if (fault.message != NULL)
    g_string_append_printf (told, "%u:%u %s", fault.line, fault.column, fault.message);
  g_free (fault.message);
  g_assert_cmpstr (told->str, ==, row->expected);
}

static void
test_places (void)
{
  const char *text = "йц,\"a\nb\",c\nd,e,f\n";
  SaylauCsvFault fault;
  g_autoptr (SaylauCsvReader) csv = saylau_csv_reader_new (text, strlen (text), NULL, &fault);

  g_assert_true (saylau_csv_reader_next (csv, &fault));
  g_assert_cmpuint (saylau_csv_reader_get_cell_column (csv, 0), ==, 1);
  g_assert_cmpuint (saylau_csv_reader_get_cell_column (csv, 1), ==, 4);
  g_assert_cmpuint (saylau_csv_reader_get_cell_line (csv, 1), ==, 1);
  g_assert_cmpuint (saylau_csv_reader_get_cell_line (csv, 2), ==, 2);
  g_assert_cmpuint (saylau_csv_reader_get_cell_column (csv, 2), ==, 4);
  g_assert_true (saylau_csv_reader_next (csv, &fault));
  g_assert_cmpuint (saylau_csv_reader_get_line (csv), ==, 3);
  g_assert_cmpuint (saylau_csv_reader_get_cell_column (csv, 2), ==, 5);
  g_assert_false (saylau_csv_reader_next (csv, &fault));
  g_assert_null (fault.message);
}

/* Each fault is passed with its line alone, whatever quotes come behind. */
static void
test_pass_fault (void)
{
  const char *text = "a,b\n1,\"2\n3,4\n\"5\"x,6\n7,8\n9,\"0";
  g_autoptr (GString) told = g_string_new (NULL);
  SaylauCsvFault fault;
  g_autoptr (SaylauCsvReader) csv = saylau_csv_reader_new (text, strlen (text), NULL, &fault);
  gboolean more = TRUE;

  while (more)
    {
      more = saylau_csv_reader_next (csv, &fault);
      if (more)
        tell_row (csv, told);
      else if (fault.message != NULL)
        {
          g_string_append_printf (told, "%u:%u\n", fault.line, fault.column);
          g_clear_pointer (&fault.message, g_free);
          saylau_csv_reader_pass_fault (csv);
          more = TRUE;
        }
    }
  g_assert_cmpstr (told->str, ==, "1[a][b]\n4:2\n3[3][4]\n4:4\n5[7][8]\n6:3\n");
  g_assert_cmpfloat (saylau_csv_reader_get_fraction (csv), ==, 1);
}

static void
test_encodings (void)
{
  g_assert_true (saylau_csv_encoding_is_known ("windows-1251"));
  g_assert_true (saylau_csv_encoding_is_known ("UTF-8"));
  g_assert_true (saylau_csv_encoding_is_known ("koi8-r"));
  g_assert_false (saylau_csv_encoding_is_known (""));
  g_assert_false (saylau_csv_encoding_is_known ("cyrillic please"));
  g_assert_false (saylau_csv_encoding_is_known ("windows-1251//IGNORE"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/formats/csv-reader/%s", rows[i].name);
      g_autofree char *path = g_strdelimit (g_strdup (name), " ", '-');

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/formats/csv-reader/places", test_places);
  g_test_add_func ("/formats/csv-reader/pass-fault", test_pass_fault);
  g_test_add_func ("/formats/csv-reader/encodings", test_encodings);
  return g_test_run ();
}
