#include <cmath>
#include <map>

#include "client/semantics/tree.h"

namespace tdkt::semantics {
namespace {

/// Where a node stands for its element: relative to the parent's corner, in halves of a pixel; then how much
/// of each side is cut away.
struct Place {
  int x = 0, y = 0, width = 0, height = 0, top = 0, right = 0, bottom = 0, left = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

int halves(float length) { return static_cast<int>(std::lround(length * 2)); }

using Index = std::map<uint32_t, const Node*>;

Index index_by_id(const Tree& tree) {
  Index index;
  for (const Node& node : tree.nodes) index[node.id] = &node;
  return index;
}

Place place_of(const Node& node, const Index& index) {
  const auto parent = index.find(node.parent);
  const float x = parent == index.end() ? 0 : parent->second->rect.x;
  const float y = parent == index.end() ? 0 : parent->second->rect.y;
  const Rect& r = node.rect;
  const Rect seen = intersect(node.clip, r);
  return Place{halves(r.x - x),
               halves(r.y - y),
               halves(r.width),
               halves(r.height),
               halves(seen.y - r.y),
               halves(r.right() - seen.right()),
               halves(r.bottom() - seen.bottom()),
               halves(seen.x - r.x)};
}

void quote(std::string& out, std::string_view text) {
  out += '"';
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      out += '\\';
      out += letter;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += "01"[byte >> 4];
      out += "0123456789abcdef"[byte & 15];
    } else {
      out += letter;
    }
  }
  out += '"';
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) { out_ += '{'; }
  ~Writer() { out_ += '}'; }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  void member(const char* name, std::string_view text) {
    key(name);
    quote(out_, text);
  }
  void member(const char* name, int64_t number) {
    key(name);
    out_ += std::to_string(number);
  }
  void member(const char* name, const std::vector<std::string>& texts) {
    key(name);
    out_ += '[';
    for (size_t i = 0; i < texts.size(); ++i) {
      if (i > 0) out_ += ',';
      quote(out_, texts[i]);
    }
    out_ += ']';
  }
  void member(const char* name, const Place& p) {
    key(name);
    out_ += '[';
    bool first = true;
    for (const int side : {p.x, p.y, p.width, p.height, p.top, p.right, p.bottom, p.left}) {
      if (!first) out_ += ',';
      out_ += std::to_string(side);
      first = false;
    }
    out_ += ']';
  }
  bool empty() const { return empty_; }

 private:
  void key(const char* name) {
    if (!empty_) out_ += ',';
    empty_ = false;
    quote(out_, name);
    out_ += ':';
  }
  std::string& out_;
  bool empty_ = true;
};

/// The members of `node` that differ from `before`.
void write_changes(Writer& writer, const Node& node, const Place& place, const Node& before, const Place& old_place,
                   bool all) {
  if (all || node.role != before.role) writer.member("role", static_cast<int64_t>(node.role));
  if (node.level != before.level) writer.member("level", node.level);
  if (node.states != before.states) writer.member("states", node.states);
  if (node.name != before.name) writer.member("name", node.name);
  if (node.description != before.description) writer.member("description", node.description);
  if (node.options != before.options) writer.member("options", node.options);
  if (node.value != before.value) writer.member("value", node.value);
  if (node.placeholder != before.placeholder) writer.member("placeholder", node.placeholder);
  if (node.hints != before.hints) writer.member("hints", node.hints);
  if (node.keys != before.keys) writer.member("keys", static_cast<int64_t>(node.keys));
  if (node.font_size != before.font_size) writer.member("font", node.font_size);
  if (node.row != before.row) writer.member("row", node.row);
  if (node.column != before.column) writer.member("column", node.column);
  if (node.controls != before.controls) writer.member("controls", node.controls);
  if (node.active != before.active) writer.member("active", node.active);
  if (node.above != before.above) writer.member("above", std::lround(node.above));
  if (all || !(place == old_place)) writer.member("place", place);
}

}  // namespace

std::string to_json(const std::vector<Operation>& steps, const Tree& from, const Tree& to) {
  const Index before = index_by_id(from), after = index_by_id(to);
  std::string out = "[";
  for (const Operation& step : steps) {
    if (out.size() > 1) out += ',';
    Writer writer(out);
    writer.member("do", static_cast<int64_t>(step.kind));
    writer.member("id", step.id);
    if (step.kind == Operation::Kind::insert) {
      writer.member("parent", step.node.parent);
      writer.member("before", step.before);
      write_changes(writer, step.node, place_of(step.node, after), Node{}, Place{}, true);
    } else if (step.kind == Operation::Kind::move) {
      writer.member("before", step.before);
    } else if (step.kind == Operation::Kind::change) {
      const Node& old = *before.at(step.id);
      write_changes(writer, step.node, place_of(step.node, after), old, place_of(old, before), false);
    }
  }
  out += ']';
  return out;
}

}  // namespace tdkt::semantics
