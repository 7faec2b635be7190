// A button that was pressed shows that it works, and cannot be pressed twice.
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) {
    return;
  }

  const button = (event as SubmitEvent).submitter;
  if (button instanceof HTMLButtonElement && (event.target as HTMLFormElement).method === 'post') {
    setTimeout(() => {
      button.classList.add('is-busy');
      button.disabled = true;
    });
  }
});

// Coming back through the history shows the page as it was: ready.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.is-busy')) {
    button.classList.remove('is-busy');
    button.disabled = false;
  }
});
