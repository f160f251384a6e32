/** Line drawings on a 16 × 16 grid; a name says what they show, a button says what they do. */
const paths = {
  first: 'M4 3.5v9M12.5 3.5 7 8l5.5 4.5z',
  previous: 'M11 3.5 5 8l6 4.5z',
  next: 'M5 3.5 11 8l-6 4.5z',
  last: 'M12 3.5v9M3.5 3.5 9 8l-5.5 4.5z',
  play: 'M4.5 3 13 8l-8.5 5z',
  pause: 'M5.5 3v10M10.5 3v10',
  pin: 'M6 2.5h4M6.7 2.5 6.3 7 4 9.5h8L9.7 7 9.3 2.5M8 9.5v4',
  swap: 'M2.5 5.5h10l-2.5-2.5M13.5 10.5h-10l2.5 2.5',
  edit: 'M3 13l.6-3L10.7 2.9a1 1 0 0 1 1.4 0l1 1a1 1 0 0 1 0 1.4L6 12.4z',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5l3-3M3 6.5l3 3',
  redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3M13 6.5l-3 3',
  share:
    'M6.5 9.5 9.5 6.5M7 4.5l1.3-1.3a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5l-1.3 1.3a3 3 0 0 1-4.3-4.3L4.7 7.2',
  system: 'M2.5 3.5h11v7.5h-11zM6 13.5h4M8 11v2.5',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  dark: 'M13.2 9.8A5.7 5.7 0 0 1 6.2 2.8a5.7 5.7 0 1 0 7 7z',
  close: 'M4 4l8 8M12 4l-8 8',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8M8 12.3v.2',
  delete: 'M5.5 3.5h8v9h-8L2 8zM7.5 6l4 4M11.5 6l-4 4',
  right: 'M3 8.5 6.5 12 13 4.5',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: it is hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
