mkdir ../outside
cp content/R1/introduction.md ../outside/
ln -sf "$PWD/../outside/introduction.md" content/R1/introduction.md
