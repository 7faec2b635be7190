// Runs before the first paint: the page takes the system's light or dark colours and follows when they change.
const dark = matchMedia('(prefers-color-scheme: dark)');
const apply = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
apply();
dark.addEventListener('change', apply);
