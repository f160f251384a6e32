import { useActions, useChoice } from '../../state/hooks.ts';
import { scenarioIds } from '../../state/offers.ts';
import { useFullText } from '../useText.ts';

interface ScenarioListProps {
  readonly onOpen: () => void;
}

/** Every scenario with what to look at in it. */
export function ScenarioList({ onOpen }: ScenarioListProps) {
  const text = useFullText();
  const { openScenario } = useActions();
  const current = useChoice('scenario');
  return (
    <ul className="scenario-list" aria-labelledby="scenarios-title">
      {scenarioIds.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="scenario-card"
            aria-current={id === current}
            onClick={() => {
              void openScenario(id);
              onOpen();
            }}
          >
            <strong>{text.of('scenario', id)}</strong>
            <span>{text.of('look', id)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
