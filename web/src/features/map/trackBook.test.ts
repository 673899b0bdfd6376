import {track} from '@/testing/fixtures';
import type {Track} from '@/api/types';
import {TrackBook} from './trackBook';

type Load = (points: readonly number[]) => Promise<(Track | null)[]>;

function makeBook(load: Load = (points) => Promise.resolve(points.map((point) => track(`${point}`)))) {
  const asked: number[][] = [];
  const problems: unknown[] = [];
  const book = new TrackBook(
    (points) => {
      asked.push([...points]);
      return load(points);
    },
    (problem) => problems.push(problem),
  );
  return {book, asked, problems};
}

describe('TrackBook', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pass = () => vi.advanceTimersByTimeAsync(100);

  it('asks for what is wanted last, once', async () => {
    const {book, asked} = makeBook();
    book.want([1]);
    book.want([2]);
    book.want([3]);
    await pass();
    expect(asked).toEqual([[3]]);
    expect(book.get(3)?.title).toBe('Title 3');
    book.want([3]);
    await pass();
    expect(asked).toHaveLength(1);
  });

  it('tells readers when tracks have come', async () => {
    const {book} = makeBook();
    const read = vi.fn<() => void>();
    const end = book.subscribe(read);
    book.want([1]);
    await pass();
    expect(read).toHaveBeenCalledTimes(1);
    end();
    book.want([2]);
    await pass();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('knows what the library no longer has', async () => {
    const {book, asked} = makeBook(() => Promise.resolve([null]));
    expect(await book.find(7)).toBeNull();
    expect(book.get(7)).toBeNull();
    expect(await book.find(7)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('tells what went wrong, and asks again', async () => {
    const {book, asked, problems} = makeBook(() => Promise.reject(new Error('away')));
    book.want([1]);
    await pass();
    book.want([1]);
    await pass();
    expect(await book.find(1)).toBeNull();
    expect(asked).toHaveLength(3);
    expect(problems).toHaveLength(3);
  });
});
