/** A text with one of these may give another day than that of the event it is about, and be right. */
export const OTHER_DAY =
  /\b(?:anniversar\w+|plan(?:s|ned|ning)?|schedul\w+|postpon\w+|original\w*|cancel\w*|eve|commemorat\w*|announc\w*|report\w*|article|book|film|wrote|write|writing|published|wrong\w*|mistake\w*|instead|supposed|expected|hoped|promis\w*|propos\w*|invit\w*|agreed to|would|will|could|should|might|may have|day before|day after|days? earlier|eventual\w*|rumou?r\w*)\b/i;
