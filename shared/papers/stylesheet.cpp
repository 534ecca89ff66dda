#include "shared/papers/html.h"

namespace tdkt::papers {

// Phụ lục I Nghị định 30/2020/NĐ-CP in the words of CSS: A4, margins of 20, 15, 20 and 30 mm, the number of the page
// in the middle of the upper margin from the second page on. Times New Roman is on the machines of offices; where it is
// not, a free face of the same widths stands in. What lies in no @media is the paper; the screen adds the desk it
// lies on.
std::string_view stylesheet() {
  return R"css(
@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", Tinos, serif; color: #000; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0; color: #000; font: 14pt/1.25 "Times New Roman", "Liberation Serif", Tinos, serif; }
p, h1 { margin: 0; font-size: inherit; font-weight: inherit; overflow-wrap: anywhere; }
.head { display: grid; grid-template-columns: 71mm 94mm; text-align: center; align-items: start; }
.superior, .issuer, .nation { font-size: 12pt; }
.issuer, .nation, .motto { font-weight: bold; }
.motto { font-size: 13pt; }
.issuer::after { content: ""; display: block; width: 26mm; margin: 1mm auto 0; border-top: 0.25mm solid #000; }
.motto::after { content: ""; display: block; width: 56mm; margin: 0.6mm auto 0; border-top: 0.25mm solid #000; }
.number, .date { font-size: 13pt; padding-top: 2.5mm; }
.date { font-style: italic; }
h1 { margin-top: 7mm; text-align: center; font-weight: bold; break-after: avoid; }
.subject { padding: 0 10mm; text-align: center; text-wrap: balance; font-weight: bold; break-after: avoid; }
.subject::after { content: ""; display: block; width: 45mm; margin: 1.5mm auto 0; border-top: 0.25mm solid #000; }
.addressee { margin-top: 5mm; text-align: center; break-after: avoid; }
span { white-space: nowrap; }
.body { margin-top: 4mm; }
.body > p { margin: 0 0 6pt; text-align: justify; text-indent: 12.7mm; orphans: 2; widows: 2; }
.body > p.flush { text-indent: 0; }
.body > p.centred { text-align: center; text-wrap: balance; text-indent: 0; }
.body > p.heading { text-align: left; }
.body > p.keep { break-after: avoid; }
.body > p:last-child, .body > p:nth-last-child(2) { break-after: avoid; }
table { width: 100%; margin: 2pt 0 8pt; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 1.2; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.4mm; border: 0.25mm solid #000; text-align: left; vertical-align: middle; overflow-wrap: break-word; }
th, td.centred { text-align: center; }
.group td { font-weight: bold; }
.group { break-after: avoid; }
footer { margin-top: 6pt; break-before: avoid; break-inside: avoid; }
.signatures { display: flex; justify-content: space-between; break-inside: avoid; }
.signatures + .signatures { margin-top: 6mm; justify-content: center; }
.signature, .recipients { flex: 1 1 0; }
.signatures + .signatures .signature { flex: 0 0 60%; }
.signature { text-align: center; padding: 0 2mm; }
.signature:only-child { flex: 0 0 52%; margin-left: auto; }
.signatures + .signatures .signature:only-child { flex: 0 0 60%; margin: 0; }
.office, .signature .name { font-weight: bold; }
.signature .note { font-size: 13pt; font-style: italic; }
.signature .name { padding-top: 22mm; }
.recipients { font-size: 11pt; }
.signatures + .recipients { margin-top: 4mm; }
.recipients p:first-child { font-size: 12pt; font-weight: bold; font-style: italic; }
.new-page, .annex { break-before: page; margin-top: 0; }
@media screen {
  body { background: #DADFDC; }
  main { width: 210mm; max-width: 100%; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; background: #FFF; }
}
@media screen and (min-width: 230mm) { main { margin: 6mm auto; box-shadow: 0 1px 6px #0004; } }
@media screen and (max-width: 205mm) {
  body { font-size: 12pt; }
  main { padding: 5mm; }
  .head { grid-template-columns: 43% 57%; }
  .superior, .issuer, .nation, .motto, .number, .date, table { font-size: 9pt; }
  .issuer::after, .motto::after { width: 40%; }
  .subject { padding: 0; }
}
)css";
}

}  // namespace tdkt::papers
