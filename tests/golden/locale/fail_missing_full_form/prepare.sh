sed -i 's|<body>|&<conceptEntry id="odd"><langSec xml:lang="en"><termSec><term>odd body</term><termNote type="termType">acronym</termNote></termSec></langSec></conceptEntry>|' locales/terms.tbx
