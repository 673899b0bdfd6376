import type {Place} from './camera';
import type {Scheme} from './colours';
import type {Label} from './labels';
import type {DrawingKind} from './line';

/** A playlist on the map. */
export type Path = {
  /** Its tracks, by the numbers of their points. */
  points: readonly number[];
  /** True for the one that is not in the foreground. */
  isFaint: boolean;
};

/** What is being drawn by hand. */
export type Drawing = {
  kind: DrawingKind;
  corners: readonly Place[];
  /** Whether it is as it was meant, and a playlist is to be made of it. */
  isDone: boolean;
};

/** What is shown above the points. All numbers are those of points. */
export type Scene = {
  scheme: Scheme;
  labels: readonly (Label & {text: string; colour: string})[];
  paths: readonly Path[];
  /** What a search has found. */
  found: readonly number[];
  selected: number | null;
  /** Under the pointer, or where the arrow keys have gone. */
  pointed: number | null;
  playing: number | null;
  drawing: Drawing | null;
};

export const EMPTY_SCENE: Scene = {
  scheme: 'light',
  labels: [],
  paths: [],
  found: [],
  selected: null,
  pointed: null,
  playing: null,
  drawing: null,
};
