// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInPlace } from '../../src/views/shared/keepInPlace.ts';

/** Where the element stands on the page, and how far the page is scrolled. */
const page = { placePx: 0, scrollPx: 0 };
let resize: () => void = () => undefined;

class FakeObserver {
  constructor(callback: () => void) {
    resize = callback;
  }
  observe(): void {}
  disconnect(): void {
    resize = () => undefined;
  }
}

function elementOnPage(): HTMLElement {
  const element = document.body.appendChild(document.createElement('p'));
  element.getBoundingClientRect = () => new DOMRect(0, page.placePx - page.scrollPx, 100, 20);
  return element;
}

const topPx = (): number => page.placePx - page.scrollPx;

beforeEach(() => {
  Object.assign(page, { placePx: 1000, scrollPx: 600 });
  vi.stubGlobal('ResizeObserver', FakeObserver);
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => page.scrollPx);
  vi.spyOn(window, 'scrollBy').mockImplementation((...given: unknown[]) => {
    page.scrollPx += (given[0] as ScrollToOptions).top ?? 0;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('the page is scrolled by as much as it grew above the element', () => {
  keepInPlace(elementOnPage());
  page.placePx += 105.9;
  resize();
  expect(topPx()).toBeCloseTo(400);
});

test('what the browser has made good itself is not made good again', () => {
  keepInPlace(elementOnPage());
  page.placePx -= 39.8;
  // Browsers scroll by whole pixels.
  page.scrollPx -= 40;
  resize();
  expect(Math.abs(topPx() - 400)).toBeLessThan(1);
});

test('who turns the wheel meanwhile scrolls', () => {
  keepInPlace(elementOnPage());
  window.dispatchEvent(new Event('wheel'));
  page.scrollPx += 50;
  page.placePx += 30;
  resize();
  expect(topPx()).toBe(380);
});

test('once it is let go, it ends at the next thing that is done', () => {
  const letGo = keepInPlace(elementOnPage());
  window.dispatchEvent(new Event('keydown'));
  page.placePx += 30;
  resize();
  expect(topPx()).toBe(400);
  letGo();
  page.placePx += 30;
  resize();
  expect(topPx()).toBe(400);
  window.dispatchEvent(new Event('keydown'));
  page.placePx += 30;
  resize();
  expect(topPx()).toBe(430);
});
