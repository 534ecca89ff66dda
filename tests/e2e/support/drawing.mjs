// Who draws the page: the graphics card by WebGL2 or the processor on a plain canvas; how often, and how alike.
import {setTimeout as wait} from 'node:timers/promises';

const kSteadyMs = 1_000;

/// Runs in a page before anything else: counts what is drawn and scheduled there. Timers of half a minute and more are the
/// program's own pace of looking for changes. With `card` even a graphics card that is a program is taken for a real
/// one, which the program would refuse: machines that test have no other.
export function watchDrawing({card = false} = {}) {
  const count = {draws: 0, puts: 0, pixels: 0, frames: 0, timers: [], intervals: 0};
  globalThis.counted = count;
  const {requestAnimationFrame, setTimeout, setInterval} = globalThis;
  globalThis.requestAnimationFrame = (run) => {
    count.frames += 1;
    return requestAnimationFrame(run);
  };
  globalThis.setTimeout = (run, delay = 0, ...rest) => {
    const counts = delay < 30_000;
    if (counts) count.timers.push(delay);
    return setTimeout((...given) => {
      if (counts) count.timers.push(-delay);
      run(...given);
    }, delay, ...rest);
  };
  globalThis.setInterval = (...given) => {
    count.intervals += 1;
    return setInterval(...given);
  };
  const {putImageData} = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function put(...given) {
    count.puts += 1;
    count.pixels += given[5] * given[6];
    return putImageData.apply(this, given);
  };
  if (!globalThis.WebGL2RenderingContext) return;
  const {drawElements, getExtension} = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function draw(...given) {
    count.draws += 1;
    return drawElements.apply(this, given);
  };
  if (card) {
    WebGL2RenderingContext.prototype.getExtension = function get(name) {
      return name === 'WEBGL_debug_renderer_info' ? null : getExtension.call(this, name);
    };
  }
}

export const drawn = (page) => page.evaluate(() => structuredClone(globalThis.counted));

/// What was counted when nothing has been drawn or scheduled for a while.
export async function settled(page) {
  for (let before = await drawn(page), tries = 0; tries < 10; tries += 1) {
    await wait(kSteadyMs);
    const after = await drawn(page);
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
  }
  throw new Error(`it never rests: ${JSON.stringify(await drawn(page))}`);
}

/// How two screenshots of one size differ, compared in a page of their own: {size, most, mean, beyond}, of 255 in the
/// channel that differs most; `beyond` is the share of pixels that differ by more than `step`.
export async function difference(page, one, other, step) {
  return page.evaluate(async ([a, b, more]) => {
    const read = async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      return canvas.getImageData(0, 0, picture.width, picture.height);
    };
    const [x, y] = [await read(a), await read(b)];
    const size = [x.width, x.height, y.width, y.height].join(' ');
    let most = 0, sum = 0, beyond = 0;
    for (let i = 0; i < x.data.length; i += 4) {
      const far = Math.max(...[0, 1, 2].map((c) => Math.abs(x.data[i + c] - y.data[i + c])));
      most = Math.max(most, far);
      sum += far;
      beyond += far > more;
    }
    const count = x.data.length / 4;
    return {size, most, mean: sum / count, beyond: beyond / count};
  }, [one.toString('base64'), other.toString('base64'), step]);
}
