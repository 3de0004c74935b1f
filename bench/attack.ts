/**
 * `npm run bench:attack`: what hostile questions, files, pages and requests cost the bot. All sets of
 * them, or those that are named: `npm run bench:attack -- questions files`. `--json FILE` writes the
 * figures of each attack there too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isWithin, type Row, report } from './attack/report.ts';
import { SETS } from './attack/sets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const unknown = positionals.find((name) => !Object.hasOwn(SETS, name));
if (unknown === undefined) {
  const names = positionals.length > 0 ? positionals : Object.keys(SETS);
  await attack(names, values.json);
} else {
  process.stderr.write(
    `There is no set "${unknown}"; there are: ${Object.keys(SETS).join(', ')}\n`,
  );
  process.exitCode = 1;
}

async function attack(names: readonly string[], json: string | undefined): Promise<void> {
  const rows: Row[] = [];
  const heard = (row: Row) => {
    rows.push(row);
    process.stderr.write(`${row.set}: ${row.kind}: ${row.costs.length}\n`);
    for (const { name, ...cost } of row.costs) {
      if (isWithin(cost, row.allowed)) continue;
      process.stderr.write(`${row.set}: ${row.kind}: ${name}: ${JSON.stringify(cost)}\n`);
    }
  };
  for (const name of names) await SETS[name]?.(heard);
  process.stdout.write(`${report(rows)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
}
