import { text } from './language';

/*
 * What has legal effect asks once, in the words of the effect:
 * <form data-confirm="公示将于 11月23日 24:00 届满，期间不得缩短" data-confirm-title="发布公示" data-confirm-action="发布">.
 */
const confirmed = new WeakSet<HTMLFormElement>();

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const effect = form.dataset.confirm;
  if (!effect || confirmed.has(form)) {
    return;
  }

  event.preventDefault();
  const submitter = (event as SubmitEvent).submitter;
  void ask(form.dataset.confirmTitle ?? text('请确认', 'Please confirm'), effect, form.dataset.confirmAction ?? submitter?.textContent?.trim() ?? text('确认', 'Confirm'))
    .then((yes) => {
      if (yes) {
        confirmed.add(form);
        form.requestSubmit(submitter);
      }
    });
});

/** Asks in a dialog; true when the person agreed. */
export function ask(title: string, effect: string, action: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  const heading = document.createElement('h2');
  heading.textContent = title;
  heading.id = 'ask-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const words = document.createElement('p');
  words.textContent = effect;
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  buttons.className = 'ask-buttons';
  const no = document.createElement('button');
  no.className = 'btn';
  no.value = '';
  no.textContent = text('取消', 'Cancel');
  const yes = document.createElement('button');
  yes.className = 'btn btn-primary';
  yes.value = 'yes';
  yes.textContent = action;
  buttons.append(no, yes);
  dialog.append(heading, words, buttons);
  document.body.append(dialog);
  dialog.showModal();
  yes.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
  });
}
