import { number } from './markdown.ts';
import { mean } from './metrics.ts';
import type { Timing } from './timing.ts';

const WIDTH = 720;
const HEIGHT = 400;
/** Around the plot, in pixels: on the right stand the names of the lines. */
const MARGIN = { left: 64, right: 150, top: 24, bottom: 52 };
/** Told apart by colour blind readers too, on white and on black (Okabe and Ito 2008). */
const COLOURS = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];
/** Least height between the names of two lines. */
const LINE_HEIGHT = 15;

/** An SVG of some timings: time a question by the size of the library. Both axes are logarithmic. */
export function plot(timings: readonly Timing[]): string {
  const points = timings.map(({ system, size, batches }) => ({ system, size, ms: mean(batches) }));
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b);
  const systems = [...new Set(points.map(({ system }) => system))];
  const decades = decadesOf(points.map(({ ms }) => ms));
  const x = scale(Math.min(...sizes), Math.max(...sizes), MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(decades[0] ?? 1, decades.at(-1) ?? 1, HEIGHT - MARGIN.bottom, MARGIN.top);
  const [left, right] = [MARGIN.left, WIDTH - MARGIN.right];
  const lines = systems.map((system, i) => {
    const own = points.filter((one) => one.system === system).sort((a, b) => a.size - b.size);
    const places = own.map(({ size, ms }) => ({ x: x(size), y: y(ms) }));
    return { system, colour: COLOURS[i % COLOURS.length] ?? '', places };
  });
  const names = spread(lines.map(({ places }) => places.at(-1)?.y ?? 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    '<title>CPU time a question by the passages in the library</title>',
    // As part of a page it follows the reader's choice of light or dark.
    '<style>text{fill:#1f2328}.grid{stroke:#d1d9e0}@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.grid{stroke:#3d444d}}</style>',
    ...decades.map(
      (ms) =>
        `<path class="grid" d="M${left} ${y(ms)}H${right}"/><text x="${left - 8}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`,
    ),
    ...sizes.map(
      (size) =>
        `<path class="grid" d="M${x(size)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}"/><text x="${x(size)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${number(size)}</text>`,
    ),
    `<text x="${(left + right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">passages in the library</text>`,
    `<text x="16" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 16 ${HEIGHT / 2})">ms of CPU time a question</text>`,
    ...lines.flatMap(({ system, colour, places }, i) => [
      `<polyline points="${places.map((at) => `${at.x},${at.y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...places.map((at) => `<circle cx="${at.x}" cy="${at.y}" r="3.5" fill="${colour}"/>`),
      `<text x="${(places.at(-1)?.x ?? 0) + 10}" y="${(names[i] ?? 0) + 4}">${escaped(system)}</text>`,
    ]),
    '</svg>\n',
  ].join('\n');
}

/** The powers of ten from below the least of some values to above the greatest. */
function decadesOf(values: readonly number[]): number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, i) => Number(`1e${from + i}`));
}

/** Where a value lies between two, by its logarithm, to a tenth of a pixel. */
function scale(least: number, greatest: number, from: number, to: number) {
  const span = Math.log(greatest / least) || 1;
  return (value: number) =>
    Math.round(10 * (from + ((to - from) * Math.log(value / least)) / span)) / 10;
}

/** Heights moved down as far as they must for none to lie over another. */
function spread(heights: readonly number[]): number[] {
  const moved = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))) {
    last = Math.max(heights[i] ?? 0, last + LINE_HEIGHT);
    moved[i] = last;
  }
  return moved;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
