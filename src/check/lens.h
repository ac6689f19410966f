#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/effort.h"
#include "check/grammar/cron.h"
#include "check/grammar/glances.h"
#include "check/grammar/s3_url.h"
#include "check/last_readings.h"
#include "check/node_model.h"
#include "check/value.h"
#include "check/verdict.h"
#include "document/node.h"
#include "support/function_ref.h"

namespace jtlint {

class Path;

/// A way to read a string as a record whose parts have places.
///
/// | lens            | a string reads as                                                       |
/// | `:json`         | the JSON value that it spells                                           |
/// | `:arn`          | partition, service, region, account, resource                           |
/// | `:placeholders` | a list of the `${aws:…}` in it, each with `kind` and its parts           |
/// | `:s3-url`       | those of scheme, host, bucket, key, region that it has; one that holds  |
/// |                 | a placeholder is opaque                                                 |
///
/// A string that does not read so yields nothing: that is the fault of another rule. So does one of
/// more than `longest_reading` bytes. A string that is known in part reads as JSON whose strings
/// may be known in part, and as the placeholders that can be seen and an opaque one for those that
/// can not; it is opaque where it does not read so, and to other lenses.
enum class Lens { json, arn, placeholders, s3_url };

/// Twice what the 32768 characters of the longest job document can take: what is longer is wrong as
/// a whole, and may be of any size.
inline constexpr std::size_t longest_reading = 256 * 1024;

std::optional<Lens> lens_from(std::string_view name);
std::vector<std::string> lens_names();

/// What was found out about one template, each thing once: its strings as they read through a
/// lens, and verdicts that are the same wherever a rule looks; and how much there was to be looked
/// at, as everything that looks passes by here.
class Lenses {
 public:
  virtual ~Lenses() = default;

  /// What the path `facts` leads to: opaque where nothing was looked up.
  virtual Value facts() = 0;

  /// Whether a value is opaque, but a string of which parts are known.
  static bool is_known_in_part(const Value& value);

  /// The record that `string` reads as, or nothing. It lives as long as this object.
  virtual Value read(Lens lens, const Value& string) = 0;

  /// Whether strings are read through lenses before anything asks, so that to ask costs nothing.
  virtual bool reads_ahead() const { return false; }

  /// Goes as far along an absolute path as there is a shorter way than from member to member.
  /// `value` is the root, and then what stands there, if anything does. Returns the number of the
  /// steps that are done, of those of the path's prefix.
  virtual std::size_t enter(const Path& path, Value& value);

  /// The verdict that `ask` gave the first time, for the function or condition whose address is
  /// `key`. It must depend on nothing but the template.
  virtual Verdict once(const void* key, FunctionRef<Verdict()> ask) = 0;

  /// What a text reads as as a cron expression, which several rules ask.
  std::shared_ptr<const CronReading> cron(std::string_view text);

  /// What it says at a glance, likewise.
  std::optional<PlainCron> plain_cron(std::string_view text);

  /// The parts of the URL of an S3 object that a text is, if it is one, likewise.
  std::shared_ptr<const std::optional<S3Url>> s3_url(std::string_view text);

  /// What the rule in hand has looked at.
  Effort& effort() { return effort_; }

 private:
  Effort effort_;
  LastReadings<CronReading> crons_;
  LastGlance<PlainCron> plain_cron_;
  LastReadings<std::optional<S3Url>> s3_urls_;
};

/// Those of a template that is a tree.
class TreeLenses final : public Lenses {
 public:
  /// `facts` are what a record says of that which the template names, or null.
  explicit TreeLenses(const Node* facts = nullptr) : facts_(facts) {}

  Value facts() override;
  Value read(Lens lens, const Value& string) override;
  Verdict once(const void* key, FunctionRef<Verdict()> ask) override;

  /// The string that a record was read from, if `root` is the root of one.
  const Node* host_of(const Node& root) const;

  /// Whether `root` is a document of its own, whose parts have pointers, rather than the parts of a
  /// text.
  bool is_document(const Node& root) const;

 private:
  struct Reading {
    Tree tree;  ///< null where the string does not read so
    Lens lens;
    const Node* host;
  };

  const Node* facts_;
  std::map<std::pair<const void*, Lens>, Reading> readings_;
  std::map<const Node*, const Reading*> by_root_;
  std::map<const void*, Verdict> verdicts_;
  Hidden nothing_hidden_;
  NodeModel model_{nothing_hidden_};
};

}  // namespace jtlint
