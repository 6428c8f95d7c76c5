mv content/R1/introduction.md content/shared.txt
ln -s ../shared.txt content/R1/introduction.md
