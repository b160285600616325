import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINE_LOOKS } from '../src/features/orders/line-look.ts';
import { TABLE_LOOKS } from '../src/features/floor/table-look.ts';

const css = readFileSync(join(import.meta.dirname, '../src/ui/tokens.css'), 'utf8');

type Color = readonly [lightness: number, chroma: number, hue: number];

/** The `oklch(…)` of a token in light or dark; `look` fills in what a `.hued` element brings. */
function token(name: string, theme: 'light' | 'dark', look = { hue: 0, chroma: 0 }): Color {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
  const colors = [...value.matchAll(/oklch\(([\d.]+) (?:calc\(([\d.]+) \* [^)]*\)\)|([\d.]+)) (?:var\(--hue\)|([\d.]+))/g)];
  const [, lightness, scaled, chroma, hue] = colors[theme === 'dark' ? colors.length - 1 : 0]!;
  return [Number(lightness), scaled ? Number(scaled) * look.chroma : Number(chroma), hue ? Number(hue) : look.hue];
}

/** CSS Color 4: OKLCH to linear sRGB, clipped to what a screen shows. */
function linear([lightness, chroma, hue]: Color): number[] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
}

const luminance = (color: Color): number => {
  const [red, green, blue] = linear(color) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2: 1 … 21. */
function contrast(a: Color, b: Color): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  it.each(['paper', 'surface', 'sunk', 'press'])('text can be read on %s', (ground) => {
    for (const ink of ['ink', 'ink-soft']) expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'surface', 'sunk'])('faint text can be read on %s', (ground) => {
    expect(contrast(token('ink-faint', theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'surface', 'chili-wash'])('what is refused can be read on %s', (ground) => {
    expect(contrast(token('chili-ink', theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('the primary action can be read', () => {
    expect(contrast(token('on-chili', theme), token('chili', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'surface'])('focus and the edges of controls can be seen on %s', (ground) => {
    for (const edge of ['focus', 'edge', 'chili']) expect(contrast(token(edge, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries({ ...TABLE_LOOKS, ...LINE_LOOKS }))('the state “%s” can be read in its own hue', (_, look) => {
    expect(contrast(token('hue-ink', theme, look), token('hue-wash', theme, look))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink', theme), token('hue-wash', theme, look))).toBeGreaterThanOrEqual(7);
  });
});

describe('an allergy on a ticket can be read across the kitchen at night', () => {
  const file = (name: string): string => readFileSync(join(import.meta.dirname, '../src/features/kitchen', name), 'utf8');
  const colorIn = (text: string, after: string): Color => {
    const [, lightness, chroma, hue] = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(text.slice(text.indexOf(after)))!;
    return [Number(lightness), Number(chroma), Number(hue)];
  };
  const tape = file('allergy.css');
  const band = tape.slice(tape.indexOf('.allergy-band'));
  const danger = file('ticket.css').slice(file('ticket.css').indexOf('[data-danger]'));
  const wall = colorIn(file('kitchen.css'), '--paper');

  it.each([
    ['the band', colorIn(band, ' color:'), colorIn(band, 'background:')],
    ['the plate', colorIn(danger, ' color:'), colorIn(danger, 'background:')],
    ['the button', colorIn(tape, '--tape-ink:'), colorIn(tape, '--tape:')],
    ['the tape', colorIn(tape, '--tape:'), wall],
  ])('%s', (_, ink, ground) => expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7));
});
