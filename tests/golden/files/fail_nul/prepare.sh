printf 'The \0 figure.\n' > content/R1/introduction.md
sed -i 's/<head>Activity/<head>Act\x00ivity/' content/R1/report.xml
