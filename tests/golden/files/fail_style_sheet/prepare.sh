printf 'p::before { content: "\xab"; }\n' >> templates/council/html/style.css
