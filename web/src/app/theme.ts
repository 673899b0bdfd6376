import {createTheme, type MantineColorsTuple} from '@mantine/core';
import {texts} from '@/texts';

/** The blue of the journey in the icon. */
const journey: MantineColorsTuple = [
  '#e6f4ff',
  '#cde6fb',
  '#a3cff3',
  '#7cc7ff',
  '#4fa9e8',
  '#2f92da',
  '#1a7cc4',
  '#0b62b8',
  '#084c90',
  '#063a6f',
];

/** The orange of the waypoints in the icon. */
const waypoint: MantineColorsTuple = [
  '#fff3e2',
  '#ffe5c7',
  '#ffd29a',
  '#ffb86b',
  '#fba548',
  '#f09126',
  '#d97a0e',
  '#a85a05',
  '#854704',
  '#633503',
];

/** Grey with a little blue, so that covers are what is colourful. */
const dark: MantineColorsTuple = [
  '#e9eaee',
  '#c6cad3',
  '#a7adba',
  '#858c9b',
  '#4a505e',
  '#353a46',
  '#2a2e38',
  '#1b1e25',
  '#14161b',
  '#0e1014',
];

/** Mantine's own, but darker where it is text, or white is written on it. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#d63031',
  '#c92a2a',
  '#b02525',
  '#8f1d1d',
];

export const theme = createTheme({
  colors: {journey, waypoint, dark, red},
  primaryColor: 'journey',
  // White is readable on it (4.5:1 at least), in the dark too.
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A label needs something that it is the label of.
    Loader: {defaultProps: {role: 'img'}},
    // Else a part of the menu that is no item has the focus, and is read.
    Menu: {defaultProps: {withInitialFocusPlaceholder: false}},
    Modal: {styles: {title: {fontWeight: 700}}},
    // Icon and text stay together where tabs fill the width.
    Tabs: {styles: {tab: {justifyContent: 'center'}, tabLabel: {flex: 'none'}}},
    // A header of its own would be taken for a second one of the page.
    ModalHeader: {defaultProps: {role: 'presentation'}},
    ModalCloseButton: {defaultProps: {'aria-label': texts.app.close}},
  },
});
