truncate -s 200M content/R1/report.xml
