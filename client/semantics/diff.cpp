#include <algorithm>
#include <map>
#include <utility>

#include "client/semantics/tree.h"

namespace tdkt::semantics {
namespace {

using Children = std::map<uint32_t, std::vector<uint32_t>>;
using Index = std::map<uint32_t, const Node*>;

Children children_of(const Tree& tree) {
  Children children;
  for (const Node& node : tree.nodes) children[node.parent].push_back(node.id);
  return children;
}

Index index_of(const Tree& tree) {
  Index index;
  for (const Node& node : tree.nodes) index[node.id] = &node;
  return index;
}

/// Whether the same element of the page can go on being this node.
bool same_element(const Node& a, const Node& b) {
  const auto kind = kMultiline | kPassword | kEditable;
  return a.parent == b.parent && a.role == b.role && a.level == b.level && (a.states & kind) == (b.states & kind);
}

/// Of the positions, one longest subsequence that rises; -1 stands for "was not there" and never counts.
std::vector<bool> longest_rising(const std::vector<int>& positions) {
  std::vector<size_t> tails;  // index of the smallest last element of a run of each length
  std::vector<size_t> before(positions.size(), SIZE_MAX);
  for (size_t i = 0; i < positions.size(); ++i) {
    if (positions[i] < 0) continue;
    const auto place = std::lower_bound(tails.begin(), tails.end(), i,
                                        [&](size_t tail, size_t now) { return positions[tail] < positions[now]; });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> stays(positions.size(), false);
  for (size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i]) stays[i] = true;
  return stays;
}

class Differ {
 public:
  Differ(const Tree& from, const Tree& to)
      : old_nodes_(index_of(from)),
        new_nodes_(index_of(to)),
        old_children_(children_of(from)),
        new_children_(children_of(to)) {}

  std::vector<Operation> run() {
    remove_below(0);
    place_below(0);
    return std::move(steps_);
  }

 private:
  bool survives(uint32_t id) const {
    const auto now = new_nodes_.find(id);
    return now != new_nodes_.end() && same_element(*old_nodes_.at(id), *now->second);
  }

  void remove_below(uint32_t parent) {
    const auto found = old_children_.find(parent);
    if (found == old_children_.end()) return;
    for (const uint32_t id : found->second) {
      if (survives(id)) {
        remove_below(id);
      } else {
        steps_.push_back({.kind = Operation::Kind::remove, .id = id});
      }
    }
  }

  void place_below(uint32_t parent) {
    const auto found = new_children_.find(parent);
    if (found == new_children_.end()) return;
    const std::vector<uint32_t>& now = found->second;
    const bool parent_is_new = fresh_.count(parent) > 0;
    std::map<uint32_t, int> old_position;
    if (const auto old = old_children_.find(parent); old != old_children_.end() && !parent_is_new)
      for (const uint32_t id : old->second)
        if (survives(id)) old_position[id] = static_cast<int>(old_position.size());
    std::vector<int> positions;
    for (const uint32_t id : now) {
      const auto old = old_position.find(id);
      positions.push_back(old == old_position.end() ? -1 : old->second);
    }
    const std::vector<bool> stays = longest_rising(positions);
    for (size_t i = now.size(); i-- > 0;) {
      const uint32_t id = now[i], before = i + 1 < now.size() ? now[i + 1] : 0;
      const Node& node = *new_nodes_.at(id);
      if (positions[i] < 0) {
        steps_.push_back({.kind = Operation::Kind::insert, .id = id, .before = before, .node = node});
        fresh_[id] = true;
      } else {
        if (!stays[i]) steps_.push_back({.kind = Operation::Kind::move, .id = id, .before = before});
        if (!(node == *old_nodes_.at(id))) steps_.push_back({.kind = Operation::Kind::change, .id = id, .node = node});
      }
    }
    for (const uint32_t id : now) place_below(id);
  }

  Index old_nodes_, new_nodes_;
  Children old_children_, new_children_;
  std::map<uint32_t, bool> fresh_;
  std::vector<Operation> steps_;
};

void flatten(const Index& nodes, const Children& children, uint32_t parent, Tree& out) {
  const auto found = children.find(parent);
  if (found == children.end()) return;
  for (const uint32_t id : found->second) {
    out.nodes.push_back(*nodes.at(id));
    flatten(nodes, children, id, out);
  }
}

void detach(Children& children, uint32_t id) {
  for (auto& [parent, list] : children) list.erase(std::remove(list.begin(), list.end(), id), list.end());
}

void remove_deep(Children& children, uint32_t id) {
  if (const auto found = children.find(id); found != children.end()) {
    const std::vector<uint32_t> below = std::move(found->second);
    children.erase(found);
    for (const uint32_t child : below) remove_deep(children, child);
  }
  detach(children, id);
}

void attach(Children& children, uint32_t parent, uint32_t id, uint32_t before) {
  auto& list = children[parent];
  list.insert(before == 0 ? list.end() : std::find(list.begin(), list.end(), before), id);
}

}  // namespace

std::vector<Operation> diff(const Tree& from, const Tree& to) {
  if (from == to) return {};
  return Differ(from, to).run();
}

Tree apply(const std::vector<Operation>& steps, Tree tree) {
  std::map<uint32_t, Node> values;
  for (Node& node : tree.nodes) values[node.id] = node;
  Children children = children_of(tree);
  for (const Operation& step : steps) {
    switch (step.kind) {
      case Operation::Kind::remove: remove_deep(children, step.id); break;
      case Operation::Kind::insert:
        values[step.id] = step.node;
        attach(children, step.node.parent, step.id, step.before);
        break;
      case Operation::Kind::move:
        detach(children, step.id);
        attach(children, values[step.id].parent, step.id, step.before);
        break;
      case Operation::Kind::change: values[step.id] = step.node; break;
    }
  }
  Index index;
  for (const auto& [id, node] : values) index[id] = &node;
  Tree result;
  flatten(index, children, 0, result);
  return result;
}

}  // namespace tdkt::semantics
