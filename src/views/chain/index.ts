/** What is drawn of the memory when it is seen from near; fetched together. */
export { ChainBand } from './ChainBand.tsx';
export { ChainLegend } from './ChainLegend.tsx';
export { LayerJoin } from './LayerJoin.tsx';
