/** The id of a panel's element in the page. */
export function panelId(id: string): string {
  return `panel-${id}`;
}
