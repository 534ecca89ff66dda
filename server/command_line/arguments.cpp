#include "server/command_line/arguments.h"

#include <algorithm>
#include <charconv>

#include "shared/base/text.h"

namespace tdkt::command_line {

base::Problem wrong(std::string detail) { return {base::ProblemCode::malformed, std::move(detail), {}}; }

namespace {

const Option* option_of(const Command& command, std::string_view name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

std::string see_help(const Command& command) { return " Xem: tdkt " + std::string(command.name) + " --help."; }

std::string padded(std::string text, int64_t width) {
  for (int64_t length = base::length(text); length < width; ++length) text += ' ';
  return text;
}

}  // namespace

std::string Arguments::text(std::string_view name) const {
  if (const auto found = values_.find(std::string(name)); found != values_.end()) return found->second;
  const Option* option = option_of(*command_, name);
  return option ? std::string(option->fallback) : std::string();
}

base::Result<std::string> Arguments::words(std::string_view name) const {
  const std::string given = text(name);
  constexpr int64_t kMost = 200;
  if (!base::is_utf8(given))
    return wrong(std::string(name) + " không phải chữ UTF-8. Đặt cửa sổ lệnh hoặc tệp lệnh về UTF-8 rồi làm lại.");
  if (base::length(given) > kMost)
    return wrong(std::string(name) + " dài hơn " + std::to_string(kMost) + " ký tự. Ghi ngắn lại.");
  std::string tidy = base::tidy(given);
  if (tidy.empty()) return wrong(std::string(name) + " chỉ có dấu cách. Ghi tên.");
  return tidy;
}

base::Result<int64_t> Arguments::number(std::string_view name, int64_t least, int64_t most) const {
  const std::string given = text(name);
  int64_t value = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
  if (error == std::errc() && end == given.data() + given.size() && value >= least && value <= most) return value;
  return wrong(std::string(name) + " cần một số nguyên từ " + std::to_string(least) + " đến " + std::to_string(most) +
               ", không phải “" + given + "”.");
}

base::Result<std::optional<base::Date>> Arguments::day(std::string_view name) const {
  const std::string given = text(name);
  if (given.empty()) return std::optional<base::Date>();
  const auto date = base::Date::parse(given);
  if (!date) return wrong(std::string(name) + " cần một ngày có thật, dạng 2025-05-28, không phải “" + given + "”.");
  return std::optional<base::Date>(*date);
}

base::Result<Arguments> parse(const Command& command, std::span<const std::string> words, Environment environment) {
  Arguments out;
  out.command_ = &command;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!word.starts_with("--")) {
      if (command.operand.empty() || !out.operand_.empty() || (word.starts_with("-") && word != "-"))
        return wrong("Không hiểu “" + word + "”." + see_help(command));
      out.operand_ = word;
      continue;
    }
    const size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option* option = option_of(command, name);
    if (!option) return wrong("Lệnh này không có " + name + "." + see_help(command));
    if (out.has(name)) return wrong(name + " được ghi hai lần; chỉ ghi một lần.");
    std::string value;
    if (option->value.empty()) {
      if (equals != std::string::npos) return wrong(name + " không kèm giá trị.");
    } else if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
      value = words[++i];
    }
    if (!option->value.empty() && value.empty())
      return wrong("Sau " + name + " cần ghi " + std::string(option->value) + "." + see_help(command));
    out.values_.emplace(name, std::move(value));
  }
  for (const Option& option : command.options) {
    if (!environment || option.value.empty() || out.has(option.name)) continue;
    const char* value = environment(variable_of(option).c_str());
    if (value && *value) out.values_.emplace(option.name, value);
  }
  for (const Option& option : command.options)
    if (option.required && !out.has(option.name))
      return wrong("Thiếu " + std::string(option.name) + " " + std::string(option.value) + "." + see_help(command));
  if (!command.operand.empty() && out.operand_.empty())
    return wrong("Thiếu " + std::string(command.operand) + "." + see_help(command));
  return out;
}

std::string variable_of(const Option& option) {
  std::string name = "TDKT_";
  for (const char c : option.name.substr(2)) name += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return name;
}

std::string help(const Command& command) {
  std::string text = "tdkt " + std::string(command.name);
  if (!command.operand.empty()) text += " " + std::string(command.operand);
  for (const Option& option : command.options) {
    const std::string both = std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
    text += option.required ? " " + both : " [" + both + "]";
  }
  text += "\n\n" + std::string(command.summary) + "\n";
  if (command.options.empty()) return text;
  int64_t width = 0;
  for (const Option& option : command.options)
    width = std::max(width, base::length(option.name) + base::length(option.value));
  text += "\n";
  for (const Option& option : command.options) {
    text += "  " + padded(std::string(option.name) + " " + std::string(option.value), width + 3) +
            std::string(option.meaning);
    if (!option.fallback.empty()) text += " (mặc định: " + std::string(option.fallback) + ")";
    text += "\n";
  }
  const auto example = std::find_if(command.options.begin(), command.options.end(),
                                    [](const Option& option) { return !option.value.empty(); });
  if (example != command.options.end())
    text += "\nMục có giá trị mà không ghi ở dòng lệnh thì lấy từ biến môi trường: " + std::string(example->name) +
            " từ " + variable_of(*example) + ", các mục khác cũng vậy.\n";
  return text;
}

}  // namespace tdkt::command_line
