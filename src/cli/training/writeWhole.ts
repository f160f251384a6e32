import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file in full before it takes the place of the one before: no half file is ever read. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
