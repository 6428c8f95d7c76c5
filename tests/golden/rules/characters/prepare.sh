# Characters that editors change or hide are written by their numbers.
{
  printf 'The Commi\xd1\x81sion met at \xd0\x9c\xd0\xa1\xd0\xad and saw CO\xe2\x82\x82 and the \xce\xba value.\n\n'
  printf 'Between PP\xe2\x80\x9126, ITU\xe2\x80\x93R and C26\xe2\x88\x9235 lie 2020\xe2\x80\x932023 and Geneva\xe2\x80\x93Nairobi.\n\n'
  printf 'A cafe\xcc\x81 opens, and caf\xc3\xa9 Leman too.\n\n'
  printf 'One zero\xe2\x80\x8bwidth space, a soft\xc2\xadhyphen and a \xe2\x80\xaedirection.\n\n'
  printf 'Quotation marks \xe2\x80\x9cof others\xe2\x80\x9d and a comma\xef\xbc\x8ctoo wide.\n'
} > content/R1/introduction.md
