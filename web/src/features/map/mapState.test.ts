import {INITIAL_STATE, reduce, type MapAction, type MapState} from './mapState';

const after = (...actions: MapAction[]) => actions.reduce<MapState>(reduce, INITIAL_STATE);
const place = {x: 0.1, y: 0.2};
const shown = {title: 'List', playlist: {entries: [], randomSeed: null, notes: [], link: null}, isPath: true};

describe('the state of the map', () => {
  it('draws with the tool that is chosen', () => {
    const {drawing} = after(
      {kind: 'choose', tool: 'journey'},
      {kind: 'begin', place},
      {kind: 'draw', place: {x: 0.3, y: 0.4}},
    );
    expect(drawing).toEqual({kind: 'journey', corners: [place, {x: 0.3, y: 0.4}], isDone: false});
  });

  it('begins a new drawing in place of one before', () => {
    const {drawing} = after({kind: 'choose', tool: 'lasso'}, {kind: 'draw', place}, {kind: 'begin', place});
    expect(drawing?.corners).toHaveLength(1);
  });

  it('draws nothing while the map is moved', () => {
    expect(after({kind: 'draw', place}).drawing).toBeNull();
  });

  it('is done only when enough is drawn', () => {
    const line: MapAction[] = [
      {kind: 'choose', tool: 'journey'},
      {kind: 'draw', place},
    ];
    expect(after(...line, {kind: 'finish'}).drawing?.isDone).toBe(false);
    expect(after(...line, {kind: 'draw', place}, {kind: 'finish'}).drawing?.isDone).toBe(true);
    expect(after({kind: 'finish'})).toBe(INITIAL_STATE);
  });

  it('drops what is drawn when another tool is chosen', () => {
    const {drawing} = after(
      {kind: 'choose', tool: 'lasso'},
      {kind: 'draw', place},
      {kind: 'choose', tool: 'move'},
    );
    expect(drawing).toBeNull();
  });

  it('moves the map again when a playlist is shown', () => {
    expect(
      after({kind: 'choose', tool: 'lasso'}, {kind: 'draw', place}, {kind: 'show', shown}),
    ).toMatchObject({
      tool: 'move',
      drawing: null,
      shown,
    });
  });

  it('lets a group stand out until it is chosen again', () => {
    expect(after({kind: 'highlight', group: 2}).highlighted).toBe(2);
    expect(after({kind: 'highlight', group: 2}, {kind: 'highlight', group: 2}).highlighted).toBeNull();
    expect(after({kind: 'highlight', group: 2}, {kind: 'highlight', group: 1}).highlighted).toBe(1);
  });

  it('forgets points, but not the playlist, when their numbers change', () => {
    expect(
      after(
        {kind: 'show', shown},
        {kind: 'select', point: 3},
        {kind: 'point', point: 4},
        {kind: 'otherVersion'},
      ),
    ).toMatchObject({selected: null, pointed: null, shown});
  });

  it('stays the same object while the pointer is over the same point', () => {
    const state = after({kind: 'point', point: 4});
    expect(reduce(state, {kind: 'point', point: 4})).toBe(state);
  });
});
