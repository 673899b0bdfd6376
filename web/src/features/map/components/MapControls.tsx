import {ActionIcon, Tooltip} from '@mantine/core';
import {IconPalette} from '@tabler/icons-react';
import {useState} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import type {LibraryMapModel} from '../hooks/useLibraryMap';
import classes from '../MapPage.module.css';
import {whole, zoomed} from '../view/camera';
import {countInside, isComplete} from '../view/line';
import type {Cloud} from '../view/mapView';
import type {Drawing} from '../view/scene';
import {MapSearch} from './MapSearch';
import {DrawingHint, ToolBar, ZoomButtons} from './ToolBar';

type Props = {
  map: LibraryMapModel;
  /** The button that shows what the colours mean; null where that is always shown. */
  legend: {isOpen: boolean; toggle: () => void} | null;
};

/** Search, tools, and what they have to say. */
export function MapControls({map, legend}: Props) {
  const {state, dispatch, view, problem} = map;
  return (
    <div className={classes.upper}>
      <Search map={map} />
      <ToolBar tool={state.tool} onChoose={(tool) => dispatch({kind: 'choose', tool})}>
        <ZoomButtons
          onZoom={(factor) => view?.flyTo(zoomed(view.camera, view.size, factor))}
          onWhole={() => view?.flyTo(whole(view.size))}
        />
        {legend && (
          <Tooltip label={texts.map.showGroups}>
            <ActionIcon
              size="lg"
              variant="subtle"
              color="gray"
              aria-label={texts.map.showGroups}
              aria-expanded={legend.isOpen}
              onClick={legend.toggle}
            >
              <IconPalette size={20} />
            </ActionIcon>
          </Tooltip>
        )}
      </ToolBar>
      {/* A drawing that came to nothing is still there to be tried again. */}
      <Problem error={problem} />
    </div>
  );
}

function Search({map: {setFound, goTo}}: {map: LibraryMapModel}) {
  const [missing, setMissing] = useState(false);
  return (
    <MapSearch
      onFound={setFound}
      onPick={(track) => void goTo(track).then((isThere) => setMissing(!isThere))}
      isMissing={missing}
    />
  );
}

/** What to draw, above the map while something is drawn. */
export function Hint({map, cloud}: {map: LibraryMapModel; cloud: Cloud}) {
  const {state, dispatch} = map;
  if (state.tool === 'move') {
    return null;
  }
  return (
    <div className={classes.hint}>
      <DrawingHint
        text={hintOf(state.drawing, cloud) ?? texts.map.toolHint[state.tool]}
        isBegun={state.drawing !== null}
        isComplete={state.drawing !== null && isComplete(state.drawing.kind, state.drawing.corners)}
        isMaking={map.isMaking}
        onFinish={() => dispatch({kind: 'finish'})}
        onStartOver={() => dispatch({kind: 'startOver'})}
      />
    </div>
  );
}

/** How many tracks a lasso holds so far; null for anything else. */
function hintOf(drawing: Drawing | null, {grid}: Cloud): string | null {
  return drawing?.kind === 'lasso' && isComplete('lasso', drawing.corners)
    ? texts.map.inside(countInside(drawing.corners, grid))
    : null;
}
