import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BRIDGE = `---
publisher: Harlow Gazette
author: Ida Moss
published: 2019-05-04
url: https://gazette.example/bridge
---
The bridge at Harlow

The old bridge at Harlow was closed on Monday after an inspector found cracks in two of its arches. Nobody was hurt. The town council said repairs would cost 340,000 pounds.

The inspector, Clara Whitfield, had warned of the cracks twice before. "I wrote to the council in March and again in April," she said. The letters were never answered.

Lorries must now drive through Matching Green, which adds eleven kilometres to the journey. Bakers in Harlow say their bread arrives late. The mayor asked for patience.

Ducks [and *swans*] were seen_nesting_under the bridge: see https://gazette.example/ducks_and_swans or ask @everyone.
`;

const BRIDGE_FACTS = `
- question: When was the bridge closed?
  also: [what day did the bridge shut]
  answer: On Monday
  quote: The old bridge at Harlow was closed on Monday
- question: Who is the inspector?
  also: [name of the inspector]
  answer: Clara Whitfield
  quote: The inspector, Clara Whitfield
- question: How much will the repairs cost?
  also: [price of the repairs]
  answer: 340,000 pounds
  quote: repairs would cost 340,000 pounds
- question: When did the inspector write to the council?
  also: [dates of the letters]
  answer: In March and again in April
  quote: I wrote to the council in March and again in April
- question: How much longer is the journey for lorries?
  also: [how long is the detour]
  answer: Eleven kilometres
  quote: which adds eleven kilometres to the journey
- question: Where must lorries drive?
  also: [route of the lorries]
  answer: Through Matching Green
  quote: Lorries must now drive through Matching Green
- question: What did the mayor ask for?
  also: [request of the mayor]
  answer: Patience
  quote: The mayor asked for patience
`;

const HONEY = `Bees of the valley

Beekeepers in the valley harvested nine tonnes of honey this summer, twice as much as in the year before.

Most of the honey comes from lime trees along the river. A jar is sold for six euros at the Saturday market.
`;

const HONEY_FACTS = `
- question: How much honey was harvested?
  answer: Nine tonnes
  quote: nine tonnes of honey
- question: What does a jar of honey cost?
  answer: Six euros
  quote: A jar is sold for six euros
`;

/** A paragraph far longer than a message. */
const LONG = `The long report

A short start about turnips.

${Array.from({ length: 150 }, (_, n) => `Sentence number ${n + 1} of this report speaks of turnips.`).join(' ')}

The very last words concern carrots from Norfolk.
`;

/** A folder of articles for the tests, which `remove` takes away. */
export function knowledgeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-knowledge-'));
  const write = (name: string, text: string) => writeFileSync(join(path, name), text);
  write('bridge.txt', BRIDGE);
  write('bridge.facts.yaml', BRIDGE_FACTS);
  write('honey.txt', HONEY);
  write('honey.facts.yaml', HONEY_FACTS);
  write('report.txt', LONG);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
