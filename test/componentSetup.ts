import { afterEach } from 'vitest';

// Most tests run without a document; only a component's test has something to clean up.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
