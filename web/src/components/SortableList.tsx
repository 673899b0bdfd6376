import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type Modifier,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {useMemo, type CSSProperties, type ReactNode} from 'react';
import {texts} from '@/texts';

/** Something that has a place in the list. */
export type SortableEntry = {id: string; name: string};

type Props = {
  /** In their order. */
  items: readonly SortableEntry[];
  onMove: (from: number, to: number) => void;
  children: ReactNode;
};

/** A few pixels, so that a click on a handle is no drag. */
const LEAST_DRAG_PX = 4;

const upAndDown: Modifier = ({transform}) => ({...transform, x: 0});

/** A column of items that are dragged into order, by pointer, finger or keyboard (space, arrows, space). */
export function SortableList({items, onMove, children}: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: LEAST_DRAG_PX}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const placeOf = (id: unknown) => items.findIndex((item) => item.id === id);
  const end = ({active, over}: DragEndEvent) => {
    if (over && active.id !== over.id) {
      onMove(placeOf(active.id), placeOf(over.id));
    }
  };
  const announcements = useMemo(() => announcementsFor(items), [items]);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragEnd={end}
      accessibility={{announcements, screenReaderInstructions: {draggable: texts.sorting.howTo}}}
    >
      <SortableContext items={items.map(({id}) => id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What is read to those who do not see the list. */
function announcementsFor(items: readonly SortableEntry[]): Announcements {
  const nameOf = (id: unknown) => items.find((item) => item.id === id)?.name ?? '';
  const placeOf = (id: unknown) => items.findIndex((item) => item.id === id) + 1;
  return {
    onDragStart: ({active}) => texts.sorting.picked(nameOf(active.id), placeOf(active.id), items.length),
    onDragOver: ({active, over}) =>
      over ? texts.sorting.over(nameOf(active.id), placeOf(over.id), items.length) : undefined,
    onDragEnd: ({active, over}) =>
      over
        ? texts.sorting.dropped(nameOf(active.id), placeOf(over.id))
        : texts.sorting.left(nameOf(active.id)),
    onDragCancel: ({active}) => texts.sorting.left(nameOf(active.id)),
  };
}

/** What makes an element an item of the list, and a button in it its handle. */
export function useSortableItem(id: string) {
  const {attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging} =
    useSortable({id});
  const style: CSSProperties = {
    transform: CSS.Translate.toString(transform),
    transition,
    ...(isDragging ? {position: 'relative', zIndex: 2} : {}),
  };
  return {
    itemProps: {ref: setNodeRef, style, 'data-dragging': isDragging || undefined},
    handleProps: {ref: setActivatorNodeRef, ...attributes, ...listeners},
  };
}
