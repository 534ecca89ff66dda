#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "shared/base/problem.h"

namespace tdkt::base {

/// A value, or the Problem that kept it from being made. Reading the side that is not there is a bug (asserted).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : outcome_(std::in_place_index<1>, std::move(problem)) {}

  bool ok() const { return outcome_.index() == 0; }
  explicit operator bool() const { return ok(); }

  const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&outcome_);
  }
  T& value() & {
    assert(ok());
    return *std::get_if<0>(&outcome_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&outcome_));
  }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Problem& problem() const& {
    assert(!ok());
    return *std::get_if<1>(&outcome_);
  }
  Problem&& problem() && {
    assert(!ok());
    return std::move(*std::get_if<1>(&outcome_));
  }

 private:
  std::variant<T, Problem> outcome_;
};

/// What an operation without a value returns.
struct Done {};
using Status = Result<Done>;

}  // namespace tdkt::base

/// Passes a Problem on to the caller: `TDKT_TRY(dossier, read<Dossier>(text));` declares `dossier`.
#define TDKT_TRY(name, expression)                                    \
  auto name##_result = (expression);                                  \
  if (!name##_result.ok()) return std::move(name##_result).problem(); \
  auto& name = name##_result.value()

/// The same for a Status.
#define TDKT_CHECK(expression) \
  if (auto status = (expression); !status.ok()) return std::move(status).problem()
