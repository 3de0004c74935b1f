/** The names with their labels, and the values, of a text that Prometheus reads. */
export function samplesOf(text: string): Record<string, number> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', value = ''] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
        if (name === '') throw new Error(`not a sample: ${line}`);
        return [name, Number(value)];
      }),
  );
}
