printf '[%.0s' {1..10000} > content/R1/introduction.md
printf '](https://www.itu.int/)%.0s' {1..10000} >> content/R1/introduction.md
