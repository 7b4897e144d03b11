# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of `saylau` for bash. tests/docs compares it with what `saylau SUBCOMMAND --help` prints.

# _saylau_words WORD...: those that begin as what is typed.
_saylau_words ()
{
  mapfile -t COMPREPLY < <(compgen -W "$*" -- "$cur")
}

# _saylau_files SUFFIX...: files with one of these, and folders.
_saylau_files ()
{
  local suffix
  compopt -o filenames 2> /dev/null
  mapfile -t COMPREPLY < <(
    for suffix
    do
      compgen -f -X "!*.$suffix" -- "$cur"
    done
    compgen -d -- "$cur"
  )
}

# _saylau_unquote WORD: sets `unquoted` to what bash would take the word for. Quotes and the home folder are seen to
# here, and nothing else in the word is ever carried out.
_saylau_unquote ()
{
  local c i quote=

  unquoted=
  for ((i = 0; i < ${#1}; i++))
  do
    c=${1:i:1}
    if [[ $c == "$quote" ]]
    then
      quote=
    elif [[ -z $quote && $c == [\"\'] ]]
    then
      quote=$c
    elif [[ $c == \\ && ( -z $quote || ( $quote == '"' && ${1:i+1:1} == [\"\\\$\`] ) ) ]]
    then
      i=$((i + 1))
      unquoted+=${1:i:1}
    else
      unquoted+=$c
    fi
  done
  [[ $1 != \~/* ]] || unquoted=$HOME/${unquoted:2}
}

# _saylau_ids tallies|areas|candidates: the ids of the document that is named on the line, told by the command that is.
_saylau_ids ()
{
  local word unquoted program
  _saylau_unquote "${COMP_WORDS[0]}"
  program=$unquoted
  for word in "${COMP_WORDS[@]:2}"
  do
    _saylau_unquote "$word"
    if [[ $unquoted == *.json ]]
    then
      _saylau_words "$("$program" describe "$unquoted" --list "$1" 2> /dev/null | cut -f 1)"
      return
    fi
  done
}

_saylau ()
{
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  local chart='--chart --tally --compare --area --measure --candidate --classes --tiles --bin --weight --colour --cluster --stations --from --to --moment --span --order --decimals --size --scale --zoom --theme --palette --lang --lenient --help'

  # In --chart=pie the equals sign is a word of its own.
  if [[ $cur == '=' ]]
  then
    cur=
  elif [[ $prev == '=' ]]
  then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  ((COMP_CWORD > 1)) || command=

  case $command:$prev in
    export:--chart | describe:--chart) _saylau_words bar pie timeline areas turnout compare tallies fingerprint votes-by-turnout integers digits cumulative ;;
    export:--measure | describe:--measure) _saylau_words auto winner share turnout events detained difference ;;
    export:--classes | describe:--classes) _saylau_words equal quantile none ;;
    export:--candidate | describe:--candidate) _saylau_ids candidates ;;
    export:--bin | describe:--bin) _saylau_words 0.25 0.5 1 2 ;;
    export:--weight | describe:--weight) _saylau_words stations registered votes ;;
    export:--colour | describe:--colour) _saylau_words logarithmic linear ;;
    export:--order | describe:--order) _saylau_words share ballot ;;
    export:--decimals | describe:--decimals) _saylau_words 0 1 2 3 4 ;;
    export:--zoom | describe:--zoom) _saylau_words 1 1.5 2 ;;
    export:--theme | describe:--theme) _saylau_words light dark print transparent ;;
    export:--palette | describe:--palette) _saylau_words document distinct patterns ;;
    export:--lang | describe:--lang) _saylau_words en kk ru ;;
    analyse:--candidate) _saylau_ids candidates ;;
    analyse:--area) _saylau_ids areas ;;
    analyse:--cluster | export:--cluster | describe:--cluster) _saylau_words 35-45 40-50 50-60 ;;
    export:--stations | describe:--stations) _saylau_words turnout=90-100 ;;
    export:--tally | export:--compare | describe:--tally | describe:--compare) _saylau_ids tallies ;;
    export:--area | describe:--area) _saylau_ids areas ;;
    export:--size | describe:--size) _saylau_words 1200x675 1080x1080 1920x1080 ;;
    export:--scale | describe:--scale) _saylau_words 1 2 3 4 ;;
    export:-o | export:--output) _saylau_files png svg csv tsv ;;
    describe:--list) _saylau_words tallies areas candidates ;;
    thumbnail:--size) _saylau_words 128 256 512 1024 ;;
    export:--from | export:--to | describe:--from | describe:--to) ;;
    export:--moment | export:--span | describe:--moment | describe:--span) ;;
    *)
      case $command:$cur in
        export:-*) _saylau_words "$chart --output" ;;
        describe:-*) _saylau_words "$chart --list" ;;
        check:-*) _saylau_words --all --lenient --json --help ;;
        analyse:-*) _saylau_words --candidate --area --by-area --cluster --lenient --json --help ;;
        thumbnail:-*) _saylau_words --size --help ;;
        :-*) _saylau_words --new-window --sample --help --version ;;
        thumbnail:*) _saylau_files json png ;;
        *)
          _saylau_files json
          [[ -n $command ]] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'export describe check analyse thumbnail' -- "$cur")
          ;;
      esac
      ;;
  esac
}

complete -F _saylau saylau
