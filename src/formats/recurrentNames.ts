import { cells } from '../engine/cells/index.ts';
import { FormatError, shown, shownList } from './formatError.ts';

/** What the names of a file say about its recurrent network. */
export interface RecurrentNames {
  /** What stands before `weight_ih_l0`, such as `lstm.` or nothing. */
  readonly prefix: string;
  /** The stems that occur in any layer, such as `weight_hh`. */
  readonly stems: ReadonlySet<string>;
  readonly layers: number;
  readonly bidirectional: boolean;
  /** The names of all these tensors, prefix included. */
  readonly names: ReadonlySet<string>;
}

interface ParsedName {
  readonly name: string;
  readonly prefix: string;
  readonly stem: string;
  readonly layer: number;
  readonly reverse: boolean;
}

/** PyTorch's matrix that projects h to fewer numbers (`proj_size`), which no cell here has. */
const PROJECTION = 'weight_hr';
const SUFFIX = /_l(0|[1-9]\d{0,5})(_reverse)?$/;
const PARAMETER = /^(weight|bias)_\w+_l\d+(_reverse)?$/;

/** Every stem that a cell declares; longest first, so that no stem hides behind its own end. */
function knownStems(): string[] {
  const declared = cells.flatMap((cell) => cell.parameters(1, 1).map(({ stem }) => stem));
  return [...new Set([...declared, PROJECTION])].sort((a, b) => b.length - a.length);
}

/**
 * Finds the one recurrent network among a file's tensors.
 * @throws FormatError if there is none, more than one, or one with parameters that no cell has.
 */
export function findRecurrentNames(names: readonly string[]): RecurrentNames {
  const stems = knownStems();
  const parsed = names.flatMap((name) => parseName(name, stems) ?? []);
  const prefix = singlePrefix(names, parsed);
  checkParameters(names, parsed, prefix);
  return {
    prefix,
    stems: new Set(parsed.map(({ stem }) => stem)),
    layers: countLayers(parsed, prefix),
    bidirectional: parsed.some(({ reverse }) => reverse),
    names: new Set(parsed.map(({ name }) => name)),
  };
}

function parseName(name: string, stems: readonly string[]): ParsedName | undefined {
  const suffix = SUFFIX.exec(name);
  if (suffix === null) return undefined;
  const base = name.slice(0, suffix.index);
  const stem = stems.find((each) => base.endsWith(each));
  if (stem === undefined) return undefined;
  const prefix = base.slice(0, base.length - stem.length);
  return { name, prefix, stem, layer: Number(suffix[1]), reverse: suffix[2] !== undefined };
}

function singlePrefix(names: readonly string[], parsed: readonly ParsedName[]): string {
  const prefixes = [...new Set(parsed.map(({ prefix }) => prefix))];
  const [prefix] = prefixes;
  if (prefix === undefined) {
    throw new FormatError(
      'The file holds no recurrent network: none of its tensors is called weight_ih_l0, with or ' +
        `without a prefix (${names.length === 0 ? 'it has no tensors' : shownList(names)}).`,
    );
  }
  if (prefixes.length > 1) {
    const firsts = prefixes.map((each) => parsed.find((name) => name.prefix === each)!.name);
    throw new FormatError(
      `The file holds tensors of ${prefixes.length} recurrent networks (${shownList(firsts)}), ` +
        'told apart by what stands before weight_ih_l0; it must hold one.',
    );
  }
  return prefix;
}

function checkParameters(
  names: readonly string[],
  parsed: readonly ParsedName[],
  prefix: string,
): void {
  const projection = parsed.find(({ stem }) => stem === PROJECTION);
  if (projection !== undefined) {
    throw new FormatError(
      `The network has a projection, ${shown(projection.name)} (PyTorch's proj_size), ` +
        'which cannot be opened.',
    );
  }
  const understood = new Set(parsed.map(({ name }) => name));
  const unknown = names.find(
    (name) =>
      name.startsWith(prefix) && !understood.has(name) && PARAMETER.test(name.slice(prefix.length)),
  );
  if (unknown !== undefined) {
    throw new FormatError(
      `The tensor ${shown(unknown)} belongs to the recurrent network, but no cell that ` +
        'Gatescope knows has such a parameter.',
    );
  }
}

function countLayers(parsed: readonly ParsedName[], prefix: string): number {
  const present = new Set(parsed.map(({ layer }) => layer));
  for (let layer = 0; layer < present.size; layer++) {
    if (!present.has(layer)) {
      const later = parsed.find((each) => each.layer > layer);
      throw new FormatError(
        `The tensor ${shown(`${prefix}weight_ih_l${layer}`)} is missing` +
          `${later === undefined ? '' : `, though there is ${shown(later.name)}`}.`,
      );
    }
  }
  return present.size;
}
