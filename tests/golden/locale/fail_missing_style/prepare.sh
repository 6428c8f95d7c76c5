sed -i '/<percentage>/d' locales/en/style.xml
