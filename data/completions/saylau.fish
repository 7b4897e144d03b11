# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of `saylau` for fish. tests/docs compares it with what `saylau SUBCOMMAND --help` prints.

# Files with one of the suffixes, a part of a regular expression, and folders. What is typed so far may be quoted or
# escaped, which fish itself understands best.
function __saylau_files
    complete -C "__fish_command_without_completions "(commandline -ct | string collect) | string match -r -- '^[^\t]*(?:/|\.(?:'$argv[1]'))(?:\t.*)?$'
end

# The ids of the document that is named on the line, with their names: `tallies`, `areas` or `candidates`, told by the command that is.
function __saylau_ids
    set -l words (commandline -opc | string replace -r -- '^~/' "$HOME/")
    set -l file (string match -r -- '.*\.json$' $words)[1]
    test -n "$file"; and type -q -- $words[1]; and $words[1] describe $file --list $argv[1] 2>/dev/null
end

set -l subcommands export describe check analyse thumbnail
set -l none "not __fish_seen_subcommand_from $subcommands"
set -l chart '__fish_seen_subcommand_from export describe'

complete -c saylau -f
complete -c saylau -n __fish_use_subcommand -a export -d 'Draw a chart to a file'
complete -c saylau -n __fish_use_subcommand -a describe -d 'Tell a chart in words'
complete -c saylau -n __fish_use_subcommand -a check -d 'Tell all problems of a document'
complete -c saylau -n __fish_use_subcommand -a analyse -d 'Test its polling stations'
complete -c saylau -n __fish_use_subcommand -a thumbnail -d 'Draw its icon, as file managers do'
complete -c saylau -a '(__saylau_files json)'
complete -c saylau -s h -l help -d 'Show the options'

complete -c saylau -n $none -l version -d 'Show the version'
complete -c saylau -n $none -l new-window -d 'Open a window even where an empty one is there'
complete -c saylau -n $none -l sample -d 'Open the sample'

complete -c saylau -n $chart -x -l chart -a 'bar pie timeline areas turnout compare tallies fingerprint votes-by-turnout integers digits cumulative' -d 'Which chart'
complete -c saylau -n $chart -x -l tally -a '(__saylau_ids tallies)' -d 'Whose result'
complete -c saylau -n $chart -x -l compare -a '(__saylau_ids tallies)' -d 'A tally to compare it with'
complete -c saylau -n $chart -x -l area -a '(__saylau_ids areas)' -d 'Whose area'
complete -c saylau -n $chart -x -l measure -a 'auto winner share turnout events detained difference' -d 'What areas show'
complete -c saylau -n $chart -x -l candidate -a '(__saylau_ids candidates)' -d 'Whose share'
complete -c saylau -n $chart -x -l classes -a 'equal quantile none' -d 'The shades of areas'
complete -c saylau -n $chart -l tiles -d 'Areas as tiles'
complete -c saylau -n $chart -x -l bin -a '0.25 0.5 1 2' -d 'Points to a cell'
complete -c saylau -n $chart -x -l weight -a 'stations registered votes' -d 'How much a station counts'
complete -c saylau -n $chart -x -l colour -a 'logarithmic linear' -d 'Scale of the colours of cells'
complete -c saylau -n $chart -x -l cluster -d 'Turnout that the estimate starts from'
complete -c saylau -n $chart -x -l stations -a 'turnout=90-100' -d 'Only these polling stations'
complete -c saylau -n $chart -x -l from -d 'Start of the timeline'
complete -c saylau -n $chart -x -l to -d 'End of the timeline'
complete -c saylau -n $chart -x -l moment -d 'The moment'
complete -c saylau -n $chart -x -l span -d 'A span of the timeline to mark'
complete -c saylau -n $chart -x -l order -a 'share ballot' -d 'Order of the candidates'
complete -c saylau -n $chart -x -l decimals -a '0 1 2 3 4' -d 'Decimals of a percentage'
complete -c saylau -n $chart -x -l size -a '1200x675 1080x1080 1920x1080' -d 'Width and height in units'
complete -c saylau -n $chart -x -l scale -a '1 2 3 4' -d 'Pixels of a PNG to a unit'
complete -c saylau -n $chart -x -l zoom -a '1 1.5 2' -d 'Size of type and bars'
complete -c saylau -n $chart -x -l theme -a 'light dark print transparent' -d 'Ground and colours'
complete -c saylau -n $chart -x -l palette -a 'document distinct patterns' -d 'The candidates\' colours'
complete -c saylau -n $chart -x -l lang -a 'en kk ru' -d 'Language'
complete -c saylau -n $chart -l lenient -d 'Skip rows of stations that cannot be read'

complete -c saylau -n '__fish_seen_subcommand_from export' -x -s o -l output -a '(__saylau_files "png|svg|csv|tsv")' -d 'The file to write'
complete -c saylau -n '__fish_seen_subcommand_from describe' -x -l list -a 'tallies areas candidates' -d 'List ids with their names instead'
complete -c saylau -n '__fish_seen_subcommand_from check' -l all -d 'List all problems'
complete -c saylau -n '__fish_seen_subcommand_from check analyse' -l lenient -d 'Skip rows of stations that cannot be read'
complete -c saylau -n '__fish_seen_subcommand_from check' -l json -d 'Print one JSON object, for programs'
complete -c saylau -n '__fish_seen_subcommand_from analyse' -x -l candidate -a '(__saylau_ids candidates)' -d 'Whose votes'
complete -c saylau -n '__fish_seen_subcommand_from analyse' -x -l area -a '(__saylau_ids areas)' -d 'Stations in this area'
complete -c saylau -n '__fish_seen_subcommand_from analyse' -l by-area -d 'Also each area next below'
complete -c saylau -n '__fish_seen_subcommand_from analyse' -x -l cluster -a '35-45 40-50 50-60' -d 'Turnout of Shpilkin\'s estimate'
complete -c saylau -n '__fish_seen_subcommand_from analyse' -l json -d 'Print one JSON object, for programs'
complete -c saylau -n '__fish_seen_subcommand_from thumbnail' -x -l size -a '128 256 512 1024' -d 'The width in pixels'
complete -c saylau -n '__fish_seen_subcommand_from thumbnail' -a '(__saylau_files png)'
