iconv -f UTF-8 -t UTF-16 content/R1/report.xml > report.xml
mv report.xml content/R1/report.xml
