import { readdirSync, readFileSync } from 'node:fs';
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

describe('a wall at night is read at three metres', () => {
  const kitchen = join(import.meta.dirname, '../src/features/kitchen');
  const file = (name: string): string => readFileSync(join(kitchen, name), 'utf8');
  const colors = (text: string): Color[] =>
    [...text.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, ...parts]) => parts.map(Number) as unknown as Color);
  const after = (text: string, selector: string): string => text.slice(text.indexOf(selector), text.indexOf('}', text.indexOf(selector)));
  const of = (name: string, selector: string, property: string): Color => {
    const block = after(file(name), selector);
    return colors(block.slice(block.search(new RegExp(`(^|\\s)${property}:`))))[0]!;
  };
  const paper = of('ticket.css', '.ticket {', '--paper');
  const night = of('kitchen.css', '.kitchen {', '--paper');

  it.each([
    ['a fresh band', of('ticket.css', '.ticket-head {', '--band-ink'), of('ticket.css', '.ticket-head {', '--band')],
    ...['warm', 'due', 'late'].map((age) => {
      const band = `&[data-age='${age}']`;
      return [`a band that is ${age}`, of('ticket.css', band, '--band-ink'), of('ticket.css', band, '--band')] as const;
    }),
    ['a dish', of('ticket.css', '.ticket {', '--ink'), paper],
    ['a dish that is done or cancelled', of('ticket.css', '.ticket {', '--ink-soft'), paper],
    ['what is left out', of('ticket.css', '&[data-left-out]', 'color'), paper],
    ['a change', of('kitchen-later.css', '.change-band {', 'color'), of('kitchen-later.css', '.change-band {', 'background')],
    ['the silence', of('kitchen-later.css', '.kitchen-silent {', 'color'), of('kitchen-later.css', '.kitchen-silent {', 'background')],
    ['an order that may leave', of('pass.css', '.order-send {', 'color'), of('pass.css', '.order-send {', 'background')],
    ['what a station has put in the window', of('ticket.css', '.ticket {', '--ink'), of('pass.css', "[data-status='ready']", 'background')],
    ['what is to be carried', of('runner.css', '& .order-send', 'color'), of('runner.css', '& .order-send', 'background')],
    ['the head', of('kitchen.css', '.kitchen {', '--ink'), night],
    ['what is soft in the head', of('kitchen.css', '.kitchen {', '--ink-soft'), of('kitchen.css', '.kitchen {', '--surface')],
    ['a number that is called', of('ready.css', '.ready {', '--day'), of('ready.css', '.ready-numbers[data-called]', 'background')],
    ['a number that is prepared', of('ready.css', '.ready {', '--calm'), of('ready.css', '.ready-numbers {', 'background')],
  ] as const)('%s at 7:1', (_, ink, ground) => expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7));

  it.each(['kitchen.css', 'ready.css'])('%s writes 28 px on a wall of 1080 lines', (name) => {
    const [, share] = /font-size: clamp\([^,]+, ([\d.]+)vw/.exec(file(name))!;
    expect((Number(share) / 100) * 1_920).toBeGreaterThanOrEqual(28);
  });

  it('nothing on the wall is smaller than that', () => {
    const sheets = readdirSync(kitchen).filter((name) => name.endsWith('.css'));
    const small = sheets.flatMap((name) => [...file(name).matchAll(/font-size: (0?\.\d+)r?em/g)].map(([, size]) => `${name} ${size}`));
    // Each of them stands in something larger: 1.15 × 0.87 and 1.1 × 0.91 are 1.
    expect(small.sort()).toEqual(['allergy.css 0.87', 'kitchen-later.css 0.91']);
  });
});
