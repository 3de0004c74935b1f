import { foldSpace } from '../fold-space.ts';
import { lineOf, type Row, type Run, rowsOf } from './lines.ts';

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
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((rows) => rows.flatMap(({ keys }) => keys))) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(MIN_PAGES, MIN_SHARE * pages.length));
  const runs = ({ keys }: Edge) => keys.some((key) => (counts.get(key) ?? 0) >= least);
  // Where most pages have a running line, the others have one of a short chapter.
  const places = new Map<number, number>();
  for (const { place } of edges.flatMap((rows) => rows.filter(runs))) {
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return pages.map((page, index) => {
    const running = (edges[index] ?? []).filter((edge) => {
      if (runs(edge)) return true;
      const isPlace = (places.get(edge.place) ?? 0) >= Math.max(least, MIN_SHARE * pages.length);
      return edge.isOutermost && (isPlace || PAGE_NUMBER.test(edge.text));
    });
    const dropped = new Set(running.flatMap(({ row }) => row.runs));
    return page.filter((run) => !dropped.has(run));
  });
}

interface Edge {
  readonly row: Row;
  /** What each stretch of it says, and where: part of a head may change with the chapter. */
  readonly keys: readonly string[];
  readonly text: string;
  readonly place: number;
  readonly isOutermost: boolean;
}

/** The lines at the top and the bottom of a page. */
function edgesOf(runs: readonly Run[]): Edge[] {
  const rows = rowsOf(runs);
  const chosen = [...rows.slice(0, EDGE_LINES), ...rows.slice(EDGE_LINES).slice(-EDGE_LINES)];
  return chosen.map((row) => {
    const { text, cells } = lineOf(row);
    const place = Math.round(row.y / SAME_PLACE);
    const words = [...new Set(cells.map((cell) => foldSpace(cell.text).replace(/\d+/g, '#')))];
    return {
      row,
      keys: words.map((said) => `${place} ${said}`),
      text,
      place,
      isOutermost: row === rows[0] || row === rows.at(-1),
    };
  });
}
