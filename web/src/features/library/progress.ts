import type {ScanStatus} from '@/api/types';

/** How much of the new music has been listened to, 0 to 100; null where a scan is at something that is not counted. */
export function percentOf({phase, work, done}: ScanStatus): number | null {
  return phase === 'listening' && work > 0 ? (100 * done) / work : null;
}
