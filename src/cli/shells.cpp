#include "cli/shells.h"

#include <fmt/format.h>

namespace jtlint {
namespace {

// Each script hands over the words up to the cursor, and asks the program by the name that was
// typed, so that it speaks of the options of that very version.

constexpr std::string_view bash_script =
    R"(# Completion of jtlint for bash. Read it with: source <(jtlint completion bash)
_jtlint() {
  # Bash takes words apart at = and : as well; what no blank separates is put together again.
  local rest=${COMP_LINE:0:COMP_POINT} part blank last words=()
  for part in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    blank=${rest%%[![:blank:]]*}
    rest=${rest#"$blank"}
    last=${part:0:${#rest}}
    if [[ -n $blank || ${#words[@]} == 0 ]]; then words+=("$last"); else words[-1]+=$last; fi
    rest=${rest#"$last"}
  done
  if [[ $last == [=:] ]]; then last=; fi

  local program=${1/#\~\//$HOME/} replies
  mapfile -t replies < <("$program" completion bash -- "${words[@]:1}" 2>/dev/null)
  COMPREPLY=()
  compopt +o default +o bashdefault
  for part in "${replies[@]}"; do
    if [[ $part == :files ]]; then
      compopt -o default -o bashdefault
    else
      COMPREPLY+=("${part#"${words[-1]%"$last"}"}")
    fi
  done
  if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}
complete -o default -o bashdefault -F _jtlint jtlint
)";

constexpr std::string_view zsh_script = R"(#compdef jtlint
# Completion of jtlint for zsh. Read it with: source <(jtlint completion zsh)
_jtlint() {
  local program=${(Q)words[1]/#\~\//$HOME/}
  local -a replies
  replies=("${(@f)$("$program" completion zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  local -a closed=(${replies:#(*=:*|:files)}) open=(${(M)replies:#*=:*})
  local found=1
  _describe -t values 'jtlint' closed && found=0
  _describe -t values 'jtlint' open -S '' && found=0
  if (( $replies[(Ie):files] )); then
    compset -P '*='
    _files && found=0
  fi
  return found
}
if [[ $funcstack[1] == _jtlint ]]; then _jtlint "$@"; else compdef _jtlint jtlint; fi
)";

constexpr std::string_view fish_script =
    R"(# Completion of jtlint for fish. Read it with: jtlint completion fish | source
function __jtlint_replies
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    $words[1] completion fish -- $words[2..] (commandline --cut-at-cursor --current-token) 2>/dev/null
end
complete --command jtlint --no-files --arguments '(__jtlint_replies | string match --invert :files)'
complete --command jtlint --condition '__jtlint_replies | string match --quiet :files' --force-files
)";

/// A word of zsh's _describe ends at a colon, and its help begins there.
std::string zsh_line(const Candidate& candidate) {
  std::string line;
  for (const char c : candidate.word) {
    if (c == ':' || c == '\\') line += '\\';
    line += c;
  }
  return line + ":" + candidate.help;
}

std::string line_of(std::string_view shell, const Candidate& candidate) {
  if (shell == "zsh") return zsh_line(candidate);
  if (shell == "fish") return fmt::format("{}\t{}", candidate.word, candidate.help);
  return candidate.word;
}

}  // namespace

std::string_view completion_script(std::string_view shell) {
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  return bash_script;
}

std::string candidate_lines(std::string_view shell, const Candidates& candidates) {
  std::string lines;
  for (const Candidate& each : candidates.words) lines += line_of(shell, each) + '\n';
  if (candidates.files) lines += ":files\n";
  return lines;
}

}  // namespace jtlint
