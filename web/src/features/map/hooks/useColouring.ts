import {useComputedColorScheme} from '@mantine/core';
import {useMemo} from 'react';
import type {MapGroups, MapGroupsBy} from '@/api/types';
import {texts} from '@/texts';
import {css, paletteOf, type Rgb, type Scheme} from '../view/colours';
import {labelsOf} from '../view/labels';
import type {Cloud} from '../view/mapView';
import type {Scene} from '../view/scene';

/** A group, as the legend shows it. */
export type ColouredGroup = {number: number; name: string; tracks: number; colour: string};

/** How the map is coloured. */
export type MapColours = {
  scheme: Scheme;
  palette: readonly Rgb[];
  /** The group of each point; all in one until groups have come. */
  of: Uint8Array;
  groups: readonly ColouredGroup[];
  labels: Scene['labels'];
};

/** The colours of groups, and where on the map their names go. */
export function useColouring(cloud: Cloud, by: MapGroupsBy, data: MapGroups | undefined): MapColours {
  const scheme = useComputedColorScheme('light');
  const fits = data !== undefined && data.of.length === cloud.grid.count;
  const of = useMemo(
    () => (fits ? Uint8Array.from(data.of) : new Uint8Array(cloud.grid.count)),
    [fits, data, cloud],
  );
  return useMemo(() => {
    const given = fits ? data.groups : [];
    const hasOthers = given.at(-1)?.other === true;
    const palette =
      given.length === 0
        ? paletteOf(1, {scheme, isOrdered: false, hasOthers: false})
        : paletteOf(given.length, {scheme, isOrdered: by === 'year', hasOthers});
    const groups = given.map(({name, tracks, other}, number) => ({
      number,
      name: other ? texts.map.others : name,
      tracks,
      colour: css(palette[number] ?? [0, 0, 0]),
    }));
    const named = hasOthers ? groups.length - 1 : groups.length;
    const labels = labelsOf(cloud.places, of, named).map((label) => ({
      ...label,
      text: groups[label.group]?.name ?? '',
      colour: groups[label.group]?.colour ?? '',
    }));
    return {scheme, palette, of, groups, labels};
  }, [fits, data, scheme, by, cloud, of]);
}
