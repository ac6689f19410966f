#include "dialect/readings.h"

#include <algorithm>

namespace jtlint {

std::optional<std::size_t> Choices::decide(const std::string& subject, std::size_t count) {
  const auto [place, is_new] = known_.try_emplace(subject, decisions_.size());
  if (is_new) decisions_.push_back({subject, count, each_alone_ ? count : 0});
  const Decision& decision = decisions_[place->second];
  return decision.taken < count ? std::optional(decision.taken) : std::nullopt;
}

void Choices::note(Fact fact, bool first) {
  if (std::find(facts_.begin(), facts_.end(), fact) != facts_.end()) return;
  facts_.insert(first ? facts_.begin() : facts_.end(), std::move(fact));
}

/// Goes through the readings of one template.
class ReadingSearch {
 public:
  explicit ReadingSearch(const BuildReading& build) : build_(build) {}

  std::vector<Reading> readings() {
    if (!add_combinations(most_readings)) add_each_alone();
    return std::move(readings_);
  }

  std::optional<std::vector<Reading>> combinations(std::size_t most) {
    if (!add_combinations(most)) return std::nullopt;
    return std::move(readings_);
  }

  std::vector<Reading> open_reading() {
    add({}, true);
    return std::move(readings_);
  }

 private:
  using Decisions = std::vector<Choices::Decision>;

  /// One reading in which these decisions are taken. Returns all that it asked for.
  Decisions add(const Decisions& taken, bool each_alone) {
    Choices choices;
    choices.each_alone_ = each_alone;
    choices.decisions_ = taken;
    for (std::size_t i = 0; i < taken.size(); ++i) choices.known_[taken[i].subject] = i;
    if (auto root = build_(choices)) {
      readings_.push_back({make_tree(std::move(*root)), std::move(choices.facts_)});
    }
    return std::move(choices.decisions_);
  }

  /// Decides the questions in the order in which they come up, as one would find a way through a
  /// maze. Says whether that came to an end.
  bool add_combinations(std::size_t most) {
    Decisions taken;
    for (std::size_t count = 0; count < most; ++count) {
      taken = add(taken, false);
      while (!taken.empty() && taken.back().taken + 1 == taken.back().count) taken.pop_back();
      if (taken.empty()) return true;
      ++taken.back().taken;
    }
    return false;
  }

  void add_each_alone() {
    readings_.clear();
    const Decisions questions = add({}, true);
    for (const Choices::Decision& question : questions) {
      if (readings_.size() + question.count > most_alone) continue;
      for (std::size_t way = 0; way < question.count; ++way) {
        add({{question.subject, question.count, way}}, true);
      }
    }
  }

  const BuildReading& build_;
  std::vector<Reading> readings_;
};

std::vector<Reading> readings_of(const BuildReading& build) {
  return ReadingSearch(build).readings();
}

std::optional<std::vector<Reading>> combinations_of(const BuildReading& build, std::size_t most) {
  return ReadingSearch(build).combinations(most);
}

bool can_coincide(const Reading& a, const Reading& b) {
  return std::none_of(a.facts.begin(), a.facts.end(), [&](const Fact& fact) {
    return std::any_of(b.facts.begin(), b.facts.end(), [&](const Fact& other) {
      return other.subject == fact.subject && other.value != fact.value;
    });
  });
}

std::vector<Reading> open_reading_of(const BuildReading& build) {
  return ReadingSearch(build).open_reading();
}

}  // namespace jtlint
