# One paragraph with many citations in brackets: each is looked at by what stands beside it alone.
{
  printf 'The figure is {figure}.'
  for ((i = 0; i < 900; ++i)); do printf ' It is said (Resolution 191) or so.'; done
  echo
} > content/R1/introduction.md
