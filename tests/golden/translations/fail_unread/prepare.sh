sed -i '$d' locales/fr/content/R1/introduction.xlf
