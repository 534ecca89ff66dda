#include "client/semantics/tree.h"

#include <gtest/gtest.h>

namespace tdkt::semantics {
namespace {

/// splitmix64: the same sequence everywhere.
struct Random {
  uint64_t state;
  uint64_t next() {
    uint64_t z = (state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  uint32_t below(uint32_t bound) { return static_cast<uint32_t>(next() % bound); }
};

void grow(Builder& builder, Random& random, int depth, uint32_t ids) {
  const uint32_t count = random.below(6);
  for (uint32_t i = 0; i < count; ++i) {
    Node node{.id = 1 + random.below(ids), .role = random.below(8) == 0 ? Role::link : Role::button};
    node.name = std::to_string(random.below(3));
    node.rect = {static_cast<float>(random.below(3)), 0, 10, 10};
    if (builder.find(node.id) != nullptr) continue;
    if (depth < 4 && random.below(2) == 0) {
      builder.open(node);
      grow(builder, random, depth + 1, ids);
      builder.close();
    } else {
      builder.add(node);
    }
  }
}

Tree row_of(std::initializer_list<uint32_t> ids) {
  Builder builder;
  for (const uint32_t id : ids) builder.add({.id = id, .role = Role::button});
  return builder.take();
}

TEST(Tree, diff_applied_to_the_old_tree_gives_the_new_one) {
  Random random{7};
  for (int round = 0; round < 3000; ++round) {
    const uint32_t ids = 4 + random.below(40);
    Builder builder;
    grow(builder, random, 0, ids);
    const Tree from = builder.take();
    grow(builder, random, 0, ids);
    const Tree to = builder.take();
    ASSERT_EQ(semantics::apply(diff(from, to), from), to) << "round " << round;
  }
}

TEST(Tree, an_unchanged_tree_needs_no_step) {
  const Tree tree = row_of({1, 2, 3});
  EXPECT_TRUE(diff(tree, tree).empty());
}

TEST(Tree, what_scrolls_away_and_in_moves_nothing_else) {
  const auto steps = diff(row_of({1, 2, 3, 4}), row_of({2, 3, 4, 5}));
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].kind, Operation::Kind::remove);
  EXPECT_EQ(steps[1].kind, Operation::Kind::insert);
}

TEST(Tree, one_thing_that_changed_places_is_one_move) {
  const auto steps = diff(row_of({1, 2, 3, 4, 5}), row_of({5, 1, 2, 3, 4}));
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps[0].kind, Operation::Kind::move);
  EXPECT_EQ(steps[0].id, 5u);
  EXPECT_EQ(steps[0].before, 1u);
}

TEST(Tree, a_second_node_with_the_same_id_is_left_out) {
  Builder builder;
  EXPECT_TRUE(builder.add({.id = 1, .role = Role::button}));
  EXPECT_FALSE(builder.add({.id = 1, .role = Role::link}));
  EXPECT_EQ(builder.take().nodes.size(), 1u);
}

TEST(Tree, children_that_move_with_their_parent_are_not_mentioned) {
  const auto tree_at = [](float y) {
    Builder builder;
    builder.open({.id = 1, .role = Role::row, .rect = {0, y, 100, 32}, .clip = {0, 0, 500, 500}});
    builder.add({.id = 2, .role = Role::gridcell, .rect = {0, y, 50, 32}, .clip = {0, 0, 500, 500}, .name = "a\"b"});
    builder.close();
    return builder.take();
  };
  const Tree from = tree_at(0), to = tree_at(32);
  const std::string json = to_json(diff(from, to), from, to);
  EXPECT_NE(json.find("\"id\":1,\"place\":[0,64,200,64,0,0,0,0]"), std::string::npos) << json;
  EXPECT_NE(json.find("{\"do\":3,\"id\":2}"), std::string::npos) << json;
  const std::string whole = to_json(diff(Tree{}, from), Tree{}, from);
  EXPECT_NE(whole.find("\"name\":\"a\\\"b\""), std::string::npos) << whole;
}

TEST(Tree, how_far_a_part_is_scrolled_is_said_of_the_part_that_is_open) {
  const auto tree_scrolled = [](float above) {
    Builder builder;
    builder.open({.id = 1, .role = Role::main});
    builder.scrolled(above);
    builder.add({.id = 2, .role = Role::button});
    builder.close();
    return builder.take();
  };
  const Tree from = tree_scrolled(0), to = tree_scrolled(120.4f);
  EXPECT_EQ(to_json(diff(from, to), from, to), R"([{"do":3,"id":1,"above":120}])");
}

}  // namespace
}  // namespace tdkt::semantics
