// Filters act at once: a change of a field in <form data-autosubmit> puts them into the address.
document.addEventListener('change', (event) => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-autosubmit]');
  form?.requestSubmit();
});
