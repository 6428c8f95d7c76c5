printf 'The figure.' | sed 's/./&\x00/g' > content/R1/introduction.md
