#include "cli/man_page.h"

#include <cstdint>
#include <fmt/format.h>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "report/format.h"
#include "support/utf8.h"
#include "support/version.h"

namespace jtlint {
namespace {

// In these, each sentence begins a line, as the macros want it.

constexpr std::string_view description = R"(.Sh DESCRIPTION
.Nm
reads job templates of AWS IoT wherever they are kept: as input of
CreateJobTemplate, in CloudFormation, SAM, CDK output and Terraform, or as
DescribeJobTemplate gives them of a live account.
It checks them against the shape of the API and a catalogue of rules, and
underlines the bytes that are wrong.
It does not call AWS, except for
.Cm audit ,
which has a helper describe the job templates that live in an account.
.Pp
A file that is named is read whatever it is called; below a folder, those are
read that are called like a template and that
.Pa .gitignore
does not ignore.
Whether a file concerns job templates is decided on its bytes; any other is left
alone.
Without a command,
.Nm
checks.
)";

constexpr std::string_view environment = R"(.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev JTLINT_AWS_HELPER
The program with which
.Nm
.Cm audit
talks to AWS, unless
.Fl \-helper
names one.
It finds credentials, Regions and endpoints in the variables in which all AWS
tools do.
.It Ev NO_COLOR
If set and not empty, the text report has no colours.
.It Ev FORCE_COLOR
If set and not empty, it has colours even where it goes to no terminal.
.It Ev GITHUB_ACTIONS
If it is true, annotations follow the text report.
.It Ev GITHUB_STEP_SUMMARY
The file to which the format github appends a summary.
.El
.Sh FILES
.Bl -tag -width Ds
.It Pa .jtlint.yaml
The configuration for the files in its folder and below.
.It Pa .gitignore
What it ignores is left out below a folder.
.It Pa /usr/share/doc/jtlint/
The whole documentation.
.El
)";

constexpr std::string_view examples = R"(.Sh EXAMPLES
Check all that there is in the current folder:
.Pp
.Dl jtlint check
.Pp
Check what lives in an account, in the Region that the profile prod names:
.Pp
.Dl jtlint audit --profile prod
.Pp
Check what another tool has described:
.Pp
.Dl aws iot describe-job-template --job-template-id gateway | jtlint check -
.Pp
Read why a rule is there, and what it finds:
.Pp
.Dl jtlint explain presigned-url-expiry
.Pp
Complete words in this bash:
.Pp
.Dl source <(jtlint completion bash)
.Sh SEE ALSO
.Lk https://docs.aws.amazon.com/iot/latest/developerguide/iot-jobs.html "AWS IoT Jobs"
)";

/// A text as part of a line: nothing in it is a request, and all of it is ASCII.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [code_point, size, valid] = utf8::decode(text);
    if (code_point == '\\') {
      out += "\\e";
    } else if (code_point == '-') {
      out += "\\-";
    } else if (code_point < 0x80) {
      out += text.front();
    } else {
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(code_point));
    }
    text.remove_prefix(size);
  }
  return out;
}

/// A text as an argument of a macro: one word, which is no macro itself.
std::string argument(std::string_view text) {
  std::string quoted;
  for (const char c : escaped(text)) quoted += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return "\"\\&" + quoted + '"';
}

/// A text as a line of its own, which is no request whatever it begins with.
std::string text_line(std::string_view text) {
  return "\\&" + escaped(text) + '\n';
}

std::string synopsis() {
  std::string text = ".Sh SYNOPSIS\n";
  for (const CommandInfo& each : commands()) {
    text += fmt::format(".Nm\n.Cm {}\n.Op Ar option ...\n", each.name);
    if (!each.arguments.empty()) text += fmt::format(".Ar {}\n", argument(each.arguments));
  }
  return text + ".Nm\n.Fl \\-help | \\-version\n";
}

std::string item(const OptionInfo& option) {
  std::string head = ".It ";
  if (option.letter != 0) head += fmt::format("Fl {} , ", option.letter);
  head += fmt::format("Fl {}", argument(fmt::format("-{}", option.name)));
  if (!option.argument.empty()) head += fmt::format(" Ar {}", argument(option.argument));
  const std::string choices =
      option.choices.empty() ? "" : fmt::format(": {}", fmt::join(option.choices, ", "));
  return head + '\n' + text_line(std::string(option.help) + choices);
}

/// The options of a command that not all have.
std::string own_options(Command command) {
  std::string items;
  for (const OptionInfo& option : options()) {
    if (!option.commands.empty() && belongs_to(option, command)) items += item(option);
  }
  return items.empty() ? "" : ".Bl -tag -width Ds\n" + items + ".El\n";
}

std::string common_options() {
  std::string text = ".Sh OPTIONS\nEvery command has these:\n.Bl -tag -width Ds\n";
  for (const OptionInfo& option : options()) {
    if (option.commands.empty()) text += item(option);
  }
  return text + ".El\n";
}

std::string command_sections() {
  std::string text = ".Sh COMMANDS\n";
  for (const CommandInfo& each : commands()) {
    text += fmt::format(".Ss {}\n{}{}", argument(each.name), text_line(each.summary),
                        own_options(each.command));
  }
  return text;
}

std::string format_section() {
  std::string text = ".Sh REPORT FORMATS\nWhat\n.Fl \\-format\ntakes:\n.Bl -tag -width Ds\n";
  for (const Format& each : formats()) {
    text += fmt::format(".It Cm {}\n{}", argument(each.name), text_line(each.summary));
  }
  return text + ".El\n";
}

std::string exit_status() {
  std::string text = ".Sh EXIT STATUS\n.Bl -tag -width Ds\n";
  for (const ExitCodeInfo& each : exit_codes()) {
    text += fmt::format(".It {}\n{}", static_cast<int>(each.code), text_line(each.meaning));
  }
  return text + ".El\n";
}

}  // namespace

std::string man_page() {
  // Without a date: there is none that all who build a version would share.
  return fmt::format(
             ".Dd\n.Dt JTLINT 1\n.Os jtlint {}\n.Sh NAME\n.Nm jtlint\n"
             ".Nd linter for AWS IoT job templates\n",
             version()) +
         synopsis() + std::string(description) + command_sections() + common_options() +
         format_section() + std::string(environment) + exit_status() + std::string(examples);
}

}  // namespace jtlint
