import type { FullText } from '../../i18n/index.ts';
import { valueAt, valueBeside, type MapLayout, type MapPlace } from '../../draw/map/layout.ts';
import type { MapRun } from '../../state/chosen.ts';
import type { Scene } from '../../state/scene.ts';
import { nameOfPlace } from '../shared/place.ts';
import { wordAt } from '../shared/words.ts';

/** One value of the map in words: of what, of which unit, after which word. */
export function readOut(
  scene: Scene,
  layout: MapLayout,
  place: MapPlace,
  run: MapRun,
  text: FullText,
): string {
  const { layer, signal, order } = layout.blocks[place.block]!;
  const said = text('map.readOut', {
    signal: text.of('signal', signal.id),
    number: order[place.row]! + 1,
    word: wordAt(scene, place.step, text),
    step: place.step,
    value: text.number(valueAt(layout, place)),
  });
  const before = valueBeside(layout, place);
  const told =
    before !== undefined
      ? text('map.saidOfBoth', { said, before: text.number(before) })
      : run === 'before' || run === 'difference'
        ? text.of('map.saidOf', run, { said })
        : said;
  if (layout.headings.length === 0) return told;
  const layerName = nameOfPlace(scene.network, layer, text);
  return text('map.readOutIn', { layer: layerName, said: told });
}
