# Two advisory groups under one acronym.
sed -i 's|<term>TSAG</term>|<term>TDAG</term>|' locales/terms.tbx
