printf '## Heading\n\nThe figure\nis {figure}.\n\n- one\n- two\n' > content/R1/introduction.md
sed -i 's/$/\r/' content/R1/*.* content/registry/*.xml content/project.xml templates/plain/*.xml
