# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A thin front over meson. All but `make`, `make format` and `make clean` install what is missing, and say what.

BUILD = build
FILE = data/samples/kazakhstan-2019.election.json
MESON_OPTIONS =
# Options of build-aux/run-tests: `make test TESTS="--suite model"`.
TESTS =
FUZZ_SECONDS = 60
PROFILE =
FLATPAK_MANIFEST = flatpak/io.github.saylau.Saylau$(if $(PROFILE),.$(PROFILE)).json
export GPG_KEY URL

MAKEFLAGS += --no-print-directory

all: $(BUILD)/build.ninja
	@meson compile -C $(BUILD)

$(BUILD)/build.ninja:
	@command -v meson > /dev/null || { echo 'meson is missing: build-aux/install-dependencies build' >&2; exit 1; }
	meson setup $(BUILD) $(MESON_OPTIONS)

# Opens FILE in a window, or where there is no display draws its charts to build/out.
run:
	@build-aux/install-dependencies build run
	@$(MAKE) $(BUILD)/build.ninja
	@meson compile -C $(BUILD) programs
	@build-aux/run $(BUILD) "$(FILE)"

test:
	@build-aux/test $(BUILD) "$(MESON_OPTIONS)" $(TESTS)

# Each reader's fuzzer for FUZZ_SECONDS; the last line counts them. What they find is kept in BUILD/fuzz/found.
fuzz:
	@build-aux/fuzz $(BUILD)/fuzz $(FUZZ_SECONDS)

bench: bench-dependencies
	@tests/bench/run $(BUILD)

# The same, and keeps the table in docs/benchmarks.md.
bench-docs: bench-dependencies
	@tests/bench/run $(BUILD) --write docs/benchmarks.md

bench-dependencies:
	@build-aux/install-dependencies build run test bench
	@$(MAKE) all
	@meson compile -C $(BUILD) bench-programs

# Of the last commit; the package and its sources are left in BUILD/debian.
debian-package:
	@build-aux/install-dependencies build run test package
	@$(MAKE) $(BUILD)/build.ninja
	@build-aux/debian-package $(BUILD)

# For this user, with GNOME's runtime, from Flathub where it is missing. PROFILE=Devel: beside the installed program.
flatpak: flatpak-dependencies
	@MANIFEST=$(FLATPAK_MANIFEST) build-aux/flatpak $(BUILD) build install

# One file that installs it.
flatpak-bundle: flatpak-dependencies
	@MANIFEST=$(FLATPAK_MANIFEST) build-aux/flatpak $(BUILD) build bundle

# A repository to be served, and the .flatpakref that installs from it; see docs/distributing.md for GPG_KEY and URL.
flatpak-repository: flatpak-dependencies
	@MANIFEST=$(FLATPAK_MANIFEST) build-aux/flatpak $(BUILD) build repository

flatpak-dependencies:
	@build-aux/install-dependencies flatpak

# In a sandbox, on a display, a session and a home of its own; the last line counts the cases.
flatpak-test:
	@tests/flatpak/run $(BUILD)

format:
	git ls-files '*.c' '*.cc' '*.h' | xargs clang-format-14 -i

clean:
	rm -rf $(BUILD)

.PHONY: all run test fuzz bench bench-docs bench-dependencies debian-package flatpak flatpak-bundle flatpak-repository flatpak-dependencies flatpak-test \
  format clean
