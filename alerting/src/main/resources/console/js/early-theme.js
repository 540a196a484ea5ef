// Before the first paint, so that a light desk does not flash dark: what was chosen, otherwise what the system prefers.
{
  let theme = null;
  try {
    theme = localStorage.getItem('tamga.theme');
  } catch {
    // storage is forbidden: the system's it is
  }
  document.documentElement.dataset.theme = theme ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
}
