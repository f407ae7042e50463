// Inside another site's page: tells when there is newer data than what is shown. Asks only this site, and only while it is seen.
const { position, ask } = document.documentElement.dataset;
const line = document.querySelector('[data-newer]');
line?.querySelector('button').addEventListener('click', () => location.reload());

async function look() {
  if (document.hidden || !line?.hidden) return;
  try {
    const answer = await fetch(ask, { credentials: 'omit' });
    if (answer.ok && (await answer.json()).position !== position) line.hidden = false;
  } catch {
    // Without a network what is shown stays as it is.
  }
}

look();
setInterval(look, 300_000);
document.addEventListener('visibilitychange', look);
