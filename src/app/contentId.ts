/** Where the skip link leads: the part of the page below the bar. */
export const CONTENT_ID = 'content';
