#pragma once

// How Dear ImGui is built here: no demo, no files, no keyboard shortcuts of its own, nothing obsolete.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS

// WebGL2 has no base vertex, and a wide grid passes 65,536 vertices.
#define ImDrawIdx unsigned int
// Names are written in Hán Nôm and Thái as well.
#define IMGUI_USE_WCHAR32

// No .ini is kept and no number is typed into a drawn field, so nothing is ever scanned: without this the page would
// download the C library's reader of numbers for nothing.
#include <stdio.h>
#define sscanf(...) 0
