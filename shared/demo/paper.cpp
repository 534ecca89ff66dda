#include "shared/demo/demo.h"

// The one file of the demonstration: a PDF page of rules and no words, standing for every scanned paper.

namespace tdkt::demo {
namespace {

constexpr std::string_view kPage =
    "%PDF-1.4\n"
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj\n"
    "4 0 obj<</Length 363>>stream\n"
    "0.6 w 71 71 453 700 re S 1.2 w 170 700 255 0 re S 0.4 w 110 640 m 485 640 l S 110 612 m 485 612 "
    "l S 110 584 m 485 584 l S 110 556 m 485 556 l S 110 528 m 485 528 l S 110 500 m 485 500 l S 110 "
    "472 m 485 472 l S 110 444 m 485 444 l S 110 416 m 485 416 l S 110 388 m 485 388 l S 110 360 m 48"
    "5 360 l S 110 332 m 485 332 l S 110 304 m 485 304 l S 320 200 m 470 200 l S\n"
    "endstreamendobj\n"
    "xref\n"
    "0 5\n"
    "0000000000 65535 f \n"
    "0000000009 00000 n \n"
    "0000000052 00000 n \n"
    "0000000101 00000 n \n"
    "0000000193 00000 n \n"
    "trailer<</Size 5/Root 1 0 R>>\n"
    "startxref\n"
    "602\n"
    "%%EOF\n";
static_assert(kPage.size() == 761);

}  // namespace

DemoFile demo_paper() {
  return {"20c104604d31af27df34a195493b4343c3df854028fe03f8344c2a8f04da8bde", "application/pdf", kPage};
}

}  // namespace tdkt::demo
