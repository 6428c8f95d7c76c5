mkdir -p locales/fr/content/R1 locales/fr/content/R2
cp templates/../locales/fr/templates/council/front.xlf locales/fr/content/R1/report.xlf
echo mine > locales/fr/content/R2/report.xlf
