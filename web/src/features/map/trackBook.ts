import type {Track} from '@/api/types';
import {MOST_POINTS} from './api/getTracks';

type Load = (points: readonly number[]) => Promise<(Track | null)[]>;

/** Long enough that a pointer which only passes by asks for nothing. */
const WAIT_MS = 60;

/** Which track each point is: asked for when it is wanted, several at a time, and kept. */
export class TrackBook {
  private readonly tracks = new Map<number, Track | null>();
  private readonly asked = new Set<number>();
  private wanted: readonly number[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly readers = new Set<() => void>();

  /** @param onProblem told when tracks could not be had; they are asked for again when they are wanted again */
  constructor(
    private readonly load: Load,
    private readonly onProblem: (problem: unknown) => void,
  ) {}

  /** Undefined until it has come; null if the library no longer has it. */
  get(point: number): Track | null | undefined {
    return this.tracks.get(point);
  }

  /** Asks for tracks, unless others are wanted at once. */
  want(points: readonly number[]): void {
    this.wanted = points;
    if (this.timer === null && points.some((point) => this.isMissing(point))) {
      this.timer = setTimeout(() => {
        this.timer = null;
        void this.ask(this.wanted);
      }, WAIT_MS);
    }
  }

  /** The track of a point, now; null if the library no longer has it, or it could not be had. */
  async find(point: number): Promise<Track | null> {
    if (!this.tracks.has(point)) {
      try {
        await this.all([point]);
      } catch (problem) {
        this.onProblem(problem);
      }
    }
    return this.tracks.get(point) ?? null;
  }

  /** The tracks of points, now. Those that the library no longer has are left out. */
  async all(points: readonly number[]): Promise<Track[]> {
    const tracks = await this.load(points);
    this.keep(points, tracks);
    return tracks.flatMap((track) => track ?? []);
  }

  /** Calls back whenever tracks have come. */
  subscribe(reader: () => void): () => void {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  }

  private async ask(points: readonly number[]): Promise<void> {
    const missing = points.filter((point) => this.isMissing(point)).slice(0, MOST_POINTS);
    if (missing.length === 0) {
      return;
    }
    missing.forEach((point) => this.asked.add(point));
    try {
      this.keep(missing, await this.load(missing));
    } catch (problem) {
      this.onProblem(problem);
    } finally {
      missing.forEach((point) => this.asked.delete(point));
    }
  }

  private keep(points: readonly number[], tracks: readonly (Track | null)[]): void {
    points.forEach((point, at) => this.tracks.set(point, tracks[at] ?? null));
    this.readers.forEach((read) => read());
  }

  private isMissing(point: number): boolean {
    return !this.tracks.has(point) && !this.asked.has(point);
  }
}
