import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allModelsGate, initialScriptGate, initialScripts, openingModelsGate } from './gates.ts';

let folder = '';

function write(name: string, content: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gatescope-size-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the initial scripts', () => {
  beforeEach(() => {
    write('index.html', '<script type="module" crossorigin src="./assets/main.js"></script>');
    write('assets/main.js', 'import{a as b}from"./shared.js";b(()=>import("./lazy.js"))');
    write('assets/shared.js', "import './deep/side.js';export{c}from'../other.js';");
    write('assets/deep/side.js', 'import"../main.js";');
    write('other.js', 'export const c=1;');
    write('assets/lazy.js', 'export const large = 1;');
  });

  it('are the scripts of the page and what they import statically, each once', () => {
    expect(initialScripts(folder)).toEqual([
      'assets/deep/side.js',
      'assets/main.js',
      'assets/shared.js',
      'other.js',
    ]);
  });

  it('are measured together, so that splitting a script hides nothing', () => {
    const before = initialScriptGate(folder).bytes;
    const numbers = Array.from({ length: 2000 }, (_, index) => Math.sin(index));
    write('other.js', `export const c=[${numbers.join()}]`);
    expect(initialScriptGate(folder).bytes).toBeGreaterThan(before + 10_000);
  });

  it('must exist', () => {
    write('index.html', '<p>no script</p>');
    expect(() => initialScripts(folder)).toThrow('no script to measure');
    write('index.html', '<script src="./assets/gone.js"></script>');
    expect(() => initialScripts(folder)).toThrow('gone.js');
  });
});

describe('the models of the opening view', () => {
  it('are counted as they are on the disk', () => {
    write('france.lstm.1.forward.readable.safetensors', 'x'.repeat(40_000));
    write('france.rnn.1.forward.plain.safetensors', 'x'.repeat(26_000));
    expect(openingModelsGate(folder)).toMatchObject({ bytes: 66_000, limitBytes: 90_000 });
  });

  it('must both exist', () => {
    write('france.lstm.1.forward.readable.safetensors', 'x');
    expect(() => openingModelsGate(folder)).toThrow('france.rnn.1.forward.plain.safetensors');
  });
});

describe('all models', () => {
  it('are the weights of every network, without the cards beside them', () => {
    write('a.safetensors', 'x'.repeat(1000));
    write('b.safetensors', 'x'.repeat(500));
    write('b.card.json', 'x'.repeat(70));
    expect(allModelsGate(folder)).toMatchObject({ bytes: 1500, limitBytes: 3_000_000 });
  });
});
