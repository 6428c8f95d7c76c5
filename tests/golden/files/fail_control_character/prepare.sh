printf 'A \x01 here.\n' > content/R1/introduction.md
printf 'No \x1b[31mred\x1b[0m here.\n' > content/R1/more.md
sed -i 's/<text>Text/<text>\&#127;Text/' content/R1/report.xml
sed -i 's/source="Constitution, Article 7"/source="Constitution, Article \xc2\x857"/' content/registry/registry.xml
printf '\n/* \xef\xbf\xbe */\n' >> templates/council/html/style.css
