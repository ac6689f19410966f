#include "check/screen/member_outlines.h"

#include <algorithm>

#include "check/lens.h"
#include "check/screen/outline_maker.h"

namespace jtlint::screen {

MemberOutlines::MemberOutlines(const ShapePlan& plan, std::uint16_t host)
    : plan_(plan), host_(host) {
  for (std::size_t part = 0; part < plan.size(); ++part) {
    members_.emplace_back(Stands::among_others);
  }
}

void MemberOutlines::start() {
  known_.clear();
  document_ = nullptr;
  written_ = {};
}

bool MemberOutlines::take(std::uint16_t part, const MemberName& name, JsonText& json, Slots& slots,
                          Store& store, Places& places) {
  const char first = json.peek();
  if (part == host_) return first == '"' && take_host(name, json, slots, store, places);
  OutlineTree& tree = members_[part];
  if ((first != '{' && first != '[') || tree.size() == 0) return false;
  const JsonText here = json;
  const std::size_t begin = slots.used();
  const Outline* outline = tree.take(json, store);
  if (outline == nullptr) return false;
  if (!tree.fill(*outline, plan_, slots)) {
    slots.cut(begin);
    json = here;
    return false;
  }
  slots[begin].set_name(name);
  for (const Placed& each : outline->parts) {
    places[each.part] = static_cast<std::uint16_t>(begin + each.slot);
  }
  known_.push_back({part, static_cast<std::uint16_t>(begin), outline});
  return true;
}

bool MemberOutlines::take_host(const MemberName& name, JsonText& json, Slots& slots, Store& store,
                               Places& places) {
  if (documents_.size() == 0) return false;
  JsonText inner = json;
  inner.take();
  document_ = documents_.take(inner, store);
  Slot* host = document_ == nullptr ? nullptr : slots.add();
  if (host == nullptr) return false;
  host->set_name(name);
  host->shape = host_;
  host->kind = Kind::string;
  host->set_text(documents_.said());
  places[host_] = slots.index_of(*host);
  known_.push_back({host_, slots.index_of(*host), document_});
  json = inner;
  return true;
}

void MemberOutlines::pass(std::uint16_t part, std::string_view written) {
  if (part == host_) written_ = written;
}

bool MemberOutlines::finish(Slots& slots) {
  const auto host = std::find_if(known_.begin(), known_.end(),
                                 [&](const Known& each) { return each.part == host_; });
  if (host == known_.end()) return true;
  const auto root = static_cast<std::uint16_t>(slots.used());
  if (!documents_.fill(*document_, plan_, slots)) return false;
  slots.set_reading(slots[host->slot], Lens::json, root);
  host->slot = root;
  return true;
}

bool MemberOutlines::is_known(std::uint16_t part) const {
  return std::any_of(known_.begin(), known_.end(),
                     [&](const Known& each) { return each.part == part; });
}

const Outline* MemberOutlines::learn(std::uint16_t part, const Slot& slot, Slots& slots,
                                     Store& store) {
  return count(OutlineMaker(plan_, slots, store).add_member(slot.content(), part, members_[part]));
}

const Outline* MemberOutlines::learn_document(const Slot& host, Slots& slots, Store& store) {
  if (written_.size() < 2) return nullptr;
  const std::string_view escaped = written_.substr(1, written_.size() - 2);
  return count(
      OutlineMaker(plan_, slots, store).add_document(host.text(), escaped, {}, documents_));
}

const Outline* MemberOutlines::count(const Outline* learned) {
  if (learned != nullptr) slots_ += learned->slots.size();
  return learned;
}

std::size_t MemberOutlines::size() const {
  std::size_t size = documents_.size();
  for (const OutlineTree& tree : members_) size += tree.size();
  return size;
}

void MemberOutlines::clear() {
  for (OutlineTree& tree : members_) tree.clear();
  documents_.clear();
  slots_ = 0;
  start();
}

}  // namespace jtlint::screen
