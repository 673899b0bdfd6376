import {useEffect, useRef, useState} from 'react';
import {fileIn} from '../audioFile';

/**
 * Takes files that are dropped anywhere on the page, or pasted.
 *
 * @returns whether a file is held over the page
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (holdsFile(event)) {
        event.preventDefault(); // without this a drop opens the file in place of the page
        setOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setOver(false);
      }
    };
    const drop = (event: DragEvent) => {
      if (holdsFile(event)) {
        event.preventDefault();
        setOver(false);
        giveTo(take.current, event.dataTransfer);
      }
    };
    const paste = (event: ClipboardEvent) => giveTo(take.current, event.clipboardData);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}

function giveTo(take: (file: File) => void, data: DataTransfer | null): void {
  const file = fileIn(data);
  if (file) {
    take(file);
  }
}
