# bash completion for hexapla(1)

# The reports of the project named on the command line, or of this folder.
_hexapla_reports() {
  local project=. i file
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == --project ]] || continue
    # `--project=DIR` is three words: `=` divides them.
    project=${COMP_WORDS[i + 1]}
    [[ $project == = ]] && project=${COMP_WORDS[i + 2]}
  done
  for file in "$project"/content/*/report.xml; do
    [[ -e $file ]] || continue
    file=${file%/report.xml}
    printf '%s\n' "${file##*/}"
  done
}

# Completes the last item of a comma-separated list.
_hexapla_list() {
  local current=$1 prefix=
  [[ $current == *,* ]] && prefix=${current%,*},
  local IFS=$'\n'
  COMPREPLY=($(compgen -P "$prefix" -W "${2// /$'\n'}" -- "${current##*,}"))
  compopt -o nospace 2> /dev/null
}

_hexapla() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local commands="build check list dump explain trace init new sync help"
  local global="--project --color --diagnostics --quiet --verbose --help"
  local command= word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ " $commands " == *" $word "* ]] && command=$word && break
  done
  case $previous in
    --project | --out | init)
      COMPREPLY=($(compgen -d -- "$current"))
      return
      ;;
    --color)
      COMPREPLY=($(compgen -W "auto always never" -- "$current"))
      return
      ;;
    --diagnostics)
      COMPREPLY=($(compgen -W "text json sarif junit github" -- "$current"))
      return
      ;;
    --lang)
      _hexapla_list "$current" "ar zh en fr ru es"
      return
      ;;
    --format)
      _hexapla_list "$current" "docx html md"
      return
      ;;
    --from)
      COMPREPLY=($(compgen -W "$(_hexapla_reports)" -- "$current"))
      return
      ;;
    explain)
      COMPREPLY=($(compgen -W "$(hexapla explain 2> /dev/null | awk 'NR > 1 { print $1 }')" -- "$current"))
      return
      ;;
  esac
  local options=
  case $command in
    build) options="--lang --format --out --draft --jobs --explain" ;;
    check) options="--lang --draft --jobs --fix --on" ;;
    dump) options="--lang --draft" ;;
    list) options="--lang --out" ;;
    new) options="--from --list" ;;
    sync) options="--lang --dry-run" ;;
    trace) options="--lang" ;;
  esac
  if [[ $current == -* ]]; then
    [[ -z $command ]] && options="--version"
    COMPREPLY=($(compgen -W "$options $global" -- "$current"))
  elif [[ -z $command || $command == help ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
  elif [[ $command != trace || $previous != trace ]]; then
    COMPREPLY=($(compgen -W "$(_hexapla_reports)" -- "$current"))
  fi
}

complete -F _hexapla hexapla
