printf 'Caf\xe9: {figure}.\n' > content/R1/introduction.md
LC_ALL=C sed -i 's/<head>Activity/<head>R\xe9sum\xe9/' content/R1/report.xml
