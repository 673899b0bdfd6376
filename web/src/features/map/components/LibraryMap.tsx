import {Text, VisuallyHidden} from '@mantine/core';
import {useDisclosure} from '@mantine/hooks';
import type {CSSProperties} from 'react';
import {useNavigate} from 'react-router';
import type {MapStatus, Track} from '@/api/types';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {useFootHeight} from '../hooks/useFootHeight';
import {useLibraryMap, type LibraryMapModel} from '../hooks/useLibraryMap';
import classes from '../MapPage.module.css';
import type {Shown} from '../mapState';
import type {Cloud} from '../view/mapView';
import type {KeyActions} from '../hooks/useMapKeys';
import {Legend} from './Legend';
import {MapCanvas, type PointerActions} from './MapCanvas';
import {Hint, MapControls} from './MapControls';
import {ShownList} from './ShownList';
import {TrackCard} from './TrackCard';
import {TrackTip} from './TrackTip';

type Props = {cloud: Cloud; status: MapStatus};

/** The map with all that is around it: on desktops at its side, on phones below it. */
export function LibraryMap({cloud, status}: Props) {
  const map = useLibraryMap(cloud);
  const {state, pointed, shown} = map;
  const [showsLegend, legend] = useDisclosure(false);
  const isWide = useIsWide();
  const toggleLegend = () => {
    map.select(null);
    legend.toggle();
  };
  const footHeight = useFootHeight();
  const card = map.selected && <Card map={map} track={map.selected} />;
  const groups = (isWide || showsLegend) && <Groups map={map} onPlaylist={legend.close} />;
  const list = shown && <List map={map} shown={shown} />;
  return (
    <div className={classes.map} style={{'--map-foot': `${footHeight}px`} as CSSProperties}>
      <MapControls map={map} legend={isWide ? null : {isOpen: showsLegend, toggle: toggleLegend}} />
      <div className={classes.ground}>
        <MapCanvas
          cloud={cloud}
          colouring={map.colouring}
          scene={map.scene}
          pointer={pointerOf(map)}
          keys={keysOf(map, cloud)}
          tip={pointed && state.pointed !== state.selected ? <TrackTip track={pointed} /> : null}
          onView={map.setView}
        />
        <Hint map={map} cloud={cloud} />
        {status.progress !== undefined && (
          <Text className={classes.newer} size="xs" c="dimmed">
            {texts.map.newer(Math.round(100 * status.progress))}
          </Text>
        )}
        {isWide && card && <div className={classes.lower}>{card}</div>}
      </div>
      {isWide ? (
        <div className={classes.side}>
          {groups}
          {list}
        </div>
      ) : (
        // There is room for one of them: that which was asked for last.
        <div className={classes.sheet}>{card ?? (groups || list)}</div>
      )}
      <VisuallyHidden role="status">{newsOf(map, cloud)}</VisuallyHidden>
    </div>
  );
}

/** What is read to those who do not see the map. */
function newsOf({state, pointed, shown}: LibraryMapModel, cloud: Cloud): string {
  if (state.pointed !== null) {
    return pointed ? texts.track.named(pointed.artist, pointed.title) : '';
  }
  return shown ? texts.map.made(shown.playlist.entries.length) : texts.map.count(cloud.grid.count);
}

function pointerOf({state, dispatch, select, choose}: LibraryMapModel): PointerActions {
  const isDrawing = state.tool !== 'move';
  return {
    isDrawing,
    point: (point) => dispatch({kind: 'point', point}),
    click: (point, place) => {
      if (isDrawing) {
        dispatch({kind: 'draw', place});
      } else if (point === null) {
        select(null);
      } else {
        void choose(point);
      }
    },
    draw: (place, phase) => {
      dispatch({kind: phase === 'begin' ? 'begin' : 'draw', place});
      if (phase === 'end') {
        dispatch({kind: 'finish'});
      }
    },
    cancel: () => dispatch({kind: 'startOver'}),
  };
}

function keysOf({state, dispatch, select, choose, close}: LibraryMapModel, cloud: Cloud): KeyActions {
  return {
    goTo: (point) => dispatch({kind: 'point', point}),
    enter: (point) => {
      if (state.tool === 'move') {
        void choose(point);
      } else {
        dispatch({kind: 'draw', place: cloud.grid.placeOf(point)});
      }
    },
    finish: () => dispatch({kind: 'finish'}),
    choose: (tool) => dispatch({kind: 'choose', tool}),
    // One thing at a time, the latest first.
    escape: () => {
      if (state.drawing) {
        dispatch({kind: 'startOver'});
      } else if (state.tool !== 'move') {
        dispatch({kind: 'choose', tool: 'move'});
      } else if (state.selected !== null) {
        select(null);
      } else {
        close();
      }
    },
  };
}

function Card({map, track}: {map: LibraryMapModel; track: Track}) {
  return (
    <TrackCard
      track={track}
      actions={{
        play: () => map.play(track),
        startHere: () => map.startHere(track),
        likeThis: () => map.likeThis(track),
        addWaypoint: () => map.addWaypoint(track),
      }}
      isBusy={map.isMaking}
      outcome={map.outcome}
      onClose={() => map.select(null)}
    />
  );
}

type GroupsProps = {
  map: LibraryMapModel;
  /** A playlist of a group has been asked for. */
  onPlaylist: () => void;
};

function Groups({map: {colours, state, dispatch, makeOfGroup}, onPlaylist}: GroupsProps) {
  return (
    <Legend
      by={colours.by}
      choices={colours.choices}
      groups={colours.groups}
      highlighted={state.highlighted}
      onBy={(by) => {
        colours.setBy(by);
        dispatch({kind: 'highlight', group: null});
      }}
      onHighlight={(group) => dispatch({kind: 'highlight', group})}
      onPlaylist={(group) => {
        makeOfGroup(group);
        onPlaylist();
      }}
    />
  );
}

function List({map, shown}: {map: LibraryMapModel; shown: Shown}) {
  const player = usePlayer();
  const navigate = useNavigate();
  const open = () => {
    map.openInMake();
    void navigate('/');
  };
  return (
    <ShownList
      shown={shown}
      playingId={current(player.queue)?.id}
      onPlay={map.playFrom}
      onOpen={map.isOfMake ? null : open}
      onClose={map.close}
    />
  );
}
