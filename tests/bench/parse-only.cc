// SPDX-FileCopyrightText: 2026 The Saylau authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What reading costs at least: simdjson's own pass over each file.
//
//   parse-only FILE...

#include <chrono>
#include <cstdio>
#include <simdjson.h>

int
main (int argc, char **argv)
{
  auto began = std::chrono::steady_clock::now ();

  for (int i = 1; i < argc; i++)
    {
      simdjson::dom::parser parser;
      simdjson::dom::element root;

      if (parser.load (argv[i]).get (root) != simdjson::SUCCESS)
        return 1;
    }
  std::printf ("parsed: %.1f ms\n", std::chrono::duration<double, std::milli> (std::chrono::steady_clock::now () - began).count ());
  return 0;
}
