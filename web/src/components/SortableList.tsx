import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import type {CSSProperties, ReactNode} from 'react';

type Props = {
  /** Of the items, in their order. */
  ids: readonly string[];
  direction: 'vertical' | 'wrapped';
  onMove: (from: number, to: number) => void;
  children: ReactNode;
};

/** A few pixels, so that a click on a handle is no drag. */
const LEAST_DRAG_PX = 4;

/** Items that are dragged into order, by pointer, finger or keyboard (space, arrows, space). */
export function SortableList({ids, direction, onMove, children}: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: LEAST_DRAG_PX}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const end = ({active, over}: DragEndEvent) => {
    if (over && active.id !== over.id) {
      onMove(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
    }
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={end}>
      <SortableContext
        items={[...ids]}
        strategy={direction === 'vertical' ? verticalListSortingStrategy : rectSortingStrategy}
      >
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What makes an element an item of the list, and a button in it its handle. */
export function useSortableItem(id: string) {
  const {attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging} =
    useSortable({id});
  const style: CSSProperties = {
    transform: CSS.Translate.toString(transform),
    transition,
    ...(isDragging ? {position: 'relative', zIndex: 2, opacity: 0.85} : {}),
  };
  return {
    itemProps: {ref: setNodeRef, style},
    handleProps: {ref: setActivatorNodeRef, ...attributes, ...listeners},
  };
}
