rm content/R1/report.xml
mkdir content/R1/report.xml
mkdir content/R2
ln -s nowhere.xml content/R2/report.xml
