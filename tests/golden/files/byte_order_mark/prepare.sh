sed -i '1s/^/\xef\xbb\xbf/' content/R1/report.xml content/R1/introduction.md
