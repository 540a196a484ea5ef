// Before the first paint, so that a dark desk does not flash white. Without a choice the computer's setting holds.
{
  let chosen = null;
  try {
    chosen = localStorage.getItem('tamga.post.theme');
  } catch {
    // storage is forbidden: the computer's setting holds
  }
  document.documentElement.dataset.theme = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}
