# Bodies, each the parent of the one before: no way down may take more room than the stack has.
{
  echo '<registry>'
  for ((i = 0; i < 40000; ++i)); do
    echo "<body id=\"b$i\" source=\"s\"><parent ref=\"b$((i + 1))\"/></body>"
  done
  echo '<body id="b40000" source="s"/></registry>'
} > content/registry/chain.xml
