import {watchVersions, type Question} from './newVersion';

/** A service worker whose version has one file. */
class FakeWorker extends EventTarget {
  readonly questions: Question[] = [];

  constructor(
    public state: ServiceWorkerState,
    private readonly file: string,
  ) {
    super();
  }

  postMessage(question: Question, [port]: MessagePort[]): void {
    this.questions.push(question);
    if (question.kind === 'isSameVersion') {
      port?.postMessage(question.file === this.file);
    }
  }

  finish(): void {
    this.state = 'installed';
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;

  install(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    worker.finish();
  }
}

async function watch(registration: FakeRegistration) {
  const container = Object.assign(new EventTarget(), {register: async () => registration});
  const onNewVersion = vi.fn<(load: () => void) => void>();
  await watchVersions(container as unknown as ServiceWorkerContainer, '/assets/app-1.js', onNewVersion);
  return onNewVersion;
}

const current = () => new FakeWorker('activated', '/assets/app-1.js');
const newer = () => new FakeWorker('installing', '/assets/app-2.js');

describe('watchVersions', () => {
  it('says nothing when the app is kept for the first time', async () => {
    const registration = new FakeRegistration();
    const onNewVersion = await watch(registration);
    const worker = newer();
    registration.install(worker);
    expect(worker.questions).toEqual([]);
    expect(onNewVersion).not.toHaveBeenCalled();
  });

  it('tells of a version that came while the page was open', async () => {
    const registration = new FakeRegistration();
    registration.active = current();
    const onNewVersion = await watch(registration);
    registration.install(newer());
    await vi.waitFor(() => expect(onNewVersion).toHaveBeenCalledOnce());
  });

  it('tells of a version that was waiting already', async () => {
    const registration = new FakeRegistration();
    registration.active = current();
    registration.waiting = newer();
    const onNewVersion = await watch(registration);
    await vi.waitFor(() => expect(onNewVersion).toHaveBeenCalledOnce());
  });

  it('changes nothing until it is wanted', async () => {
    const registration = new FakeRegistration();
    registration.active = current();
    const worker = newer();
    registration.waiting = worker;
    const onNewVersion = await watch(registration);
    await vi.waitFor(() => expect(onNewVersion).toHaveBeenCalledOnce());
    expect(worker.questions.map(({kind}) => kind)).toEqual(['isSameVersion']);
    onNewVersion.mock.lastCall?.[0]();
    expect(worker.questions.map(({kind}) => kind)).toEqual(['isSameVersion', 'takeOver']);
  });

  it('changes the worker silently where the page is new already', async () => {
    const registration = new FakeRegistration();
    registration.active = newer();
    const worker = new FakeWorker('installed', '/assets/app-1.js');
    registration.waiting = worker;
    const onNewVersion = await watch(registration);
    await vi.waitFor(() => expect(worker.questions).toContainEqual({kind: 'takeOver'}));
    expect(onNewVersion).not.toHaveBeenCalled();
  });
});
