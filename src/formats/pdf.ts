import type { RichDocument } from './document.ts';
import { Refused } from './refusal.ts';
export async function readPdf(_bytes: Buffer): Promise<RichDocument> {
  throw new Refused({ code: 'scan' });
}
