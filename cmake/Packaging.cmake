# What `cmake --install` puts where, and the packages that CPack makes of it: a .deb and a .tar.gz.

include(GNUInstallDirs)
# Whatever the umask of who builds the package.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

install(TARGETS jtlint RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(JTLINT_AUDIT)
  # jtlint looks for it there, from where it lies itself.
  install(TARGETS jtlint_aws RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/jtlint")
endif()
install(DIRECTORY rules schemas DESTINATION "${CMAKE_INSTALL_DATADIR}/jtlint"
        FILES_MATCHING PATTERN "*.yaml" PATTERN "*.json")
# As in the repository, so that the README finds the pages and the examples that it speaks of.
install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs examples DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        FILES_MATCHING PATTERN "*.md" PATTERN "*.yaml" PATTERN "*.json")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)

# The executables contain these libraries, whose licences ask that their notices go with them. libcurl
# is no part of jtlint-aws, which finds it on the system.
file(STRINGS scripts/debian-packages libraries REGEX "^  [a-z0-9-]+-dev$")
list(TRANSFORM libraries STRIP)
list(REMOVE_ITEM libraries libclang-rt-dev libcurl4-openssl-dev)
foreach(library IN LISTS libraries ITEMS libc6-dev)
  if(EXISTS "/usr/share/doc/${library}/copyright")
    install(FILES "/usr/share/doc/${library}/copyright"
            DESTINATION "${CMAKE_INSTALL_DOCDIR}/third-party" RENAME "${library}.copyright")
  endif()
endforeach()

string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" system)
set(CPACK_GENERATOR TGZ)
set(CPACK_PACKAGE_FILE_NAME "jtlint-${PROJECT_VERSION}-${system}")
set(CPACK_PACKAGE_VENDOR "jtlint developers")
set(CPACK_PACKAGE_CONTACT "jtlint developers <jtlint@example.com>")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_DESCRIPTION "\
jtlint reads the JSON or YAML that is given to CreateJobTemplate, or that
DescribeJobTemplate gives of a live template, checks it against the shape of
the API and a catalogue of rules, and underlines the bytes that are wrong. It
writes reports for people, editors and programs. `jtlint audit` does the same
with the live templates of an account, which jtlint-aws asks AWS for: that
takes libcurl. Nothing else calls AWS.")

# Without dpkg, CPack could only guess what the architecture is called.
find_program(DPKG_EXECUTABLE dpkg)
if(DPKG_EXECUTABLE)
  list(APPEND CPACK_GENERATOR DEB)
endif()
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(JTLINT_AUDIT)
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libcurl4, ca-certificates")
endif()
if(NOT JTLINT_STATIC)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()

include(CPack)
