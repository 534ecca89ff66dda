#pragma once

#include <string>
#include <vector>

#include "client/semantics/node.h"

namespace tdkt::semantics {

/// All nodes of one frame, each after its parent, siblings in reading order. Ids are unique.
struct Tree {
  std::vector<Node> nodes;

  const Node* find(uint32_t id) const;
  /// The first node with this role and name; for tests.
  const Node* find(Role role, std::string_view name) const;
  friend bool operator==(const Tree&, const Tree&) = default;
};

/// Builds a tree in drawing order. A second node with an id already used is left out: ids must come from
/// places.
class Builder {
 public:
  /// Adds a node below the innermost open one. False if its id was used before.
  bool add(Node node);
  /// Adds a node and makes it the parent of what follows, up to close().
  void open(Node node);
  void close();
  /// What follows, up to close(), goes below that node, or below the page (0).
  void enter(uint32_t id) { open_.push_back(id); }
  /// The node being built, for what is known only later; null unless it is there.
  Node* find(uint32_t id);
  /// Says of the innermost open node how far it is scrolled.
  void scrolled(float above);
  uint32_t parent() const { return open_.empty() ? 0 : open_.back(); }
  /// The innermost landmark, or dialog, that is open; 0: none.
  uint32_t landmark() const;
  /// Hands over the tree and starts anew.
  Tree take();

 private:
  Tree tree_;
  std::vector<uint32_t> open_;
  std::vector<uint32_t> used_;  // sorted
};

/// One step that turns one tree into another. Positions are "before that sibling"; 0 is the end.
struct Operation {
  enum class Kind : uint8_t { remove, insert, move, change };
  Kind kind = Kind::remove;
  uint32_t id = 0;
  uint32_t before = 0;  // insert, move
  Node node;            // insert, change: all of it
};

/// The steps from one tree to the next, as few moves as possible: what stays in order is never touched,
/// because an element of the page that is moved loses the focus. Children go with a removed node.
std::vector<Operation> diff(const Tree& from, const Tree& to);

/// The tree after the steps.
Tree apply(const std::vector<Operation>& steps, Tree tree);

/// The steps as the JSON array that web/semantics.js reads; rectangles are relative to the parent in `to`,
/// the tree after the steps. Changed nodes carry only what differs from `from`.
std::string to_json(const std::vector<Operation>& steps, const Tree& from, const Tree& to);

}  // namespace tdkt::semantics
