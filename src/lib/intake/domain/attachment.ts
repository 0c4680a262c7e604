export const mostFiles = 5;
export const mostBytes = 10 * 1024 * 1024;

/** Why a file is not taken; one of them refuses the whole sending, so that nothing is stored by halves. */
export type FileRefusal = 'too-many-files' | 'file-too-big' | 'file-type' | 'file-broken' | 'file-protected';
