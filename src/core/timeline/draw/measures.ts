/** The measures of a lane, in pixels. */
export const ROW = 24;
export const BAR = 16;
export const LABEL_HEIGHT = 16;
/** Between a mark and its label. */
export const BESIDE = 5;
/** Between one thing and the next in a row. */
export const APART = 12;
