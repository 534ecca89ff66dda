// Draws ImGui's lists with WebGL2. One shader, one stream of vertices, coverage textures of one byte per pixel.

#include <GLES3/gl3.h>
#include <emscripten/em_js.h>
#include <emscripten/html5.h>

#include <cstddef>
#include <vector>

#include "client/render/webgl.h"

namespace {

// A graphics card that is a program itself is slower than ours. A canvas that once belonged to one is drawn on by
// nobody else, so another takes its place. Browsers that can tell beforehand give no such context.
// NOLINTNEXTLINE: the macro of Emscripten is what it is
EM_JS(int, tdkt_refuse, (int context), {
  const gl = GL.contexts[context].GLctx;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name = gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  if (!new RegExp('swiftshader|llvmpipe|softpipe|software|basic render', 'i').test(name)) return 0;
  const canvas = document.getElementById('canvas');
  canvas.replaceWith(canvas.cloneNode());
  return 1;
})

}  // namespace

namespace tdkt::render::webgl {
namespace {

constexpr const char* kVertexShader = R"(#version 300 es
precision highp float;
uniform vec4 view;  // scale x, y; offset x, y
in vec2 position;
in vec2 place;
in vec4 color;
out vec2 at;
out vec4 tint;
void main() {
  at = place;
  tint = color;
  gl_Position = vec4(position * view.xy + view.zw, 0, 1);
})";

constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D coverage;
in vec2 at;
in vec4 tint;
out vec4 result;
void main() {
  result = vec4(tint.rgb, tint.a * texture(coverage, at).r);
})";

struct Display {
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
  GLuint program = 0, vertices = 0, indices = 0, arrays = 0;
  GLint view = -1;
};

Display& display() {
  static Display one;
  return one;
}

GLuint compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

/// A pointer that is an offset into the bound buffer, as OpenGL wants it.
const void* offset(size_t bytes) { return reinterpret_cast<const void*>(bytes); }

bool build(Display& d) {
  d.program = glCreateProgram();
  glAttachShader(d.program, compile(GL_VERTEX_SHADER, kVertexShader));
  glAttachShader(d.program, compile(GL_FRAGMENT_SHADER, kFragmentShader));
  glBindAttribLocation(d.program, 0, "position");
  glBindAttribLocation(d.program, 1, "place");
  glBindAttribLocation(d.program, 2, "color");
  glLinkProgram(d.program);
  GLint linked = 0;
  glGetProgramiv(d.program, GL_LINK_STATUS, &linked);
  if (linked == 0) return false;
  d.view = glGetUniformLocation(d.program, "view");
  glGenBuffers(1, &d.vertices);
  glGenBuffers(1, &d.indices);
  glGenVertexArrays(1, &d.arrays);
  glBindVertexArray(d.arrays);
  glBindBuffer(GL_ARRAY_BUFFER, d.vertices);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, d.indices);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), offset(offsetof(ImDrawVert, col)));
  for (GLuint i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  return true;
}

GLuint name_of(const ImTextureData& texture) { return static_cast<GLuint>(texture.TexID); }

void create(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE,
               texture.GetPixels());
  texture.SetTexID(static_cast<ImTextureID>(name));
  texture.SetStatus(ImTextureStatus_OK);
}

void refresh(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RED, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
  const GLuint name = name_of(texture);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void update(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) create(texture);
  if (texture.Status == ImTextureStatus_WantUpdates) refresh(texture);
  if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}

/// All lists as one upload: calls into the browser cost more than bytes.
void upload(const ImDrawData& data) {
  static std::vector<ImDrawVert> vertices;
  static std::vector<ImDrawIdx> indices;
  vertices.clear();
  indices.clear();
  for (const ImDrawList* list : data.CmdLists) {
    const auto base = static_cast<ImDrawIdx>(vertices.size());
    vertices.insert(vertices.end(), list->VtxBuffer.begin(), list->VtxBuffer.end());
    for (const ImDrawIdx index : list->IdxBuffer) indices.push_back(base + index);
  }
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(ImDrawVert)), vertices.data(),
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(ImDrawIdx)), indices.data(),
               GL_STREAM_DRAW);
}

}  // namespace

bool start() {
  Display& d = display();
  if (d.context <= 0) {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = false;
    wanted.failIfMajorPerformanceCaveat = true;
    wanted.majorVersion = 2;
    wanted.minorVersion = 0;
    d.context = emscripten_webgl_create_context("#canvas", &wanted);
    if (d.context <= 0 || tdkt_refuse(d.context) != 0) return false;
  }
  if (emscripten_is_webgl_context_lost(d.context) ||
      emscripten_webgl_make_context_current(d.context) != EMSCRIPTEN_RESULT_SUCCESS || !build(d))
    return false;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
  }
  return true;
}

void draw(ImDrawData& data, int32_t device_width, int32_t device_height) {
  const Display& d = display();
  if (emscripten_is_webgl_context_lost(d.context)) return;
  for (ImTextureData* texture : *data.Textures)
    if (texture->Status != ImTextureStatus_OK) update(*texture);
  if (device_width <= 0 || device_height <= 0) return;
  glViewport(0, 0, device_width, device_height);
  glUseProgram(d.program);
  const ImVec2 size = data.DisplaySize;
  glUniform4f(d.view, 2 / size.x, -2 / size.y, -1, 1);
  upload(data);
  const ImVec2 scale = data.FramebufferScale;
  size_t first = 0;
  GLuint bound = 0;
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto left = static_cast<GLint>(command.ClipRect.x * scale.x),
                 top = static_cast<GLint>(command.ClipRect.y * scale.y);
      const auto right = static_cast<GLint>(command.ClipRect.z * scale.x + 0.5f);
      const auto bottom = static_cast<GLint>(command.ClipRect.w * scale.y + 0.5f);
      if (right <= left || bottom <= top || command.ElemCount == 0) continue;
      glScissor(left, device_height - bottom, right - left, bottom - top);
      if (const auto name = static_cast<GLuint>(command.GetTexID()); name != bound) {
        glBindTexture(GL_TEXTURE_2D, name);
        bound = name;
      }
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                     offset((first + command.IdxOffset) * sizeof(ImDrawIdx)));
    }
    first += static_cast<size_t>(list->IdxBuffer.Size);
  }
}

}  // namespace tdkt::render::webgl
