# fish completion for hexapla(1)
set -l commands build check list dump explain trace init new sync help

function __hexapla_reports
    set -l project .
    set -l words (commandline -opc)
    if set -l index (contains -i -- --project $words)
        set project $words[(math $index + 1)]
    end
    if set -l named (string match -r -- '^--project=(.*)' $words)
        set project $named[2]
    end
    for file in $project/content/*/report.xml
        basename (dirname $file)
    end
end

complete -c hexapla -f
complete -c hexapla -l project -x -a '(__fish_complete_directories)' -d "The project's folder"
complete -c hexapla -l color -x -a 'auto always never' -d 'Colour in findings'
complete -c hexapla -l diagnostics -x -a 'text json sarif junit github' -d 'Form of findings'
complete -c hexapla -s q -l quiet -d 'Print findings only'
complete -c hexapla -s v -l verbose -d 'Say what is done, and why'
complete -c hexapla -s h -l help -d 'Print help'
complete -c hexapla -l version -d 'Print the version'

set -l none "not __fish_seen_subcommand_from $commands"
complete -c hexapla -n $none -a build -d 'Make reports in every language and format'
complete -c hexapla -n $none -a check -d 'Say everything that is wrong, and make nothing'
complete -c hexapla -n $none -a list -d 'Show reports, languages and the state of translations'
complete -c hexapla -n $none -a dump -d 'Print a report as a tree of blocks'
complete -c hexapla -n $none -a explain -d 'Explain a code of a finding'
complete -c hexapla -n $none -a trace -d 'Show where a fact stands and everywhere it prints'
complete -c hexapla -n $none -a init -d 'Make a starter project in a new folder'
complete -c hexapla -n $none -a new -d "Make next year's report from last year's"
complete -c hexapla -n $none -a sync -d 'Bring locales/ up to date'
complete -c hexapla -n $none -a help -d 'Print help'

complete -c hexapla -n '__fish_seen_subcommand_from build check list dump new sync' -a '(__hexapla_reports)'
complete -c hexapla -n '__fish_seen_subcommand_from trace; and not string match -q trace -- (commandline -opc)[-1]' -a '(__hexapla_reports)'
complete -c hexapla -n '__fish_seen_subcommand_from build check list dump sync trace' -l lang -x -a 'ar zh en fr ru es' -d Languages
complete -c hexapla -n '__fish_seen_subcommand_from build' -l format -x -a 'docx html md' -d Formats
complete -c hexapla -n '__fish_seen_subcommand_from build list' -l out -x -a '(__fish_complete_directories)' -d 'Where reports are published'
complete -c hexapla -n '__fish_seen_subcommand_from build check dump' -l draft -d 'Put up with what is missing, pending or unconfirmed'
complete -c hexapla -n '__fish_seen_subcommand_from build check' -s j -l jobs -x -d 'Steps at a time'
complete -c hexapla -n '__fish_seen_subcommand_from check' -l fix -d 'Mend what is safe to mend'
complete -c hexapla -n '__fish_seen_subcommand_from check' -l on -x -d 'The day acceptances are looked at'
complete -c hexapla -n '__fish_seen_subcommand_from build' -l explain -d 'Say why each report is made'
complete -c hexapla -n '__fish_seen_subcommand_from new' -l from -x -a '(__hexapla_reports)' -d 'The report it is made from'
complete -c hexapla -n '__fish_seen_subcommand_from new' -l list -d 'Print the check list'
complete -c hexapla -n '__fish_seen_subcommand_from sync' -l dry-run -d 'Write nothing'
complete -c hexapla -n '__fish_seen_subcommand_from explain' -x -a "(hexapla explain 2>/dev/null | awk 'NR > 1 { print \$1 }')"
complete -c hexapla -n '__fish_seen_subcommand_from init' -x -a '(__fish_complete_directories)'
complete -c hexapla -n '__fish_seen_subcommand_from help' -a "$commands"
