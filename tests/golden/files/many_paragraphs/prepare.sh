# As many units as a narrative of some hundred pages has, and as many findings in one line as fit: what is
# done for each must not look through all of them.
{
  echo 'The figure is {figure}.'
  for ((i = 0; i < 40000; ++i)); do printf '\nA%d.\n' "$i"; done
  for ((i = 0; i < 20000; ++i)); do printf '\n# Same\n'; done
} > content/R1/introduction.md
