import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

/** Stands still for longer than anything else here does, and says so. */
const STANDS = 400;
const PROGRAM = `
  setTimeout(() => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${STANDS});
    process.stdout.write('stood');
  }, 20);
  setTimeout(() => {}, 60_000);`;

it('tells the longest that a process stood still, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const socket = join(folder, 'probe');
  const child = spawn(
    process.execPath,
    ['--import', './bench/attack/probe.mjs', '--eval', PROGRAM],
    { env: { ...process.env, ATTACK_PROBE: socket }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(child.stdout, 'data');
    const first = JSON.parse(await text(connect(socket)));
    expect(first.pause).toBeGreaterThanOrEqual(STANDS - 1);
    expect(first.cpu).toBeGreaterThan(0);
    expect(JSON.parse(await text(connect(socket))).pause).toBeLessThan(first.pause);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
});
