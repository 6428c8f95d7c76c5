printf '{figure, plural, one {a} other {%.0s' {1..10000} > content/R1/introduction.md
printf '}}%.0s' {1..10000} >> content/R1/introduction.md
