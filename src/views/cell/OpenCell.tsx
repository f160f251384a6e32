import { useCallback, useState } from 'react';
import type { Text } from '../../i18n/index.ts';
import type { Scene } from '../../state/scene.ts';
import { useText } from '../useText.ts';
import { PhaseButtons } from '../controls/PhaseButtons.tsx';
import { StepControls } from '../controls/StepControls.tsx';
import { adornment, onDemand } from '../shared/onDemand.tsx';
import { hasPlaces, inputName, isBackward, litIn, nameOfPlace } from '../shared/place.ts';
import { useSize } from '../shared/useSize.ts';
import { wordAt } from '../shared/words.ts';
import { CellNodes } from './CellNodes.tsx';
import { CellStrips, isOpen, type OpenStrip } from './CellStrips.tsx';
import { CellTable } from './CellTable.tsx';
import { CellWires } from './CellWires.tsx';
import type { LectureNoteProps } from './LectureNote.tsx';
import { NotationSwitch } from './NotationSwitch.tsx';
import type { OverStripsProps } from './OverStrips.tsx';
import type { StripNumbersProps } from './StripNumbers.tsx';
import { NARROWEST_PX, useCellLayout } from './useCellLayout.ts';
import '../shared/hues.css';
import './cell.css';
import './cellParts.css';

const StripNumbers = onDemand<StripNumbersProps>(
  async () => (await import('./StripNumbers.tsx')).StripNumbers,
);

const OverStrips = adornment<OverStripsProps>(
  async () => (await import('./OverStrips.tsx')).OverStrips,
);

const LectureNote = adornment<LectureNoteProps>(
  async () => (await import('./LectureNote.tsx')).LectureNote,
);

/** The layer and direction that is open; where time runs to the left, which step comes before. */
function placeSentence(network: Scene['network'], text: Text): string {
  const place = nameOfPlace(network, network.layer, text);
  return isBackward(network) ? text('cell.backward', { place }) : place;
}

/** The cell at the current step: gates, wires and the vectors that they carry. */
export function OpenCell({ scene }: { readonly scene: Scene }) {
  const text = useText();
  const [ref, size] = useSize<HTMLDivElement>();
  const { cell } = scene.network;
  const layout = useCellLayout(cell, size);
  const isNarrow = layout !== undefined && layout.width < NARROWEST_PX;
  const computed = cell.phases[scene.phase]?.computes ?? [];
  const word = wordAt(scene, scene.step, text);
  const { network } = scene;
  const [opened, setOpened] = useState<OpenStrip>();
  const close = useCallback(() => setOpened(undefined), []);

  return (
    <section className="cell" aria-labelledby="cell-title">
      <header className="cell-head">
        <h2 id="cell-title">{text('cell.title', { word })}</h2>
        {hasPlaces(network) && <p className="cell-place">{placeSentence(network, text)}</p>}
        {layout && <CellTable scene={scene} layout={layout} />}
        <NotationSwitch />
      </header>
      <div className={`cell-plot${isNarrow ? ' is-narrow' : ''}`} ref={ref}>
        <svg
          className="cell-picture"
          role="group"
          aria-label={text('cell.picture', { cell: text.of('cellName', cell.name), word })}
          width={layout?.width}
          height={layout?.height}
          viewBox={layout && `0 0 ${layout.width} ${layout.height}`}
        >
          {layout && (
            <>
              <rect className="cell-frame" {...layout.frame} rx={20} />
              <CellWires layout={layout} computed={computed} isFirst={scene.phase === 0} />
              <CellStrips scene={scene} layout={layout} opened={opened} onOpen={setOpened} />
              <OverStrips scene={scene} layout={layout} />
              <CellNodes cell={cell} layout={layout} computed={litIn(scene)} />
              <text className="cell-input" x={layout.inputLabel.x} y={layout.inputLabel.y}>
                {inputName(network, word, text)}
              </text>
            </>
          )}
        </svg>
        {layout?.symbols && <LectureNote layout={layout} />}
      </div>
      {layout?.strips.some((spot) => isOpen(spot, opened)) && opened && (
        <StripNumbers
          key={opened.signal + opened.time}
          scene={scene}
          strip={opened}
          onClose={close}
        />
      )}
      <footer className="cell-foot">
        <StepControls scene={scene} />
        <PhaseButtons scene={scene} />
      </footer>
    </section>
  );
}
