// What this browser remembers between visits: choices only, never what a report holds. One that forbids storage forgets.
const PREFIX = 'tamga.post.';

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
