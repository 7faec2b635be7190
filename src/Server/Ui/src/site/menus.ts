// Menus are <details class="menu">: they open without scripts; this closes them as people expect.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!menu.contains(event.target as Node)) {
      menu.open = false;
    }
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }

  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// On a narrow screen the navigation is a drawer.
document.querySelector('[data-open-navigation]')?.addEventListener('click', () => {
  document.body.classList.toggle('navigation-open');
});
