import axe from 'axe-core';

/**
 * Fails where axe finds what keeps people out.
 *
 * Contrast needs real pixels, which the tests in a browser look at.
 */
export async function expectAccessible(element: Element): Promise<void> {
  const {violations} = await axe.run(element, {
    rules: {'color-contrast': {enabled: false}, region: {enabled: false}},
  });
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
