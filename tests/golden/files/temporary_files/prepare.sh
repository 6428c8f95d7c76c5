# What LibreOffice, Word, Emacs, Vim, Kate and macOS leave behind; none of it can be read.
cd content
for name in .~lock.registry.xml# '~$registry.xml' registry.xml~ .registry.xml.swp '#registry.xml#' .#registry.xml; do
  echo '<left' > "registry/$name"
done
for name in .~lock.report.xml# '~$introduction.md' introduction.md~ .introduction.md.swp '#introduction.md#' .#introduction.md \
  '~WRL0001.tmp' introduction.md.tmp .introduction.md.kate-swp .DS_Store 4913; do
  echo '{left' > "R1/$name"
done
mkdir .~lock.R1# '~$R1' .R1.swp
