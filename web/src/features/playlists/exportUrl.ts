import {apiUrl} from '@/api/client';

export const EXPORT_FORMATS = ['m3u8', 'xspf', 'jspf'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where a saved playlist is to be had as a file. */
export function exportUrl(code: string, format: ExportFormat): string {
  return apiUrl(`/saved-playlists/${encodeURIComponent(code)}/export`, {format});
}
