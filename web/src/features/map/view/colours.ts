/** Red, green and blue, each 0..1. */
export type Rgb = readonly [number, number, number];

export type Scheme = 'light' | 'dark';

/** Most groups with a colour of their own. */
export const MOST_GROUPS = 12;

/**
 * Colours for things without an order.
 *
 * Chosen by a search for the twelve that are furthest apart in OKLab, as seen with all colours and with each of the three
 * kinds of colour blindness (Machado et al., 2009), all with a contrast of at least 3:1 to the background. The first
 * ones differ most, so that few groups are easily told apart.
 */
const QUALITIES: Record<Scheme, readonly string[]> = {
  light: [
    '#4a64e7',
    '#f85582',
    '#006f00',
    '#a97e1a',
    '#850e52',
    '#4d9daa',
    '#6f2fb7',
    '#582f02',
    '#a87eeb',
    '#be1b67',
    '#2d258b',
    '#8f5da4',
  ],
  dark: [
    '#64cbfe',
    '#ef57a4',
    '#90ca00',
    '#b38727',
    '#8790e1',
    '#12fcdf',
    '#c52012',
    '#dce383',
    '#9545a1',
    '#e3a196',
    '#2f7258',
    '#2e6ae7',
  ],
};

/** From the oldest to the newest: steps of lightness that are seen without any colour, too. */
const TIMES: Record<Scheme, readonly string[]> = {
  light: ['#2b1055', '#473a9c', '#2f6db5', '#188f8f', '#5b9a2f', '#b98500', '#e0691f'],
  dark: ['#7a5ad0', '#5a7fe0', '#3fa4cf', '#45c3a2', '#94d666', '#e2dc55', '#fff7b0'],
};

/** For all tracks that are in none of the groups. */
const OTHERS: Record<Scheme, string> = {light: '#8b909c', dark: '#6d7484'};

/**
 * A colour for each group.
 *
 * @param isOrdered true for years
 * @param hasOthers whether the last group is that of all others, which is grey
 */
export function paletteOf(
  count: number,
  {scheme, isOrdered, hasOthers}: {scheme: Scheme; isOrdered: boolean; hasOthers: boolean},
): Rgb[] {
  const own = hasOthers ? count - 1 : count;
  const colours = Array.from({length: own}, (_, group) =>
    isOrdered
      ? mixed(TIMES[scheme].map(parsed), own < 2 ? 1 : group / (own - 1))
      : parsed(QUALITIES[scheme][group % MOST_GROUPS]!),
  );
  return hasOthers ? [...colours, parsed(OTHERS[scheme])] : colours;
}

/** "#2f92da" as a colour. */
export function parsed(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** A colour as style sheets write it. */
export function css([red, green, blue]: Rgb, alpha = 1): string {
  const byte = (part: number) => Math.round(255 * part);
  return `rgb(${byte(red)} ${byte(green)} ${byte(blue)} / ${alpha})`;
}

/** Contrast of two colours as WCAG 2 reckons it, 1..21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The colour at a part (0..1) of the way along a row of colours. */
function mixed(stops: readonly Rgb[], part: number): Rgb {
  const at = part * (stops.length - 1);
  const [from, to] = [stops[Math.floor(at)]!, stops[Math.ceil(at)]!];
  const rest = at - Math.floor(at);
  return [0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * rest) as unknown as Rgb;
}
