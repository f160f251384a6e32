import { useActions, useChoice } from '../../state/hooks.ts';
import { scenarioIds } from '../../state/offers.ts';
import { useText } from '../useText.ts';

export function ScenarioPicker() {
  const text = useText();
  const { openScenario } = useActions();
  return (
    <select
      className="scenario-picker"
      aria-label={text('bar.scenario')}
      value={useChoice('scenario')}
      onChange={(event) => void openScenario(event.target.value)}
    >
      {scenarioIds.map((id) => (
        <option key={id} value={id}>
          {text.of('scenario', id)}
        </option>
      ))}
    </select>
  );
}
