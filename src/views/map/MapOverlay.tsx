import { leftOf, rowBox, type MapLayout, type MapPlace } from '../../draw/map/layout.ts';
import { usePointed } from '../../state/hooks.ts';
import { placeOf } from '../../state/places.ts';
import type { StepRange } from '../../state/range.ts';
import type { Scene } from '../../state/scene.ts';
import '../shared/pointed.css';

interface MapOverlayProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
  /** What is read out. */
  readonly cursor: MapPlace | null;
  /** The steps that are being selected. */
  readonly brush: StepRange | null;
}

/** What lies over the pixels and follows the steps: nothing of it repaints them. */
export function MapOverlay({ scene, layout, cursor, brush }: MapOverlayProps) {
  const { pin, step } = scene;
  return (
    <>
      <StepFrame layout={layout} step={pin} className="map-pin" />
      <StepFrame layout={layout} step={step} className="map-cursor" />
      <UnitRows of={scene.unit} className="map-row" scene={scene} layout={layout} />
      <PointedPlace scene={scene} layout={layout} />
      {cursor && <PlaceFrame layout={layout} place={cursor} />}
      {brush && (
        <span
          className="map-brush"
          style={{
            insetInlineStart: leftOf(layout.columns, brush.from),
            inlineSize: (brush.to - brush.from + 1) * layout.columns.columnWidthPx,
          }}
        />
      )}
    </>
  );
}

interface StepFrameProps {
  readonly layout: MapLayout;
  readonly step: number | null;
  readonly className: string;
}

function StepFrame({ layout: { columns }, step, className }: StepFrameProps) {
  if (step === null || step < columns.from || step > columns.to) return null;
  return (
    <span
      className={className}
      style={{ insetInlineStart: leftOf(columns, step), inlineSize: columns.columnWidthPx }}
    />
  );
}

interface PointedProps {
  readonly scene: Scene;
  readonly layout: MapLayout;
}

/** The column and the rows of what is pointed at, here or elsewhere. */
function PointedPlace({ scene, layout }: PointedProps) {
  const step = usePointed('step') ?? null;
  const unit = usePointed('unit');
  return (
    <>
      <StepFrame layout={layout} step={step} className="pointed-column" />
      {unit !== undefined && (
        <UnitRows of={unit} className="pointed-row" scene={scene} layout={layout} />
      )}
    </>
  );
}

/** A unit, such as the one whose numbers are spelled out, in every block of the open layer. */
function UnitRows(props: PointedProps & { readonly of: number; readonly className: string }) {
  const { scene, layout, of, className } = props;
  return layout.blocks.map((block) => {
    if (block.layer !== scene.network.layer || !block.order.includes(of)) return null;
    const { topPx, heightPx } = rowBox(block, of);
    return (
      <span
        key={placeOf(block.layer) + block.signal.id}
        className={className}
        style={{ top: topPx, blockSize: heightPx }}
      />
    );
  });
}

function PlaceFrame({ layout, place }: { readonly layout: MapLayout; readonly place: MapPlace }) {
  const block = layout.blocks[place.block];
  const unit = block?.order[place.row];
  if (block === undefined || unit === undefined) return null;
  const { topPx, heightPx } = rowBox(block, unit);
  return (
    <span
      className="map-place"
      style={{
        top: topPx,
        blockSize: heightPx,
        insetInlineStart: leftOf(layout.columns, place.step),
        inlineSize: layout.columns.columnWidthPx,
      }}
    />
  );
}
