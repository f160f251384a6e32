import type { Text } from '../../i18n/index.ts';
import type { ModelProblem } from '../../state/models.ts';

/** Why a network is not there, as one sentence. */
export function causeOf(problem: ModelProblem, text: Text): string {
  switch (problem.kind) {
    case 'network':
      return text('app.problem.network');
    case 'missing':
      return text('app.problem.missing', { status: String(problem.status) });
    case 'format':
      return text('app.problem.format', { detail: problem.detail });
    case 'mismatch':
      return text('app.problem.mismatch');
  }
}
