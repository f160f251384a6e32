// @vitest-environment happy-dom
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { Tabs } from '../../src/app/dock/Tabs.tsx';
import { reber } from '../../src/scenarios/reber.ts';
import { choicesNow, fetchAhead, setStage, showScene } from '../views/stage.tsx';

beforeAll(fetchAhead);
beforeEach(() => setStage());

const tab = (name: string) => screen.getByRole('tab', { name });
const ofMemory = () => tab('Memory').getAttribute('aria-controls')?.split(' ');

it('names the panels that there are in the scenario', async () => {
  const { rerender } = await showScene((scene) => <Tabs scene={scene} tab="chain" />);
  expect(ofMemory()).toContain('panel-gap');
  rerender(<p />);
  await showScene((scene) => <Tabs scene={{ ...scene, scenario: reber }} tab="chain" />);
  expect(ofMemory()).toContain('panel-unit');
  expect(ofMemory()).not.toContain('panel-gap');
});

it('leaves arrows with other keys to the browser', async () => {
  await showScene((scene) => <Tabs scene={scene} tab="chain" />);
  for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const) {
    const event = createEvent.keyDown(tab('Chain'), { key: 'ArrowRight', [held]: true });
    fireEvent(tab('Chain'), event);
    expect(event.defaultPrevented).toBe(false);
  }
  expect(choicesNow().tab).toBe('chain');
  fireEvent.keyDown(tab('Chain'), { key: 'ArrowRight' });
  expect(choicesNow().tab).toBe('cell');
});
