# A sentence that is pasted thousands of times: each is compared with the first, not with all others.
{
  echo 'The figure is {figure}.'
  for ((i = 0; i < 3000; ++i)); do
    printf '\nThe three Bureaux and the General Secretariat keep one calendar of events, so that no two meetings are held on one day.\n'
  done
} > content/R1/introduction.md
