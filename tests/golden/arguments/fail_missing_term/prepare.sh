# A concept with a name in English alone.
sed -i 's|<body>|&<conceptEntry id="odd_body"><langSec xml:lang="en"><termSec><term>odd body</term><termNote type="termType">fullForm</termNote></termSec></langSec></conceptEntry>|' locales/terms.tbx
