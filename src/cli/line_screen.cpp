#include "cli/line_screen.h"

#include "cli/pipeline.h"

namespace jtlint {
namespace {

class DescribedLines final : public LineScreen {
 public:
  DescribedLines(const Catalogue& catalogue, const CheckSettings& settings)
      : screen_(catalogue, settings.selection, "describe", settings.today) {}

  void look(std::span<const std::string_view> lines,
            std::span<screen::Screen::Look> looks) override {
    screen_.look(lines, looks);
  }

 private:
  screen::Screen screen_;
};

}  // namespace

std::unique_ptr<LineScreen> make_line_screen(const Catalogue& catalogue,
                                             const CheckSettings& settings) {
  const bool described = !settings.dialect || settings.dialect == "describe";
  if (!settings.screened || !described || !settings.unknown_values.empty()) return nullptr;
  return std::make_unique<DescribedLines>(catalogue, settings);
}

}  // namespace jtlint
