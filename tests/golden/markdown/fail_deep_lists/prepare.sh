printf -- '- %.0s' {1..10000} > content/R1/introduction.md
echo a >> content/R1/introduction.md
