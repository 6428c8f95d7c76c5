# U+F0000 and U+10FFFD.
printf '\xf3\xb0\x80\x80 A bullet: {figure}.\n' > content/R1/introduction.md
sed -i 's/<head>Activity/<head>\xf4\x8f\xbf\xbd Activity/' content/R1/report.xml
