import {IconBooks, IconEar, IconHeart, IconMap2, IconSparkles} from '@tabler/icons-react';
import type {ComponentType} from 'react';
import type {Session} from '@/api/types';
import {texts} from '@/texts';

/** A page that the navigation leads to. */
export type Page = {path: string; title: string; icon: ComponentType<{size?: number}>};

const make: Page = {path: '/', title: texts.pages.make, icon: IconSparkles};
const map: Page = {path: '/map', title: texts.pages.map, icon: IconMap2};
const discover: Page = {path: '/discover', title: texts.pages.discover, icon: IconEar};
const playlists: Page = {path: '/playlists', title: texts.pages.playlists, icon: IconHeart};
const library: Page = {path: '/library', title: texts.pages.library, icon: IconBooks};

/** The pages for somebody: visitors of a public server do not see what the library holds. */
export function pagesFor(access: Session['access']): Page[] {
  return access === 'visitor' ? [make, map, discover, playlists] : [make, map, discover, playlists, library];
}
