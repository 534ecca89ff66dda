#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

struct ColumnOptions {
  float gap = kGapM;
  float max_width = 0;  // 0: all there is
  float padding = 0;
  bool centred = false;
};
/// Things one below the other.
class Column {
 public:
  explicit Column(Ui& ui, const ColumnOptions& options = {});
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

 private:
  Ui& ui_;
  float padding_;
};

struct RowOptions {
  float gap = kGapS;
  float height = 0;  // 0: that of a button
};
/// Things one after the other, each as wide as it needs; what does not fit goes to the next line.
class Row {
 public:
  explicit Row(Ui& ui, const RowOptions& options = {});
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  /// The next thing, `width` wide, stands at the right end.
  void to_the_right(float width);

 private:
  Ui& ui_;
};

/// Cells side by side, each a column of its own: `Columns c(ui, {2, 1}); …; c.next(); …`. Shares of the width; on a
/// phone, and where a field or its label would be cut, they stand one below the other.
class Columns {
 public:
  Columns(Ui& ui, std::initializer_list<float> shares, float gap = kGapM);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void next();

 private:
  void open();
  void close();
  float beside(size_t index) const;
  Ui& ui_;
  std::vector<float> shares_;
  float gap_, total_ = 0, left_, top_, width_, bottom_ = 0, needed_around_;
  size_t index_ = 0;
  uint32_t id_;
  bool fits_ = true, stacked_;
};

/// Rectangles side by side: positive numbers are widths, negative ones shares of the rest, 0 leaves a part
/// out.
std::vector<Rect> split(const Rect& whole, std::initializer_list<float> widths, float gap = 0);

struct RegionOptions {
  semantics::Role role = semantics::Role::group;
  std::string_view name;
  float padding = kGapL;
  float gap = kGapM;
  float max_width = 0;
  bool surface = false;  // on the ground of cards, else as what lies below
  bool line_left = false, line_right = false, line_bottom = false;
  bool scroll = true;
  bool fits = false;  // its height becomes known as `fitting_height`
};
/// How tall a region that `fits` has to be for all that is in it, and no less than this; in the first frame only this.
float fitting_height(Ui& ui, std::string_view id, float least);
/// A part of the page with a scroll of its own. Only regions scroll.
class Region {
 public:
  Region(Ui& ui, std::string_view id, const Rect& rect, const RegionOptions& options = {});
  ~Region();
  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;

 private:
  Ui& ui_;
  float padding_;
  bool scroll_;
  uint32_t height_ = 0;  // where its height is kept, of one that fits
};

/// A sheet of paper on the page, as tall as what is in it.
class Card {
 public:
  explicit Card(Ui& ui, float padding = kGapM, float gap = kGapS);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  Ui& ui_;
  Rect outer_;
  float padding_;
  ImDrawListSplitter splitter_;
};

void hairline(Ui& ui);

}  // namespace tdkt::widgets
