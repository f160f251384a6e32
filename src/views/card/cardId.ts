/** Where the bar's facts about the network lead. */
export const CARD_ID = 'this-network';
