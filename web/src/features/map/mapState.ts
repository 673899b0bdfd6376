import type {Playlist} from '@/features/make/playlist';
import type {Place} from './view/camera';
import {isComplete, type DrawingKind} from './view/line';
import type {Drawing} from './view/scene';

/** What dragging does. */
export type Tool = 'move' | DrawingKind;

/** Tracks that are shown beside the map. */
export type Shown = {
  title: string;
  playlist: Playlist;
  /** Whether they follow each other; otherwise they are marked one by one. */
  isPath: boolean;
};

/** What somebody does on the map. Points are numbers of the version that is shown. */
export type MapState = {
  tool: Tool;
  drawing: Drawing | null;
  /** The point whose card is open. */
  selected: number | null;
  /** Under the pointer, or where the arrow keys have gone. */
  pointed: number | null;
  /** The group that stands out. */
  highlighted: number | null;
  shown: Shown | null;
};

export type MapAction =
  | {kind: 'choose'; tool: Tool}
  /** Drawing begins anew. */
  | {kind: 'begin'; place: Place}
  /** Drawing goes on, or has a corner more. */
  | {kind: 'draw'; place: Place}
  /** What is drawn is as it was meant; nothing happens while it is too little. */
  | {kind: 'finish'}
  | {kind: 'startOver'}
  | {kind: 'select'; point: number | null}
  | {kind: 'point'; point: number | null}
  /** A group stands out, or no longer if it did. */
  | {kind: 'highlight'; group: number | null}
  | {kind: 'show'; shown: Shown}
  | {kind: 'close'}
  /** The points are those of another version: old numbers mean nothing. */
  | {kind: 'otherVersion'};

export const INITIAL_STATE: MapState = {
  tool: 'move',
  drawing: null,
  selected: null,
  pointed: null,
  highlighted: null,
  shown: null,
};

/** What is so after an action; the same object if nothing has changed. */
export function reduce(state: MapState, action: MapAction): MapState {
  switch (action.kind) {
    case 'choose':
      return {...state, tool: action.tool, drawing: null, selected: null};
    case 'begin':
      return drawn(state, [action.place]);
    case 'draw':
      return drawn(state, [...(state.drawing?.corners ?? []), action.place]);
    case 'finish':
      return state.drawing && isComplete(state.drawing.kind, state.drawing.corners)
        ? {...state, drawing: {...state.drawing, isDone: true}}
        : state;
    case 'startOver':
      return state.drawing ? {...state, drawing: null} : state;
    case 'select':
      return {...state, selected: action.point};
    case 'point':
      return state.pointed === action.point ? state : {...state, pointed: action.point};
    case 'highlight':
      return {...state, highlighted: state.highlighted === action.group ? null : action.group};
    case 'show':
      return {...state, shown: action.shown, drawing: null, selected: null, tool: 'move'};
    case 'close':
      return {...state, shown: null};
    case 'otherVersion':
      return {...state, selected: null, pointed: null, highlighted: null};
  }
}

function drawn(state: MapState, corners: readonly Place[]): MapState {
  return state.tool === 'move' ? state : {...state, drawing: {kind: state.tool, corners, isDone: false}};
}
