touch "$(printf 'content/R1/new\nline.md')" "$(printf 'content/registry/\xff.xml')" "$(printf 'content/registry/\x1b[31m.txt')"
mkdir "$(printf 'content/R\t2')"
