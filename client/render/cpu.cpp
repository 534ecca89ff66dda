#include "client/render/cpu.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace tdkt::render {
namespace {

constexpr int32_t kTile = 64;
constexpr uint64_t kFirstSum = 0x9E3779B97F4A7C15u;

/// Each step maps sums one to one: two lists that differ in one word never come to the same.
uint64_t add(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0xD6E8FEB86659FD93u;
  return sum ^ (sum >> 32);
}

/// What the two triangles of a rectangle have in common with no other six indices.
bool rectangle(const Corner* c) {
  return c[0].y == c[1].y && c[1].x == c[2].x && c[2].y == c[3].y && c[3].x == c[0].x && c[0].v == c[1].v &&
         c[1].u == c[2].u && c[2].v == c[3].v && c[3].u == c[0].u && c[0].color == c[1].color &&
         c[1].color == c[2].color && c[2].color == c[3].color;
}

Box around(const Corner* corners, int count) {
  float left = corners->x, right = left, top = corners->y, bottom = top;
  for (const Corner* corner = corners; corner < corners + count; ++corner) {
    left = std::min(left, corner->x);
    right = std::max(right, corner->x);
    top = std::min(top, corner->y);
    bottom = std::max(bottom, corner->y);
  }
  return {first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)};
}

}  // namespace

const std::vector<Box>& Painter::draw(const ImDrawData& data, int32_t width, int32_t height) {
  if (const Box whole = pixels_.whole(); whole.right != width || whole.bottom != height) {
    pixels_.resize(width, height);
    columns_ = (width + kTile - 1) / kTile;
    forget();
  }
  scale_ = {static_cast<float>(width) / data.DisplaySize.x, static_cast<float>(height) / data.DisplaySize.y};
  std::swap(tiles_, before_);
  tiles_.assign(static_cast<size_t>(columns_) * ((height + kTile - 1) / kTile), kFirstSum);
  walk(data, false);
  find_changed();
  for (const Box& box : changed_) pixels_.clear(box);
  if (!changed_.empty()) walk(data, true);
  return changed_;
}

void Painter::walk(const ImDrawData& data, bool drawing) {
  const ImVec2 scale = data.FramebufferScale;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      // The same pixels as the scissors of WebGL.
      const ImVec4& rect = command.ClipRect;
      const Box clip =
          intersect(pixels_.whole(),
                    {static_cast<int32_t>(rect.x * scale.x), static_cast<int32_t>(rect.y * scale.y),
                     static_cast<int32_t>(rect.z * scale.x + 0.5f), static_cast<int32_t>(rect.w * scale.y + 0.5f)});
      if (!clip.empty()) shapes(*list, command, clip, drawing);
    }
  }
}

void Painter::shapes(const ImDrawList& list, const ImDrawCmd& command, const Box& clip, bool drawing) {
  const ImTextureData& coverage = *command.TexRef._TexData;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawIdx* end = index + command.ElemCount;
  const auto corner = [&](ImDrawIdx which) {
    const ImDrawVert& vertex = list.VtxBuffer.Data[command.VtxOffset + which];
    return Corner{vertex.pos.x * scale_.x, vertex.pos.y * scale_.y,
                  vertex.uv.x * static_cast<float>(coverage.Width) - 0.5f,
                  vertex.uv.y * static_cast<float>(coverage.Height) - 0.5f, vertex.col};
  };
  while (index + 3 <= end) {
    Corner corners[4] = {corner(index[0]), corner(index[1]), corner(index[2])};
    bool whole = index + 6 <= end && index[3] == index[0] && index[4] == index[2];
    if (whole) {
      corners[3] = corner(index[5]);
      whole = rectangle(corners);
    }
    const int count = whole ? 4 : 3;
    index += whole ? 6 : 3;
    const Box box = intersect(clip, around(corners, count));
    if (box.empty()) continue;
    if (!drawing) {
      note(box, corners, count, coverage.UniqueID);
      continue;
    }
    for (const Box& changed : changed_) {
      const Box part = intersect(box, changed);
      if (part.empty()) continue;
      if (whole)
        pixels_.rectangle(corners, coverage, part);
      else
        pixels_.triangle(corners, coverage, part);
    }
  }
}

void Painter::note(const Box& box, const Corner* corners, int count, int texture) {
  // A texture that was laid out anew has another number; what lies in it never changes its place.
  uint64_t sum = add(kFirstSum, static_cast<uint64_t>(texture));
  const auto append = [&sum](const void* bytes, size_t size) {
    for (size_t at = 0; at < size; at += 4) {
      uint32_t word = 0;
      std::memcpy(&word, static_cast<const char*>(bytes) + at, 4);
      sum = add(sum, word);
    }
  };
  append(&box, sizeof box);
  append(corners, sizeof *corners * static_cast<size_t>(count));
  for (int32_t row = box.top / kTile; row * kTile < box.bottom; ++row)
    for (int32_t column = box.left / kTile; column * kTile < box.right; ++column) {
      uint64_t& tile = tiles_[static_cast<size_t>(row) * columns_ + column];
      tile = add(tile, sum);
    }
}

/// Tiles side by side become one box, and rows of tiles that reach from and to the same column.
void Painter::find_changed() {
  changed_.clear();
  const Box whole = pixels_.whole();
  const auto differs = [&](size_t tile) { return before_.size() != tiles_.size() || before_[tile] != tiles_[tile]; };
  for (int32_t row = 0; row * kTile < whole.bottom; ++row) {
    for (int32_t column = 0; column < columns_; ++column) {
      const int32_t first = column;
      while (column < columns_ && differs(static_cast<size_t>(row) * columns_ + column)) ++column;
      if (column == first) continue;
      const Box box = intersect(whole, {first * kTile, row * kTile, column * kTile, (row + 1) * kTile});
      const auto above = std::find_if(changed_.begin(), changed_.end(), [&](const Box& other) {
        return other.bottom == box.top && other.left == box.left && other.right == box.right;
      });
      if (above != changed_.end())
        above->bottom = box.bottom;
      else
        changed_.push_back(box);
    }
  }
}

void keep_textures(const ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace tdkt::render
