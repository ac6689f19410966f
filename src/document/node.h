#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"
#include "document/text.h"

namespace jtlint {

/// What a value is. `opaque` is a value that only deployment knows: nothing may judge it. It may be
/// a string that is known in part.
enum class Kind { null, boolean, number, string, sequence, mapping, opaque };

/// "an object", "a string", …: a kind in a sentence, in JSON's words.
std::string_view with_article(Kind kind);

struct Member;

/// A value of another place that has gone into a text.
struct Ingredient {
  Span use;           ///< the bytes in whose place it stands: those of `${Ttl}`
  std::string words;  ///< "Ttl is 3600 here"
  Span span;          ///< where it is written
};

/// Where a value stands that is not simply a part of the value above it: a branch of `Fn::If`, or
/// what a parameter brings along.
struct Site {
  std::string pointer;  ///< RFC 6901, from the root of the document, as the user spelled it

  /// The bytes in whose place a value stands that is written elsewhere: those of `!Ref Ttl`. Its
  /// own spans are then those of the parameter's default.
  std::optional<Span> use = {};
  std::string origin = {};  ///< of such a value, to go on with "here": "Ttl is 3600"
  bool foreign = false;     ///< such a value is written in another file: its spans are `use`
  std::vector<Ingredient> ingredients = {};  ///< of a text that a function has made
};

/// A value of a document, in whichever notation it was written (JSON, YAML, later HCL).
///
/// Mappings keep the order and the duplicates of their members; the last of two equal names wins,
/// as it does in every JSON reader of the AWS tools. Numbers keep the text they were written in.
struct Node {
  Kind kind = Kind::null;
  Span span = {};      ///< the value's own bytes; empty where nothing was written
  Span key_span = {};  ///< the name it stands under; empty for an item or a root
  Text text = {};      ///< string: its characters; number, boolean: as written; opaque: what is
                       ///< known of a string, or a YAML tag
  std::vector<Node> items = {};  ///< of a sequence
  std::vector<Member> members;   ///< of a mapping
  const Node* parent = nullptr;  ///< set by `link`
  bool plain = false;            ///< a YAML scalar without quotes and tag
  bool coerced = false;          ///< a number written as a string
  bool uncertain = false;  ///< opaque: it may not be there; a mapping: it may have more members
  std::shared_ptr<const Site> site = {};  ///< null where the value is a part of its parent

  /// The last member that the API calls `name`, or null.
  const Node* find(std::string_view name) const;

  /// The bytes to underline when something about the value as a whole, or something missing from
  /// it, is reported: its name, or where it has none its first token.
  Span anchor() const;
};

struct Member {
  Text key;  ///< the name as it is spelled
  Node value;
  std::string api_name = {};  ///< the name in the API, where that is another

  const std::string& name() const { return api_name.empty() ? key.decoded() : api_name; }
};

/// What a message says of where a value of another place is written: "Ttl is 3600 here".
std::string words_of(const Site& site);

/// Notes that a value, whose site is `site` or null, goes into a text at `use`.
void note_ingredient(std::vector<Ingredient>& ingredients, const Site* site, Span span, Span use);

/// The site nearest to a linked value, on it or above it; null where there is none.
const Site* site_of(const Node& node);

/// A value that nobody knows, in place of one that stands there.
Node opaque_at(Span span, Span key_span = {});

/// A value of the same kind and places as another one, without what is in that.
Node empty_like(const Node& node);

/// Appends a member. Trees may be deep, and a temporary would lie on the stack at each level.
void add_member(Node& object, const Text& key, Node value);

/// Whether deployment decides if a value is there at all.
bool is_perhaps_absent(const Node& node);

/// Whether a value is a string, a number or a boolean.
bool is_scalar(const Node& node);

/// A string; or, if only parts of its text are known, an opaque value with that text.
Node string_of(Text text, Span span);

/// The member of its parent that a linked value is; null for an item or a root.
const Member* member_of(const Node& node);

/// Sets `parent` throughout the tree, which must not move or change afterwards.
void link(Node& root);

/// The value's JSON Pointer (RFC 6901) in the spelling of the file, from the root of its tree or
/// from where the nearest site says.
std::string json_pointer(const Node& node);

/// The pointer to the member or item of the value at `pointer` that `step` names.
std::string child_pointer(std::string pointer, std::string_view step);

/// A tree whose root stays where it is, so that `parent` remains true.
using Tree = std::unique_ptr<const Node>;

/// Links a finished tree and fixes it in place.
Tree make_tree(Node root);

}  // namespace jtlint
