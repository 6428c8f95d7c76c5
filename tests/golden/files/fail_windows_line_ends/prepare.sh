printf 'First.\n\nThe *figure\nis {figrue}.\n' > content/R1/introduction.md
sed -i 's/1234/12x4/; s/$/\r/' content/R1/*.*
