#include "client/semantics/tree.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tdkt::semantics {

Rect intersect(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x), top = std::max(a.y, b.y);
  const float right = std::min(a.right(), b.right()), bottom = std::min(a.bottom(), b.bottom());
  if (right <= left || bottom <= top) return Rect{b.x, b.y, 0, 0};
  return Rect{left, top, right - left, bottom - top};
}

const Node* Tree::find(uint32_t id) const {
  for (const Node& node : nodes)
    if (node.id == id) return &node;
  return nullptr;
}

const Node* Tree::find(Role role, std::string_view name) const {
  for (const Node& node : nodes)
    if (node.role == role && node.name == name) return &node;
  return nullptr;
}

bool Builder::add(Node node) {
  const auto at = std::lower_bound(used_.begin(), used_.end(), node.id);
  if (at != used_.end() && *at == node.id) return false;
  used_.insert(at, node.id);
  node.parent = parent();
  tree_.nodes.push_back(std::move(node));
  return true;
}

void Builder::open(Node node) {
  const uint32_t id = node.id;
  add(std::move(node));
  open_.push_back(id);
}

void Builder::close() { open_.pop_back(); }

uint32_t Builder::landmark() const {
  for (auto id = open_.rbegin(); id != open_.rend(); ++id) {
    const Node* node = tree_.find(*id);
    if (node && node->role >= Role::main && node->role <= Role::dialog) return *id;
  }
  return 0;
}

Node* Builder::find(uint32_t id) {
  for (auto node = tree_.nodes.rbegin(); node != tree_.nodes.rend(); ++node)
    if (node->id == id) return &*node;
  return nullptr;
}

void Builder::scrolled(float above) {
  if (Node* part = find(parent())) part->above = above;
}

Tree Builder::take() {
  open_.clear();
  used_.clear();
  return std::exchange(tree_, Tree{});
}

}  // namespace tdkt::semantics
