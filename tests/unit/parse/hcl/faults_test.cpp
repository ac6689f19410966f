#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::test::hcl_file;

TEST_CASE("HCL: what stands on a line of its own is named") {
  CHECK(hcl_file("a") == "1-1: expected '=' or a block behind 'a', got the end of the text");
  CHECK(hcl_file("a =") == "3-3: expected a value, got the end of the text");
  CHECK(hcl_file("a = \n") == "4-4: expected a value, got the end of the line");
  CHECK(hcl_file("a 1") == "2-3: expected '=' or a block behind 'a', got '1'");
  CHECK(hcl_file("a.b = 1") == "1-2: expected '=' or a block behind 'a', got '.'");
  CHECK(hcl_file("\"a\" = 1") == "0-1: the name of an attribute stands without quotes");
  CHECK(hcl_file("}") == "0-1: expected an attribute or a block, got '}'");
  CHECK(hcl_file("a = }") == "4-5: expected a value, got '}'");
  CHECK(hcl_file("a = 1 b = 2") ==
        "6-7: expected the end of the line behind the attribute, got 'b'");
  CHECK(hcl_file("a = 1, b = 2") ==
        "5-6: expected the end of the line behind the attribute, got ','");
  CHECK(hcl_file("a = 1;") == "5-6: HCL has no ';': begin a new line");
  CHECK(hcl_file("a = 1\na = 2") ==
        "6-7: 'a' is set twice: delete one [0-1: it is set here before]");
}

TEST_CASE("HCL: what is no token is said in words") {
  CHECK(hcl_file("/* x") == "0-2: this comment is never closed with '*/'");
  CHECK(hcl_file("a = 'x'") == "4-5: strings stand in double quotes, not single ones");
  CHECK(hcl_file("a = `x`") ==
        "4-5: HCL has no backticks; a text of several lines is written as a heredoc, <<EOT");
  CHECK(hcl_file("a = “x”") == "4-7: a typographic quote encloses no string; write '\"' instead");
  CHECK(hcl_file("a = ${b}") == "4-6: '${' begins a sequence in a string only: write \"${...}\"");
  CHECK(hcl_file("a = @") == "4-5: '@' means nothing here");
  CHECK(hcl_file("a = b & c") == "6-7: HCL has no operator '&'; a logical AND is written '&&'");
  CHECK(hcl_file("a = b | c") == "6-7: HCL has no operator '|'; a logical OR is written '||'");
  CHECK(hcl_file("a = ~b") == "4-5: HCL has no operator '~'; a logical NOT is written '!'");
  CHECK(hcl_file("a = b ^ c") == "6-7: HCL has no operator '^'");
  CHECK(hcl_file("a = ×") == "4-6: '×' means nothing here");
  CHECK(hcl_file("a = 1\rb = 2") == "5-6: a carriage return stands without a line feed");
  CHECK(hcl_file("a = 1..2") == "4-8: '1..2' is not a number");
  CHECK(hcl_file("a = 1e99999999999999999999") == "4-26: '1e99999999999999999999' is not a number");
}

TEST_CASE("HCL: faults of strings are where they are") {
  CHECK(hcl_file("a = \"x") == "4-5: this string is never closed");
  CHECK(hcl_file("a = \"x\ny\"") ==
        "4-6: the string is not closed on its line; write a line break as \\n, or the text as a "
        "heredoc");
  CHECK(hcl_file("a = \"\\x\"") == "5-7: \\x is no HCL escape; a backslash is written \\\\");
  CHECK(hcl_file("a = \"\\u12g4\"") == "5-9: \\u must be followed by 4 hexadecimal digits");
  CHECK(hcl_file("a = \"\\ud800\"") == "5-11: \\ud800 is no character of Unicode");
  CHECK(hcl_file("a = \"\\\n\"") ==
        "4-6: the string is not closed on its line; write a line break as \\n, or the text as a "
        "heredoc");
  CHECK(hcl_file("a = \"${b\"") ==
        "8-9: expected '}' (a '${' that begins nothing is written '$${'), got '\"' [5-7: '${' is "
        "opened here]");
  CHECK(hcl_file("a = \"${b c}\"") ==
        "9-10: expected '}' (a '${' that begins nothing is written '$${'), got 'c' [5-7: '${' is "
        "opened here]");
  CHECK(hcl_file("a = \"${b:-c}\"") ==
        "8-9: expected '}' (a '${' that begins nothing is written '$${'), got ':' [5-7: '${' is "
        "opened here]");
}

TEST_CASE("HCL: faults of templates name the directive") {
  CHECK(hcl_file("a = \"${}\"") == "7-8: expected a value, got '}'");
  CHECK(hcl_file("a = \"%{ x }\"") ==
        "8-9: expected 'if', 'else', 'endif', 'for' or 'endfor' behind '%{', got 'x'");
  CHECK(hcl_file("a = \"%{ if b }x\"") == "5-14: this directive is never ended by %{ endif }");
  CHECK(hcl_file("a = \"%{ endif }\"") ==
        "5-15: unexpected directive 'endif' outside of its directive");
  CHECK(hcl_file("a = \"%{ if b }%{ endfor }\"") ==
        "14-25: unexpected directive 'endfor' here [5-14: this directive is still open]");
  CHECK(hcl_file("a = \"%{ if b }%{ else }%{ else }%{ endif }\"") ==
        "23-32: unexpected directive 'else' here [5-14: this directive is still open]");
  CHECK(hcl_file("a = \"%{ for b }x%{ endfor }\"") ==
        "14-15: expected 'in' and a collection, got '}'");
}

TEST_CASE("HCL: faults of heredocs name their marker") {
  CHECK(hcl_file("a = <<EOT") ==
        "4-9: '<<' begins a heredoc: a word and the end of the line must follow, as in <<EOT");
  CHECK(hcl_file("a = << EOT\nx\nEOT\n") ==
        "4-6: '<<' begins a heredoc: a word and the end of the line must follow, as in <<EOT");
  CHECK(hcl_file("a = <<EOT\nx\n") ==
        "4-9: this heredoc is never closed: expected a line that is 'EOT' alone");
  CHECK(hcl_file("a = <<EOT\nx\nEOT") ==
        "4-9: this heredoc is never closed: expected a line that is 'EOT' alone [12-15: a line "
        "break is missing behind this one]");
  CHECK(hcl_file("a = <<EOT\nx\ry\nEOT\n") ==
        "11-12: a carriage return stands without a line feed");
}

TEST_CASE("HCL: what opens a collection or a call must close it") {
  CHECK(hcl_file("a = [1") == "4-5: this '[' is never closed [6-6: the end of the text is here]");
  CHECK(hcl_file("a = [1 2]") == "7-8: expected ',' or ']', got '2' [4-5: '[' is opened here]");
  CHECK(hcl_file("a = (1") == "4-5: this '(' is never closed [6-6: the end of the text is here]");
  CHECK(hcl_file("a = (1 2)") == "7-8: expected ')', got '2' [4-5: '(' is opened here]");
  CHECK(hcl_file("a = { b = 1") ==
        "4-5: this '{' is never closed [11-11: the end of the text is here]");
  CHECK(hcl_file("a = { b }") ==
        "8-9: expected '=' and a value behind the name, got '}' [4-5: '{' is opened here]");
  CHECK(hcl_file("a = { b\n= 1 }") ==
        "7-7: expected '=' and a value behind the name, got the end of the line [4-5: '{' is "
        "opened here]");
  CHECK(hcl_file("a = { b = 1 c = 2 }") ==
        "12-13: expected ',', the end of the line or '}', got 'c' [4-5: '{' is opened here]");
}

TEST_CASE("HCL: faults of for") {
  CHECK(hcl_file("a = { for = 1 }") == "10-11: expected a name behind 'for', got '='");
  CHECK(hcl_file("a = [for b : c]") == "11-12: expected 'in' and a collection, got ':'");
  CHECK(hcl_file("a = [for b in c]") ==
        "15-16: expected ':' behind the collection of 'for', got ']'");
  CHECK(hcl_file("a = [for b in c : d => e]") ==
        "20-22: a 'for' in brackets makes a tuple, which has no names: delete '=>' and what stands "
        "before it, or write braces");
  CHECK(hcl_file("a = [for b in c : d...]") ==
        "19-22: '...' groups the values of an object: a tuple has none");
  CHECK(hcl_file("a = {for b in c : d}") ==
        "19-20: expected '=>' and a value, for this 'for' makes an object, got '}'");
}

TEST_CASE("HCL: faults of steps and operators") {
  CHECK(hcl_file("a = [for b in c : d e]") ==
        "20-21: expected 'if' or ']', got 'e' [4-5: '[' is opened here]");
  CHECK(hcl_file("a = b.") == "6-6: expected a name behind the '.', got the end of the text");
  CHECK(hcl_file("a = b.0.1") == "6-9: two indexes cannot be written '.0.1': write [0][1]");
  CHECK(hcl_file("a = b.*.*") == "8-9: '.*' cannot follow another '.*': write [*]");
  CHECK(hcl_file("a = b[0") == "5-6: this '[' is never closed [7-7: the end of the text is here]");
  CHECK(hcl_file("a = b[*") == "5-6: this '[' is never closed [7-7: the end of the text is here]");
  CHECK(hcl_file("a = f(1") == "5-6: this '(' is never closed [7-7: the end of the text is here]");
  CHECK(hcl_file("a = f(1 2)") == "8-9: expected ',' or ')', got '2' [5-6: '(' is opened here]");
  CHECK(hcl_file("a = f(a..., b)") ==
        "10-11: expected ')' behind '...', got ',' [5-6: '(' is opened here]");
  CHECK(hcl_file("a = p::1()") == "7-8: expected the name of a function behind '::', got '1'");
  CHECK(hcl_file("a = p::b") ==
        "8-8: expected '(' behind the name of the function, got the end of the text");
  CHECK(hcl_file("a = b ? c") ==
        "9-9: expected ':' and the other value, got the end of the text [6-7: the condition is "
        "here]");
  CHECK(hcl_file("a = b ? c\n : d") ==
        "9-9: expected ':' and the other value, got the end of the line [6-7: the condition is "
        "here]");
  CHECK(hcl_file("a = 1 +") == "7-7: expected a value, got the end of the text");
}

TEST_CASE("HCL: faults of blocks") {
  CHECK(hcl_file("a {") == "2-3: this '{' is never closed [3-3: the end of the text is here]");
  CHECK(hcl_file("a b\n{}") ==
        "3-3: expected '{' of the block, or a label, got the end of the line");
  CHECK(hcl_file("a b = 1") == "4-5: expected '{' of the block, or a label, got '='");
  CHECK(hcl_file("a \"${b}\" {}") == "3-5: a label holds no sequence; '${' is written '$${'");
  CHECK(hcl_file("a { b }") ==
        "6-7: expected '=': a block on one line holds one attribute and no block, got '}'");
  CHECK(hcl_file("a { b = 1") ==
        "2-3: this '{' is never closed [9-9: the end of the text is here]");
  CHECK(hcl_file("a { b = 1, c = 2 }") ==
        "9-10: expected '}' behind the one attribute on this line, got ',' [2-3: '{' is opened "
        "here]");
  CHECK(hcl_file("a { b {} }") ==
        "6-7: expected '=': a block on one line holds one attribute and no block, got '{'");
  CHECK(hcl_file("a {\n b = 1 }") ==
        "11-12: expected the end of the line behind the attribute, got '}'");
  CHECK(hcl_file("a {} b {}") == "5-6: expected the end of the line behind the block, got 'b'");
  CHECK(hcl_file("a = \xFF") == "4-5: the byte 0xFF is not UTF-8: save the file as UTF-8");
}
