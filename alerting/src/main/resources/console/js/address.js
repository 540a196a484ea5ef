// Which alert the page's address names: an id, never a key or a name.
const PREFIX = '#alert/';

export const openingPath = (id) => `${PREFIX}${encodeURIComponent(id)}`;

/** The id of the open alert, or null. */
export const openedId = () => (location.hash.startsWith(PREFIX) ? decodeURIComponent(location.hash.slice(PREFIX.length)) : null);

/** The alert as one printed page; with a country, as that country would receive it. */
export const bulletinPath = (id, country = null) =>
  `/bulletin?alert=${encodeURIComponent(id)}${country === null ? '' : `&as=${encodeURIComponent(country)}`}`;
