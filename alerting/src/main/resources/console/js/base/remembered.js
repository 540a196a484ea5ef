// What this browser remembers between visits. A browser that forbids storage merely forgets.
const PREFIX = 'tamga.';

export const remembered = {
  get(name) {
    try {
      return localStorage.getItem(PREFIX + name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(PREFIX + name, value);
    } catch {
      // storage is forbidden or full: the choice holds for this visit only
    }
  },
};
