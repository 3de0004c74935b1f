import { type Run, rowsOf } from './lines.ts';

/** How many lines at the top and at the bottom of a page may run from page to page. */
const EDGE_LINES = 2;
/** A line runs that stands in the same place on so many pages, or on half of them. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.5;
/** Places that are nearer are the same, in points. */
const SAME_PLACE = 4;

const PAGE_NUMBER = /^[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—\s]*$/i;

/**
 * Leaves out what goes on from page to page around the text: lines at the top and bottom that say
 * the same in the same place, but for digits, and numbers that stand there alone.
 */
export function withoutRunning(pages: readonly (readonly Run[])[]): Run[][] {
  const edges = pages.map((runs) => {
    const rows = rowsOf(runs);
    const chosen = [...rows.slice(0, EDGE_LINES), ...rows.slice(EDGE_LINES).slice(-EDGE_LINES)];
    return chosen.map((row, index) => {
      const text = row.runs.map((run) => run.text).join('');
      const isOutermost = row === rows[0] || row === rows.at(-1);
      const words = text.replace(/\s+/g, ' ').replace(/\d+/g, '#').trim();
      const key = `${Math.round(row.y / SAME_PLACE)} ${words}`;
      return { row, key, isNumber: isOutermost && PAGE_NUMBER.test(text), index };
    });
  });
  const counts = new Map<string, number>();
  for (const { key } of edges.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.min(MIN_PAGES, MIN_SHARE * pages.length));
  return pages.map((runs, index) => {
    const running = (edges[index] ?? []).filter(
      ({ key, isNumber }) => isNumber || (counts.get(key) ?? 0) >= least,
    );
    const dropped = new Set(running.flatMap(({ row }) => row.runs));
    return runs.filter((run) => !dropped.has(run));
  });
}
