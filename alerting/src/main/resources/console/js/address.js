// Which alert the page's address names: an id, never a key or a name.
const PREFIX = '#alert/';

export const openingPath = (id) => `${PREFIX}${encodeURIComponent(id)}`;

/** The id of the open alert, or null. */
export const openedId = () => (location.hash.startsWith(PREFIX) ? decodeURIComponent(location.hash.slice(PREFIX.length)) : null);
