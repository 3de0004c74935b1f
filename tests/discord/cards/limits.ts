import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { expect } from 'vitest';
import type { Card } from '../../../src/discord/cards/components.ts';
import {
  BUTTON_LABEL_LIMIT,
  CUSTOM_ID_LIMIT,
  MESSAGE_COMPONENT_LIMIT,
  MESSAGE_TEXT_LIMIT,
  ROW_BUTTON_LIMIT,
} from '../../../src/discord/cards/limits.ts';
import { URL_LIMIT } from '../../../src/links/source-url.ts';

interface Flat {
  readonly components: number;
  readonly texts: readonly string[];
  readonly buttons: readonly APIButtonComponent[];
}

/** All that a card shows, nested components included. */
export function flatten(card: Card): Flat {
  let components = 0;
  const texts: string[] = [];
  const buttons: APIButtonComponent[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    components += 1;
    if (value.type === ComponentType.Button) buttons.push(value as APIButtonComponent);
    if (value.type === ComponentType.TextDisplay && 'content' in value) {
      texts.push(String(value.content));
    }
    if ('accessory' in value) visit(value.accessory);
    if ('components' in value && Array.isArray(value.components)) {
      if (value.type === ComponentType.ActionRow) {
        expect(value.components.length).toBeLessThanOrEqual(ROW_BUTTON_LIMIT);
      }
      expect(value.components.length).toBeGreaterThan(0);
      for (const component of value.components) visit(component);
    }
  };
  for (const component of card) visit(component);
  return { components, texts, buttons };
}

/** Expects that Discord takes the card. */
export function expectWithinLimits(card: Card): void {
  const { components, texts, buttons } = flatten(card);
  expect(components).toBeLessThanOrEqual(MESSAGE_COMPONENT_LIMIT);
  const labels = buttons.map((button) => ('label' in button && button.label) || '');
  expect([...texts, ...labels].join('').length).toBeLessThanOrEqual(MESSAGE_TEXT_LIMIT);
  for (const text of texts) expect(text.trim()).not.toBe('');
  for (const label of labels) {
    expect(label).toMatch(/\S/);
    expect(label.length).toBeLessThanOrEqual(BUTTON_LABEL_LIMIT);
  }
  const ids: string[] = [];
  for (const button of buttons) {
    if (button.style === ButtonStyle.Link) {
      expect(button.url).toMatch(/^https?:/);
      expect(button.url.length).toBeLessThanOrEqual(URL_LIMIT);
    } else if ('custom_id' in button) {
      expect(button.custom_id.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
      ids.push(button.custom_id);
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
}
