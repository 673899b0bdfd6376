import {useEffect, useState} from 'react';

/** Height (CSS pixels) of what lies at the foot of all pages: the player comes and goes. */
export function useFootHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const foot = document.querySelector('footer');
    if (!foot) {
      return undefined;
    }
    const measure = () => setHeight(foot.offsetHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(foot);
    measure();
    return () => observer.disconnect();
  }, []);
  return height;
}
