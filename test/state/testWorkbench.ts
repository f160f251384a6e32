/** A workbench with an address bar and a storage of its own. */
import { connectAddress, type AddressBar } from '../../src/state/address.ts';
import type { Fetcher } from '../../src/state/models.ts';
import { createWorkbench, type Workbench } from '../../src/state/workbench.ts';
import { serveUntrained } from './testModels.ts';

export const ENGLISH = { languages: ['en-GB'] };

type Listener = () => void;

/** An address bar that behaves like a browser's, as far as fragments and presets go. */
export class TestBar implements AddressBar {
  readonly location = { hash: '', search: '', pathname: '/some/folder/' };
  readonly written: string[] = [];
  readonly #listeners = new Set<Listener>();

  /** Given by what follows the path: a fragment, or a `?` with parameters and perhaps one. */
  constructor(address = '') {
    this.#go(address);
  }

  #go(address: string): void {
    const { search, hash } = new URL(address, 'https://example.org/some/folder/');
    Object.assign(this.location, { search, hash });
  }

  /** How many addresses there are to go back to, the present one included. */
  entries = 1;

  readonly #write = (_state: unknown, _title: string, url?: string | URL | null): void => {
    const written = String(url);
    // A fragment alone leaves the rest of the address as it is.
    this.#go(written.startsWith('#') ? this.location.search + written : written);
    this.written.push(written);
  };

  readonly history = {
    state: null,
    replaceState: this.#write,
    pushState: (...entry: Parameters<History['pushState']>): void => {
      this.entries++;
      this.#write(...entry);
    },
  };

  readonly addEventListener = (_type: string, listener: Listener): void => {
    this.#listeners.add(listener);
  };

  readonly removeEventListener = (_type: string, listener: Listener): void => {
    this.#listeners.delete(listener);
  };

  /** What a person does who types another address over this one. */
  visit(hash: string): void {
    this.#go(this.location.search + hash);
    this.#listeners.forEach((listener) => listener());
  }
}

export class TestStorage implements Storage {
  readonly #kept = new Map<string, string>();
  get length(): number {
    return this.#kept.size;
  }
  clear(): void {
    this.#kept.clear();
  }
  getItem(name: string): string | null {
    return this.#kept.get(name) ?? null;
  }
  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }
  removeItem(name: string): void {
    this.#kept.delete(name);
  }
  setItem(name: string, value: string): void {
    this.#kept.set(name, value);
  }
}

export interface TestBench extends Workbench {
  readonly bar: TestBar;
  readonly storage: TestStorage;
  /** Opens what the address asks for and does not follow it. */
  readonly open: () => Promise<void>;
}

export function testBench(hash = '', fetcher: Fetcher = serveUntrained): TestBench {
  const bar = new TestBar(hash);
  const storage = new TestStorage();
  const workbench = createWorkbench({
    environment: ENGLISH,
    bar,
    storage: () => storage,
    fetcher,
  });
  const open = async (): Promise<void> => {
    const { opened, end } = connectAddress(workbench.store, bar);
    await opened;
    end();
  };
  return { ...workbench, bar, storage, open };
}
