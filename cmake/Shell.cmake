# What the executable says of itself for the shells of users, as files beside it: the manual page, and
# what makes a shell complete words.

set(shell_files "${PROJECT_BINARY_DIR}/shell")
find_program(GZIP_EXECUTABLE gzip REQUIRED)

add_custom_command(TARGET jtlint POST_BUILD
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${shell_files}"
  COMMAND jtlint completion bash > "${shell_files}/jtlint"
  COMMAND jtlint completion zsh > "${shell_files}/_jtlint"
  COMMAND jtlint completion fish > "${shell_files}/jtlint.fish"
  COMMAND jtlint man > "${shell_files}/jtlint.1"
  COMMAND "${GZIP_EXECUTABLE}" -9nf "${shell_files}/jtlint.1"
  VERBATIM)

include(GNUInstallDirs)
install(FILES "${shell_files}/jtlint.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${shell_files}/jtlint"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${shell_files}/jtlint.fish"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
# Debian's zsh looks in the first of these below /usr, and in the second below /usr/local, as others
# do everywhere.
foreach(folder IN ITEMS vendor-completions site-functions)
  install(FILES "${shell_files}/_jtlint" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/${folder}")
endforeach()
