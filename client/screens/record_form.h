#pragma once

#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/queries.h"
#include "client/screens/screen.h"
#include "shared/base/names.h"

namespace tdkt::screens {

/// Fields over the places of one record: each shows what stands at its place, what the rules find there, what the Sở
/// wrote there, and says what was typed. Read-only where the person may not write. Ids are the places.
class RecordForm {
 public:
  RecordForm(widgets::Ui& ui, const app::Model& model, const base::Id& record, Dispatch& dispatch);

  bool may_write() const { return may_write_; }
  const base::Id& record() const { return record_; }
  /// The value at a place; null when there is none.
  const base::Value& at(std::string_view place) const;

  void text(std::string_view place, std::string_view label, widgets::FieldOptions options = {});
  /// A whole number from 0 on.
  void number(std::string_view place, std::string_view label, widgets::FieldOptions options = {});
  void date(std::string_view place, std::string_view label, widgets::FieldOptions options = {});
  void year(std::string_view place, std::string_view label, widgets::FieldOptions options = {});
  void check(std::string_view place, std::string_view label, widgets::FieldOptions options = {});
  /// One of an enumeration.
  template <base::Named E>
  void choice(std::string_view place, std::string_view label, widgets::FieldOptions options = {}) {
    const auto row = [](size_t i) { return Enumerator{base::Names<E>::rows[i].word, base::Names<E>::rows[i].display}; };
    choice_among(place, label, std::size(base::Names<E>::rows), row, options);
  }
  void choice_of(std::string_view place, std::string_view label, std::span<const std::string_view> words,
                 std::span<const std::string_view> names, widgets::FieldOptions options = {});

  /// What the rules find at a place (and below it, with `below`), with the clause one press away; for groups of fields.
  void findings(std::string_view place, bool below = false);
  /// What the Sở wrote at a place when it returned the record.
  void comments(std::string_view place);
  /// Puts a value at a place of the record.
  void set(std::string_view place, base::Value value);

 private:
  struct Enumerator {
    std::string_view word, name;
  };
  void choice_among(std::string_view place, std::string_view label, size_t count, Enumerator (*row)(size_t),
                    const widgets::FieldOptions& options);
  /// Adds the findings of a place to a field's options; `keep` holds the words while the field is drawn.
  void add_findings(std::string_view place, widgets::FieldOptions& options, std::string& keep) const;
  /// Shows again what was left in a field and cannot be read, and keeps beside the record what is so left now.
  void show_unread(std::string_view place);
  void keep_unread(std::string_view place, std::string_view label, const std::string& sentence);
  /// What stands under a field: the clauses its findings rest on, and comments.
  void draw_below(std::string_view place);

  widgets::Ui& ui_;
  const app::Model& model_;
  base::Id record_;
  Dispatch& dispatch_;
  const app::Entry* entry_;
  bool may_write_;
  std::vector<app::Comment> comments_;
};

/// Leads to the rule in the rule book.
void open_rule(Dispatch& dispatch, std::string_view rule);

}  // namespace tdkt::screens
