# What `cmake --install` puts in place besides the program.
install(TARGETS hexapla RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/pipeline/load/schema/
        DESTINATION ${CMAKE_INSTALL_DATADIR}/hexapla/schema
        FILES_MATCHING PATTERN "*.xsd")
install(FILES ${PROJECT_SOURCE_DIR}/pipeline/locale/schema/style.xsd ${PROJECT_SOURCE_DIR}/pipeline/locale/schema/text-rules.xsd
        DESTINATION ${CMAKE_INSTALL_DATADIR}/hexapla/schema)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/hexapla.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/completion/hexapla.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME hexapla)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/completion/_hexapla
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/completion/hexapla.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# The starter project as `hexapla init` writes it.
set(starter ${CMAKE_INSTALL_DATADIR}/hexapla/starter)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/starter/ DESTINATION ${starter})
foreach(file IN LISTS house ITEMS locales/terms.tbx)
  cmake_path(GET file PARENT_PATH folder)
  install(FILES ${PROJECT_SOURCE_DIR}/${file} DESTINATION ${starter}/${folder})
endforeach()
