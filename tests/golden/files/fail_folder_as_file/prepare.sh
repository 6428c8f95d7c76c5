rm content/R1/introduction.md
mkdir content/R1/introduction.md
mkdir content/registry/folder.xml
