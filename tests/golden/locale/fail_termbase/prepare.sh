sed -i 's|<body>|&<conceptEntry><langSec xml:lang="en"><termSec><term>odd body</term><termNote type="termType">fullForm</termNote></termSec></langSec></conceptEntry>|' locales/terms.tbx
sed -i '0,/<langSec xml:lang="ru">/s//<langSec>/' locales/terms.tbx
