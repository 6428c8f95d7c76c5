printf 'In Windows-1252 an apostrophe: it&#x92;s. Rung: &#7;.\n' > content/R1/introduction.md
sed -i 's/<text>Text/<text>\&amp;#127;Text/' content/R1/report.xml
