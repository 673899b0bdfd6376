/** What a page says to a service worker. */
export type Question =
  /** Whether a file is one of its version; it answers true or false on the port. */
  | {kind: 'isSameVersion'; file: string}
  /** Not to wait any longer until the pages of the version before are closed. */
  | {kind: 'takeOver'};

/** How often a page that stays open asks for a new version. */
const ASK_EVERY_MS = 3_600_000;

/**
 * Has the app kept by a service worker, and tells when another version of it is ready.
 *
 * @param ownFile path of the script that this page was opened with
 * @param onNewVersion told the way to have it: the page is loaded anew
 */
export async function watchVersions(
  container: ServiceWorkerContainer,
  ownFile: string,
  onNewVersion: (load: () => void) => void,
): Promise<void> {
  const registration = await container.register('/sw.js');
  const look = (worker: ServiceWorker | null) => {
    // The first worker of all replaces nothing.
    if (worker && registration.active) {
      void replace(container, worker, ownFile, onNewVersion);
    }
  };
  look(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && look(worker));
  });
  askNowAndThen(registration);
}

async function replace(
  container: ServiceWorkerContainer,
  worker: ServiceWorker,
  ownFile: string,
  onNewVersion: (load: () => void) => void,
): Promise<void> {
  // Pages come from the server where it is there: this one may be new already, and only the worker old.
  if (await isSameVersion(worker, ownFile)) {
    tell(worker, {kind: 'takeOver'});
    return;
  }
  onNewVersion(() => {
    container.addEventListener('controllerchange', () => window.location.reload(), {once: true});
    tell(worker, {kind: 'takeOver'});
  });
}

function isSameVersion(worker: ServiceWorker, file: string): Promise<boolean> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<boolean>) => resolve(data);
    tell(worker, {kind: 'isSameVersion', file}, [port2]);
  });
}

function tell(worker: ServiceWorker, question: Question, ports: Transferable[] = []): void {
  worker.postMessage(question, ports);
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - asked > ASK_EVERY_MS) {
      asked = Date.now();
      // Where the server is away, it is asked another time.
      registration.update().catch(() => undefined);
    }
  });
}
