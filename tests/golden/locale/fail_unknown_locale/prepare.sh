sed -i 's|icu="en-GB"|icu="xx-XX"|' locales/en/style.xml
