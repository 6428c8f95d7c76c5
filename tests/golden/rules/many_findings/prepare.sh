# One paragraph with many findings: each is placed from what stands nearby, not from the beginning.
{
  printf 'The figure is {figure}'
  for ((i = 0; i < 4600; ++i)); do printf ' , next'; done
  echo .
} > content/R1/introduction.md
