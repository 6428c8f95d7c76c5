sed -i 's/languages="en"/languages="en fr"/' content/project.xml
mkdir -p locales/fr/content/R1/report.xlf
