/** The large-text mode of the public portal: kept in this browser. */
const key = 'large-text';
const button = document.querySelector<HTMLButtonElement>('[data-large-text]');

function show(large: boolean): void {
  if (button) {
    document.documentElement.dataset.largeText = String(large);
    button.setAttribute('aria-pressed', String(large));
  }
}

show(localStorage.getItem(key) === 'true');
button?.addEventListener('click', () => {
  const large = localStorage.getItem(key) !== 'true';
  localStorage.setItem(key, String(large));
  show(large);
});
