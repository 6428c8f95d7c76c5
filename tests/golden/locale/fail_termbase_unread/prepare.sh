sed -i '$d' locales/terms.tbx
