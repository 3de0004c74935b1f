import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What a process writes that logs by these statements. */
function logged(config: object, statements: string): string[] {
  const program = `
    import { createLog } from ${JSON.stringify(pathToFileURL(resolve('dist/modules/log.js')).href)};
    const log = createLog(${JSON.stringify(config)});
    ${statements}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
  return output.toString().split('\n').slice(0, -1);
}

describe('createLog', () => {
  it('writes one JSON object a line, with the level in words and the time', () => {
    const lines = logged({ logLevel: 'info' }, "log.info({ shard: 0 }, 'one\\ntwo');");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), shard: 0, msg: 'one\ntwo' },
    ]);
  });

  it('leaves out what is below the level', () => {
    const statements = "log.info('a'); log.warn('b'); log.error('c');";
    expect(logged({ logLevel: 'error' }, statements)).toEqual([expect.stringContaining('"c"')]);
    expect(logged({ logLevel: 'silent' }, statements)).toEqual([]);
  });

  it('blots out the token wherever it is', () => {
    const token = 'abc.def.ghi';
    const [line] = logged(
      { logLevel: 'info', token },
      `log.error({ err: new Error('refused ${token}'), deep: { headers: ['Bot ${token}'] } }, '${token}');`,
    );
    expect(line).not.toContain(token);
    expect(JSON.parse(line ?? '')).toMatchObject({
      msg: '[token]',
      err: { message: 'refused [token]' },
      deep: { headers: ['Bot [token]'] },
    });
  });

  it('says of an error what it is, and nothing that hangs on it', () => {
    const [line] = logged(
      { logLevel: 'info' },
      "log.error({ err: Object.assign(new RangeError('no'), { requestBody: 'a question' }) });",
    );
    expect(JSON.parse(line ?? '')).toMatchObject({ err: { type: 'RangeError', message: 'no' } });
    expect(line).not.toContain('a question');
  });
});
