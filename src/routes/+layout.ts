/** Pages are plain HTML; a page with a live part switches script on for itself. */
export const csr = false;
