import { useRef, useState } from 'react';
import type { Chip, Scene } from '../../state/scene.ts';
import type { EditResult } from '../../state/actions.ts';
import { useActions } from '../../state/hooks.ts';
import { useFullText } from '../useText.ts';
import { KindOptions } from './KindOptions.tsx';
import { Refusal } from './Refusal.tsx';
import { Popover } from '../shared/Popover.tsx';
import { useTypeAhead } from './useTypeAhead.ts';
import { WordField } from './WordField.tsx';
import './SwapMenu.css';

export interface SwapMenuProps {
  readonly chip: Chip;
  readonly scenario: Scene['scenario'];
  /** The chip's element. */
  readonly anchor: () => Element | undefined;
  readonly onClose: () => void;
}

/** Offers the words that could stand in for a word: those of its kind first, then any other. */
export function SwapMenu({ chip, scenario, anchor, onClose }: SwapMenuProps) {
  const text = useFullText();
  const { replaceWord } = useActions();
  const [refused, setRefused] = useState<EditResult>();
  const content = useRef<HTMLDivElement>(null);
  useTypeAhead(content);

  const replace = (typed: string): void => {
    const result = replaceWord(chip.position ?? 0, typed);
    if (result.ok) onClose();
    else setRefused(result);
  };
  return (
    <Popover
      className="swap-menu"
      title={text('sentence.insteadOf', { word: scenario.display(chip.word) })}
      anchor={anchor}
      onClose={onClose}
    >
      {() => (
        <div ref={content}>
          <KindOptions chip={chip} scenario={scenario} onChoose={replace} />
          <WordField scenario={scenario} onSubmit={replace} onClose={onClose} />
          {refused && (
            <Refusal
              result={refused}
              scenario={scenario}
              onReplace={(_, known) => replace(known)}
            />
          )}
        </div>
      )}
    </Popover>
  );
}
