import {useMediaQuery} from '@mantine/hooks';

/** True if there is room for things beside each other, as on tablets and desktops. */
export function useIsWide(): boolean {
  return useMediaQuery('(min-width: 48em)', false, {getInitialValueInEffect: false}) ?? false;
}
