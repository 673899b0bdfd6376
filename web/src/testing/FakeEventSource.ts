/** Server-sent events that a test sends by hand. */
export class FakeEventSource extends EventTarget {
  /** Those that were opened since the test began. */
  static opened: FakeEventSource[] = [];

  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  send(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, {data: JSON.stringify(data)}));
  }

  close(): void {
    this.isClosed = true;
  }
}
