import { useEffect, useMemo, useRef, useState } from 'react';
import type { Columns } from '../../draw/columns.ts';
import type { Chip, Scene } from '../../state/scene.ts';
import { useActions } from '../../state/hooks.ts';
import { onDemand } from '../shared/onDemand.tsx';
import { useText } from '../useText.ts';
import { influenceScale } from './influenceScale.ts';
import { placeWords } from './placeWords.ts';
import { revealColumn } from './revealColumn.ts';
import type { SwapMenuProps } from './SwapMenu.tsx';
import { useGloss } from './useGloss.ts';
import { useSwapKey } from './useSwapKey.ts';
import { WordChip } from './WordChip.tsx';
import { shownWord } from './shownWord.ts';
import { wordWidthsEm } from './wordWidths.ts';
import './Sentence.css';

const SwapMenu = onDemand<SwapMenuProps>(async () => (await import('./SwapMenu.tsx')).SwapMenu);

interface SentenceProps {
  readonly scene: Scene;
  /** One column a chip; the score below draws its steps in the same ones. */
  readonly columns: Columns;
}

/** The text as chips, one column a word, with the influence of each word on the answer. */
export function Sentence({ scene, columns }: SentenceProps) {
  const text = useText();
  const { goToStep, togglePin } = useActions();
  const gloss = useGloss(text.language);
  const [swapped, setSwapped] = useState<number | null>(null);
  const strip = useRef<HTMLOListElement>(null);
  const { chips, scenario, step, pin, influence } = scene;

  const shown = useMemo(
    () => chips.map((chip) => shownWord(chip, scenario, text)),
    [chips, scenario, text],
  );
  const placement = useMemo(
    () => placeWords(wordWidthsEm(shown), columns.columnWidthPx),
    [shown, columns],
  );
  const scale = useMemo(() => influenceScale(influence), [influence]);
  const current = chips.findIndex((chip) => chip.step === step);
  const chipSwapped = chips.find((chip) => isSwappable(chip) && chip.position === swapped);

  useFollowingFocus(strip, step, columns);
  useSwapKey(() => {
    const chip = chips[current];
    if (chip && isSwappable(chip)) setSwapped(chip.position);
  });

  return (
    <>
      <ol
        ref={strip}
        className={placement.levels.includes(1) ? 'sentence is-staggered' : 'sentence'}
        aria-label={text('sentence.strip')}
        style={{ inlineSize: columns.widthPx, fontSize: placement.fontSizePx }}
      >
        {chips.map((chip, index) => (
          <WordChip
            key={index}
            chip={chip}
            shown={shown[index]!}
            language={scenario.language}
            gloss={chip.original === undefined ? gloss[chip.word] : scenario.display(chip.original)}
            widthPx={columns.columnWidthPx}
            level={placement.levels[index]!}
            scale={placement.scales[index]!}
            isCurrent={index === current}
            isBehindEnd={chip.role === 'notRead' && chips[index - 1]?.role !== 'notRead'}
            isPinned={chip.isRead && chip.step === pin}
            influence={chip.isRead ? influence.get(chip.step) : undefined}
            influenceScale={scale}
            answer={scene.answerWord && scenario.display(scene.answerWord)}
            onGo={goToStep}
            onPin={togglePin}
            onSwap={isSwappable(chip) ? setSwapped : undefined}
          />
        ))}
      </ol>
      {chipSwapped && (
        <SwapMenu
          key={swapped}
          chip={chipSwapped}
          scenario={scenario}
          anchor={() => strip.current?.children[chips.indexOf(chipSwapped)]}
          onClose={() => {
            setSwapped(null);
            focusCurrentWord(strip.current);
          }}
        />
      )}
    </>
  );
}

function isSwappable(chip: Chip): boolean {
  return chip.role === 'word' && chip.position !== null;
}

function focusCurrentWord(strip: HTMLOListElement | null): void {
  strip?.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
}

/** Where a word has the focus, the focus goes along from step to step; the column stays in view. */
function useFollowingFocus(
  strip: React.RefObject<HTMLOListElement | null>,
  step: number,
  columns: Columns,
): void {
  useEffect(() => {
    if (!strip.current) return;
    const focused = document.activeElement;
    const isWord = focused?.classList.contains('chip-word') ?? false;
    if (isWord && strip.current.contains(focused)) focusCurrentWord(strip.current);
    revealColumn(strip.current, columns, step);
  }, [strip, step, columns]);
}
