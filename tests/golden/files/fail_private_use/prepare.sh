# U+F0B7, the bullet of the font Symbol, as Word leaves it.
printf '\xef\x82\xb7 A bullet: {figure}.\n' > content/R1/introduction.md
sed -i 's/<head>Activity/<head>\xef\x82\xb7 Activity/' content/R1/report.xml
