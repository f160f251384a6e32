/** How far a key goes along the shown steps; undefined for keys that go nowhere. */
export function movedBy(
  key: string,
  step: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: step - 1,
    ArrowRight: step + 1,
    Home: from,
    End: to,
  };
  const moved = places[key];
  return moved === undefined ? undefined : Math.min(to, Math.max(from, moved));
}

/** Whether a key is pressed together with others, and so means something else. */
export function isModified(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
