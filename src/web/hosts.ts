import { isIP } from 'node:net';
import { BOUNDS } from '../bounds.ts';
import type { WebPlace } from '../config.ts';

/**
 * Whether a request that names this host is for us. A page elsewhere whose own name is made to lead
 * here (DNS rebinding) sends that name, and never one of these; an address can't be made to lead
 * elsewhere.
 */
export function isOurHost(named: string | undefined, { host, publicUrl }: WebPlace): boolean {
  if (named === undefined || named.length > BOUNDS.hostLength.most) return false;
  const name = hostnameOf(`http://${named}`);
  if (name === undefined) return false;
  const ours = ['localhost', host.toLowerCase(), publicUrl && hostnameOf(publicUrl)];
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0 || ours.includes(name);
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
