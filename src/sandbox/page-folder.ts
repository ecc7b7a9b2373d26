/** Two folders above this file in the sources, and above a chunk of the built program. */
export const pageFolder = new URL('../../web/built/', import.meta.url)
