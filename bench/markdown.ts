/** A Markdown table; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A number with so many decimals and commas between thousands; a dash when there is none. */
export function number(value: number | undefined, decimals = 0): string {
  return value === undefined || !Number.isFinite(value)
    ? '–'
    : value.toLocaleString('en', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
}

/** A share of 1 as per cent with one decimal. */
export function percent(value: number | undefined): string {
  return number(value === undefined ? undefined : value * 100, 1);
}
