#include "server/resources/html.h"

namespace tdkt::resources {

std::string public_page(std::string_view title, std::string_view main) {
  std::string page =
      "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  page += escaped(title);
  page +=
      " - Thi đua, khen thưởng ngành Giáo dục</title>\n<link rel=\"stylesheet\" href=\"/cong-khai.css\">\n</head>\n"
      "<body>\n<a class=\"skip\" href=\"#noi-dung\">Đến nội dung</a>\n<header>\n"
      "<p class=\"brand\"><a href=\"/cong-khai\">Thi đua, khen thưởng ngành Giáo dục</a></p>\n"
      "<nav aria-label=\"Trang công khai\"><a href=\"/cong-khai\">Danh sách khen thưởng</a>"
      "<a href=\"/cong-khai/quyet-dinh\">Tra cứu quyết định</a><a href=\"/cong-khai/bien-nhan\">Tra cứu biên nhận</a><a href=\"/\">Đăng nhập</a></nav>\n</header>\n"
      "<main id=\"noi-dung\">\n";
  page += main;
  page +=
      "</main>\n<footer><p>Danh sách khen thưởng chỉ có họ tên, chức vụ, đơn vị và hình thức khen thưởng theo quyết định đã ký. Sai "
      "sót xin báo Văn phòng Sở.</p></footer>\n</body>\n</html>\n";
  return page;
}

std::string_view public_stylesheet() {
  return R"css(:root {
  --paper: #F6F7F5; --surface: #FFFFFF; --line: #DADFDC; --border: #7C8A87;
  --ink: #1B2426; --ink-soft: #4C5A5E; --ink-faint: #64716F;
  --accent: #0B5E6B; --accent-ink: #FFFFFF; --honour: #8E6100; --fine: #22693F; --look-again: #8A5A00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181A; --surface: #1C2225; --line: #333C40; --border: #74827F;
    --ink: #EAF0EE; --ink-soft: #B4C0BE; --ink-faint: #8F9D9A;
    --accent: #6CC5D1; --accent-ink: #0C1416; --honour: #E2B659; --fine: #86D2A4; --look-again: #F1C26B;
  }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 15px/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 8px; background: var(--surface); padding: 8px 12px; }
header, main, footer { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
header {
  display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between;
  min-height: 64px; border-bottom: 1px solid var(--line);
}
.brand { margin: 0; font-weight: 700; font-size: 17px; }
.brand a { color: inherit; text-decoration: none; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
nav a { display: inline-flex; align-items: center; min-height: 40px; }
h1, .brand { text-wrap: balance; }
h1 { font-size: 27px; line-height: 1.3; margin: 40px 0 8px; }
h2 { font-size: 21px; line-height: 1.3; margin: 40px 0 8px; }
.lead { max-width: 70ch; margin: 0 0 24px; color: var(--ink-soft); }
form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: flex-end; margin: 0 0 24px; }
label { display: flex; flex-direction: column; gap: 4px; font-weight: 500; }
label.wide { flex: 1 1 280px; }
input, select, button {
  min-height: 40px; padding: 8px 12px; border: 1px solid var(--border); border-radius: 6px;
  background: var(--surface); color: var(--ink); font: inherit;
}
button { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 500; cursor: pointer; }
table { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); }
caption { text-align: left; padding: 0 0 8px; color: var(--ink-soft); }
th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-bottom: 1px solid var(--line); }
th { font-weight: 500; color: var(--ink-soft); }
td.name { font-weight: 500; }
td.award { color: var(--honour); font-weight: 500; }
td.number, td.year { font-variant-numeric: tabular-nums; white-space: nowrap; }
.note { max-width: 70ch; padding: 16px; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.note.fine { border-left: 4px solid var(--fine); }
.note.look { border-left: 4px solid var(--look-again); }
.note p { margin: 0 0 8px; }
.note p:last-child { margin: 0; }
.paper {
  display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; max-width: 860px; margin: 16px 0 0; padding: 16px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
}
dl { flex: 1 1 320px; display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 8px 16px; margin: 0; }
dt { color: var(--ink-soft); }
dd { margin: 0; font-weight: 500; font-variant-numeric: tabular-nums; }
code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 13px; font-weight: 400; }
.qr { width: 168px; height: 168px; flex: none; border-radius: 6px; }
.pages { margin: 16px 0 0; }
.pages a { display: inline-flex; align-items: center; min-height: 40px; margin-right: 16px; }
footer { margin-top: 40px; padding-top: 16px; padding-bottom: 40px; border-top: 1px solid var(--line); color: var(--ink-faint); font-size: 13px; }
@media (max-width: 720px) {
  body { font-size: 17px; }
  header, main, footer { padding-left: 16px; padding-right: 16px; }
  header { padding-top: 12px; }
  caption { padding: 12px 16px; border-bottom: 1px solid var(--line); }
  nav a, input, select, button, .pages a { min-height: 44px; }
  nav { gap: 0 16px; font-size: 15px; }
  table, tbody, tr, td, caption { display: block; }
  thead { position: absolute; left: -9999px; }
  tr { padding: 12px 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: 2px 16px; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--ink-faint); font-weight: 400; }
  td.name::before { content: none; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dt { margin-top: 8px; }
}
@media print { nav, form, .pages { display: none; } body { background: none; } }
)css";
}

}  // namespace tdkt::resources
