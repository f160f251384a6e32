import { memo, useId } from 'react';
import { useIsPointed } from '../../state/hooks.ts';
import type { Chip } from '../../state/scene.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { usePointing } from '../shared/usePointing.ts';
import { useText } from '../useText.ts';
import { InfluenceLine } from './InfluenceLine.tsx';
import { spokenWord } from './shownWord.ts';
import './chip.css';
import './chipTools.css';

export interface WordChipProps {
  readonly chip: Chip;
  readonly shown: string;
  /** The language of the scenario's words, whatever the page speaks. */
  readonly language: string | undefined;
  readonly gloss: string | undefined;
  readonly widthPx: number;
  readonly level: 0 | 1;
  readonly scale: number;
  readonly isCurrent: boolean;
  readonly isPinned: boolean;
  /** Whether it is where reading ends: the first word that is not read. */
  readonly isBehindEnd: boolean;
  readonly influence: number | undefined;
  readonly influenceScale: number;
  readonly answer: string | undefined;
  /** These must stay the same from step to step: a chip is drawn anew when anything changes. */
  readonly onGo: (step: number) => void;
  readonly onPin: (step: number) => void;
  /** Undefined for a chip that cannot be swapped. */
  readonly onSwap: ((position: number | null) => void) | undefined;
}

function classNames(props: WordChipProps, isPointed: boolean): string {
  const { chip, isCurrent, isPinned, level } = props;
  return [
    'chip',
    `is-${chip.role}`,
    chip.isRead && 'is-read',
    isCurrent && 'is-current',
    isPinned && 'is-pinned',
    chip.original && 'is-swapped',
    level === 1 && 'is-lower',
    isPointed && 'is-pointed',
  ]
    .filter(Boolean)
    .join(' ');
}

/** One word: a click goes to it, a double click swaps it; its pin stands above it. */
export const WordChip = memo(function WordChip(props: WordChipProps) {
  const { chip, shown, influence, answer, isCurrent, isPinned, onGo, onSwap } = props;
  const text = useText();
  const noteId = useId();
  const pointing = usePointing({ step: chip.step });
  // What is not read leads to the step that answers it, and is not that step's word.
  const isPointed = useIsPointed('step', chip.isRead ? chip.step : -1);
  const influenceLabel =
    influence === undefined || answer === undefined
      ? undefined
      : text('sentence.influence', { answer, value: text.number(influence) });
  const notes = [
    isPinned && text('sentence.pinned'),
    chip.original && text('sentence.swapped', { word: props.gloss ?? '' }),
    chip.role === 'notRead' && text('sentence.notRead'),
    influenceLabel,
  ].filter(Boolean);
  const word = spokenWord(chip, shown, text);

  return (
    <li
      className={classNames(props, isPointed)}
      style={{ inlineSize: props.widthPx }}
      {...pointing}
    >
      <button
        type="button"
        className="chip-word"
        // One stop for the tab key: the arrow keys go from word to word.
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'step' : undefined}
        aria-describedby={notes.length > 0 ? noteId : undefined}
        title={props.gloss}
        onClick={() => onGo(chip.step)}
        onDoubleClick={onSwap && (() => onSwap(chip.position))}
      >
        <ChipLabel {...props} word={word} />
      </button>
      {chip.isRead && <ChipTools {...props} word={word} />}
      {influenceLabel !== undefined && influence !== undefined && (
        <InfluenceLine influence={influence} scale={props.influenceScale} label={influenceLabel} />
      )}
      {props.isBehindEnd && (
        <span className="chip-note" aria-hidden="true">
          {text('sentence.notRead')}
        </span>
      )}
      {notes.length > 0 && (
        <span id={noteId} hidden>
          {notes.join('; ')}
        </span>
      )}
    </li>
  );
});

/** What can be done with a word besides going to it. */
function ChipTools(props: WordChipProps & { readonly word: string }) {
  const { chip, word, isCurrent, isPinned, onPin, onSwap } = props;
  const text = useText();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <span className="chip-tools">
      <IconButton
        icon="pin"
        className="chip-tool chip-pin"
        label={text('sentence.pin', { word })}
        aria-pressed={isPinned}
        tabIndex={tabIndex}
        onClick={() => onPin(chip.step)}
      />
      {onSwap && (
        <IconButton
          icon="swap"
          className="chip-tool chip-swap"
          label={text('sentence.swap', { word })}
          tabIndex={tabIndex}
          onClick={() => onSwap(chip.position)}
        />
      )}
    </span>
  );
}

function ChipLabel(props: WordChipProps & { readonly word: string }) {
  const { chip, shown, word, language, gloss, scale } = props;
  return (
    <span className="chip-label">
      <span
        className="chip-frame"
        lang={chip.role === 'start' ? undefined : language}
        style={scale === 1 ? undefined : { fontSize: `${scale.toFixed(3)}em` }}
      >
        <span aria-hidden={word !== shown || undefined}>{shown}</span>
        {word !== shown && <span className="sr-only">{word}</span>}
      </span>
      {gloss !== undefined && <span className="chip-gloss">{gloss}</span>}
    </span>
  );
}
