// Builds elements. The page's policy forbids inline style and script, so only attributes, properties and listeners are set.

/** An element: h('p', { class: 'note', onclick: act }, 'text', otherElement). Text is never read as HTML. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Sets text only where it differs, so that screen readers and layout are left alone. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

let last = 0;
/** An id that no other element of the page has. */
export const freshId = (stem) => `${stem}-${++last}`;
