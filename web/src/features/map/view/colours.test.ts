import {contrast, css, MOST_GROUPS, paletteOf, parsed, type Rgb, type Scheme} from './colours';

const BACKGROUNDS: Record<Scheme, Rgb> = {light: parsed('#ffffff'), dark: parsed('#14161b')};

/** How people see a colour to whom one kind of cones is missing (Machado et al., 2009); the first row of numbers is red. */
const EYES = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  noRed: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  noGreen: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  noBlue: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

describe.each(['light', 'dark'] as const)('colours in the %s', (scheme) => {
  const twelve = paletteOf(MOST_GROUPS, {scheme, isOrdered: false, hasOthers: false});

  it('stand out from the background', () => {
    const all = [...twelve, ...paletteOf(8, {scheme, isOrdered: true, hasOthers: true}).slice(-1)];
    for (const colour of all) {
      expect(contrast(colour, BACKGROUNDS[scheme])).toBeGreaterThanOrEqual(2.9);
    }
  });

  it.each(Object.entries(EYES))('differ for eyes with %s', (_, eye) => {
    const seen = twelve.map((colour) => lab(colour, eye));
    seen.forEach((one, at) =>
      seen.slice(0, at).forEach((other) => {
        expect(Math.hypot(...one.map((part, i) => part - other[i]!))).toBeGreaterThan(0.06);
      }),
    );
  });

  it('of years go from dark to light, or the other way, without turning', () => {
    const years = paletteOf(10, {scheme, isOrdered: true, hasOthers: false});
    const lightness = years.map((colour) => lab(colour, EYES.all)[0]!);
    expect(lightness).toEqual(lightness.toSorted((one, other) => one - other));
  });
});

describe('a palette', () => {
  it('has a grey for others at its end', () => {
    const palette = paletteOf(3, {scheme: 'light', isOrdered: false, hasOthers: true});
    expect(palette).toHaveLength(3);
    const grey = palette[2]!;
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(0.1);
  });

  it('is there for one group, and for none', () => {
    expect(paletteOf(0, {scheme: 'dark', isOrdered: true, hasOthers: false})).toEqual([]);
    expect(paletteOf(1, {scheme: 'dark', isOrdered: true, hasOthers: false})).toHaveLength(1);
    expect(paletteOf(1, {scheme: 'dark', isOrdered: true, hasOthers: true})).toHaveLength(1);
  });

  it('is written as style sheets want it', () => {
    expect(css(parsed('#ff8000'), 0.5)).toBe('rgb(255 128 0 / 0.5)');
  });
});

/** A colour in OKLab (Ottosson, 2020), whose distances are those that people see. */
function lab(colour: Rgb, eye: readonly number[]): number[] {
  const linear = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const seen = [0, 1, 2].map((row) =>
    Math.max(
      0,
      Math.min(
        1,
        linear.reduce((sum, part, at) => sum + eye[3 * row + at]! * part, 0),
      ),
    ),
  );
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(row.reduce((sum, weight, at) => sum + weight * seen[at]!, 0)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => row.reduce((sum, weight, at) => sum + weight * cones[at]!, 0));
}
