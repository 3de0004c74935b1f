import { Agent, request } from 'undici';
import { BOUNDS } from '../bounds.ts';
import { TooLarge, unpack } from './unpack.ts';

/** Where Discord serves what users give along. */
const HOSTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

export type FetchedAttachment =
  | { readonly bytes: Uint8Array }
  | { readonly refused: 'unreachable' | 'too large' };

/**
 * Downloads a file that a user gave along on Discord, from where Discord serves them and nowhere else,
 * and follows no redirect.
 *
 * @param most How large it may be, in bytes.
 * @param apiOrigin The origin of the REST API that is used instead of Discord's own, which may serve
 * files, too.
 */
export async function fetchAttachment(
  url: string,
  most: number,
  apiOrigin?: string,
): Promise<FetchedAttachment> {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  if (!HOSTS.includes(origin) && origin !== apiOrigin) return { refused: 'unreachable' };
  const agent = new Agent();
  try {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.timeout(BOUNDS.fetchTime.most),
    });
    // It fails when it is left, which nobody need hear.
    body.on('error', () => {});
    if (statusCode !== 200) return { refused: 'unreachable' };
    return { bytes: await unpack(body, undefined, most) };
  } catch (error) {
    return { refused: error instanceof TooLarge ? 'too large' : 'unreachable' };
  } finally {
    await agent.destroy();
  }
}
