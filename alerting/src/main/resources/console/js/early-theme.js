// Before the first paint, so that a light desk does not flash dark.
try {
  if (localStorage.getItem('tamga.theme') === 'light') document.documentElement.dataset.theme = 'light';
} catch {
  // storage is forbidden: dark it is
}
