#include "dialect/readings.h"

#include <algorithm>
#include <deque>
#include <memory>

namespace jtlint {
namespace {

/// A question may follow from so many others before nobody asks which these are.
constexpr std::size_t most_roots = 16;

}  // namespace

std::optional<std::size_t> Choices::decide(const std::string& subject, std::size_t count,
                                           std::size_t since) {
  const auto [place, is_new] = known_.try_emplace(subject, decisions_.size());
  if (is_new) {
    decisions_.push_back({subject, count, each_alone_ ? count : 0, roots_since(since)});
  }
  Decision& decision = decisions_[place->second];
  if (decision.taken < count) return decision.taken;
  ++decision.times;
  unanswered_.push_back(place->second);
  return std::nullopt;
}

/// One more than `most_roots` if there are more.
std::set<std::string> Choices::roots_since(std::size_t since) const {
  std::set<std::string> roots;
  for (std::size_t i = since; i < unanswered_.size() && roots.size() <= most_roots; ++i) {
    const Decision& open = decisions_[unanswered_[i]];
    if (open.roots.empty()) roots.insert(open.subject);
    roots.insert(open.roots.begin(), open.roots.end());
  }
  return roots;
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

  /// How often each question came up in a reading.
  using Times = std::map<std::string, std::size_t>;

  /// A question that is to be answered in each way, and what is decided where it comes up.
  struct Lead {
    Decisions taken;
    Choices::Decision question;
    std::shared_ptr<const Times> times;  ///< there
  };

  /// Goes from question to question, breadth first. Those that have been followed elsewhere wait
  /// until all others are done: conditions within conditions would else take all readings.
  void add_each_alone() {
    readings_.clear();
    collect({}, add({}, true), {});
    while (!fresh_.empty() || !again_.empty()) {
      std::deque<Lead>& leads = fresh_.empty() ? again_ : fresh_;
      const Lead lead = std::move(leads.front());
      leads.pop_front();
      follow(lead);
    }
  }

  void follow(const Lead& lead) {
    if (alone_ + lead.question.count > most_alone) return;
    alone_ += lead.question.count;
    Decisions taken = lead.taken;
    taken.push_back(lead.question);
    for (std::size_t way = 0; way < lead.question.count; ++way) {
      taken.back().taken = way;
      collect(taken, add(taken, true), *lead.times);
    }
  }

  /// Notes the questions that came up behind those that are `taken`, and more often than `before`.
  void collect(const Decisions& taken, const Decisions& asked, const Times& before) {
    constexpr std::size_t most_noted = 1000;
    const auto times = std::make_shared<Times>();
    std::set<std::string> noted;
    for (std::size_t i = taken.size(); i < asked.size() && times->size() < most_noted; ++i) {
      const Choices::Decision& question = asked[i];
      (*times)[question.subject] = question.times;
      const auto earlier = before.find(question.subject);
      const bool known = earlier != before.end() && question.times <= earlier->second;
      const auto& roots = question.roots;
      const bool answered = roots.size() == 1 && noted.contains(*roots.begin());
      if (known || answered || clashes(taken, question)) continue;
      std::deque<Lead>& leads = seen_.insert(question.subject).second ? fresh_ : again_;
      if (leads.size() >= most_alone) continue;
      noted.insert(question.subject);
      leads.push_back({taken, question, times});
    }
  }

  /// Whether what is taken may already say something of a question, as both follow from the same.
  static bool clashes(const Decisions& taken, const Choices::Decision& question) {
    return std::any_of(taken.begin(), taken.end(), [&](const Choices::Decision& decision) {
      const auto& roots = decision.roots;
      if (roots.empty()) return false;
      const bool many = roots.size() > most_roots || question.roots.size() > most_roots;
      return many || roots.contains(question.subject) ||
             std::any_of(roots.begin(), roots.end(),
                         [&](const std::string& root) { return question.roots.contains(root); });
    });
  }

  const BuildReading& build_;
  std::vector<Reading> readings_;
  std::size_t alone_ = 0;       ///< readings of questions that are answered alone
  std::set<std::string> seen_;  ///< questions that have come up
  std::deque<Lead> fresh_;
  std::deque<Lead> again_;
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
