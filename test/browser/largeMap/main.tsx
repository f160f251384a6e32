/**
 * The page's own panels with the largest network that they have to keep up with: 500 steps of 3
 * layers of 128 units, more than any shipped one has. The arrow keys step; T changes the theme, which
 * repaints every value.
 */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cellNamed } from '../../../src/engine/cells/index.ts';
import { initializeModel } from '../../../src/engine/initialize.ts';
import type { Architecture } from '../../../src/engine/model.ts';
import { seededRandom } from '../../../src/engine/random.ts';
import { shareOverTime } from '../../../src/engine/provenance.ts';
import { runTrace } from '../../../src/engine/trace.ts';
import { loadFullText } from '../../../src/i18n/index.ts';
import { france } from '../../../src/scenarios/france/index.ts';
import { workbench } from '../../../src/state/page.ts';
import type { Scene } from '../../../src/state/scene.ts';
import { columnLayout } from '../../../src/draw/columns.ts';
import { OpenCell } from '../../../src/views/cell/OpenCell.tsx';
import { Equation } from '../../../src/views/equation/Equation.tsx';
import { DenseMap } from '../../../src/views/map/DenseMap.tsx';
import { Score } from '../../../src/views/score/Score.tsx';
import { columnViews, TimelineColumns } from '../../../src/views/shared/timelineColumns.ts';
import { UnitInspector } from '../../../src/views/unit/UnitInspector.tsx';
import '../../../src/app/theme.css';
import '../../../src/app/app.css';
import '../../../src/views/shared/hues.css';

const STEPS = 500;
const UNITS = 128;
const LAYERS = 3;

const random = seededRandom('a large map');
const { vocabulary } = france;
const tokens = Array.from({ length: STEPS }, () => random.integer(vocabulary.length));

const architecture: Architecture = {
  cell: 'lstm',
  inputs: 16,
  units: UNITS,
  layers: LAYERS,
  bidirectional: false,
  vocabulary,
};

function sceneOf(step: number): Scene {
  return { ...scene, step };
}

const model = initializeModel(architecture, random);
const trace = runTrace(model, { tokens });
const cell = cellNamed('lstm');
const layer = trace.layers.at(-1)!;
const PIN = 40;
const scene: Scene = {
  scenario: france,
  chips: tokens.map((token, step) => ({
    word: vocabulary[token]!,
    step,
    role: 'word',
    isRead: true,
    position: step,
    kind: [],
  })),
  network: {
    model,
    cell,
    card: undefined,
    tokens,
    trace,
    answers: [],
    predictions: [],
    layer,
    answer: undefined,
  },
  foil: undefined,
  step: 0,
  phase: 0,
  pin: PIN,
  pinnedShare: shareOverTime(cell, layer, PIN),
  unit: 7,
  range: null,
  influence: new Map(),
  answerWord: undefined,
};

/** What repainting the map costs is measured without everything else that a theme changes. */
const isMapAlone = location.hash === '#map';

function FirstScreen({ scene: shown }: { readonly scene: Scene }) {
  return (
    <>
      <TimelineColumns value={columns}>
        <div className="timeline">
          <div className="timeline-content" style={{ inlineSize: columns.widthPx }}>
            <Score scene={shown} />
          </div>
        </div>
      </TimelineColumns>
      <OpenCell scene={shown} />
      <Equation scene={shown} />
    </>
  );
}

/** The whole text in sight, or as wide as its words are, which scrolls. */
const zoom = location.hash === '#all' ? 'all' : 'overview';
const columns = columnLayout(1380, STEPS, columnViews[zoom]);

function LargePage() {
  const [step, setStep] = useState(100);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'ArrowRight') setStep((now) => now + 1);
      if (key === 'ArrowLeft') setStep((now) => now - 1);
      if (key !== 't') return;
      const { theme } = workbench.store.getState().choices;
      workbench.actions.choose({ theme: theme === 'dark' ? 'light' : 'dark' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const shown = sceneOf(step);
  return (
    <main>
      {!isMapAlone && <FirstScreen scene={shown} />}
      <DenseMap scene={shown} />
      <UnitInspector scene={shown} />
    </main>
  );
}

workbench.actions.choose({ zoom });
await loadFullText('en');
createRoot(document.getElementById('root')!).render(<LargePage />);
