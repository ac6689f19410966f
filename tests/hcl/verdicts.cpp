// Says of each file that a line of the standard input names whether it is HCL for jtlint:
// `ok PATH`, or `fault PATH: MESSAGE`. For compare.py, which holds it against Terraform.

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "parse/hcl/parser.h"

int main() {
  std::string path;
  while (std::getline(std::cin, path)) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto body = jtlint::hcl::parse(bytes);
    if (body) {
      std::printf("ok %s\n", path.c_str());
    } else {
      std::printf("fault %s: %s\n", path.c_str(), body.error().message.c_str());
    }
  }
}
