truncate -s 200M content/R1/introduction.md
