import { useFullText } from '../useText.ts';
import { references, type Reference } from './references.ts';

export function Credits() {
  const text = useFullText();
  return (
    <section aria-labelledby="help-credits">
      <h3 id="help-credits">{text('help.credits')}</h3>
      <ul className="reference-list">
        {references.map((reference) => (
          <li key={reference.title}>
            <ReferenceLine reference={reference} />
          </li>
        ))}
        <li>{text('help.lectures')}</li>
      </ul>
    </section>
  );
}

function ReferenceLine({ reference }: { readonly reference: Reference }) {
  const { authors, year, title, lang, where, href } = reference;
  const shownTitle = <cite lang={lang}>{title}</cite>;
  return (
    <>
      {authors} ({year}).{' '}
      {href === undefined ? (
        shownTitle
      ) : (
        <a href={href} target="_blank" rel="noreferrer">
          {shownTitle}
        </a>
      )}
      . {where}.
    </>
  );
}
