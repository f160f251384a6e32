import type { Recipe, Scenario, Variant } from './contract.ts';

/** A variant of which it may be left open how it was trained. */
export type VariantRequest = Omit<Variant, 'trained'> & Partial<Pick<Variant, 'trained'>>;

export function sameVariant(a: Variant, b: Variant): boolean {
  return (
    a.cell === b.cell &&
    a.layers === b.layers &&
    a.direction === b.direction &&
    a.trained === b.trained
  );
}

/** Such as `france.lstm.1.forward.readable`: the name of a shipped model without its ending. */
export function modelName(scenarioId: string, variant: Variant): string {
  const { cell, layers, direction, trained } = variant;
  return [scenarioId, cell, String(layers), direction, trained].join('.');
}

export function modelFileName(scenarioId: string, variant: Variant): string {
  return `${modelName(scenarioId, variant)}.safetensors`;
}

/** Every network that a scenario ships, in the order of its recipes. */
export function shippedVariants(scenario: Scenario): Variant[] {
  return scenario.recipes.map(({ cell, layers, direction, trained }) => ({
    cell,
    layers,
    direction,
    trained,
  }));
}

/**
 * The recipe of a shipped network, or undefined if there is none. Where it is left open how it was
 * trained, the readable one comes first: a simple RNN is shipped only as plain.
 */
export function findRecipe(scenario: Scenario, request: VariantRequest): Recipe | undefined {
  const trained =
    request.trained === undefined ? (['readable', 'plain'] as const) : [request.trained];
  for (const choice of trained) {
    const recipe = scenario.recipes.find((each) =>
      sameVariant(each, { ...request, trained: choice }),
    );
    if (recipe !== undefined) return recipe;
  }
  return undefined;
}
