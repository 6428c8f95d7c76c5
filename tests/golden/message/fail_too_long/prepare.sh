# A paragraph and a title that are longer than any, and brackets that cmark would be long with.
long=$(head -c 33000 /dev/zero | tr '\0' a)
{
  printf '%s\n\n' "$long"
  head -c 1001 /dev/zero | tr '\0' '['
  printf '\n\nThe figure is {figure}.\n'
} > content/R1/introduction.md
sed -i "s|<purpose>Tests.</purpose>|<purpose>$long</purpose>|" content/R1/report.xml
