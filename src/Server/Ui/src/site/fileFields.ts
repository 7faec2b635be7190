import { text } from './language';

/* A field for a file speaks the page's language, not the browser's; it is still the field that is reached by the keyboard. */
for (const field of document.querySelectorAll<HTMLInputElement>('input.form-control[type=file]')) {
  const face = document.createElement('span');
  face.className = 'form-control file-face';
  face.setAttribute('aria-hidden', 'true');
  const choose = document.createElement('span');
  choose.className = 'file-choose';
  choose.textContent = text('选择文件', 'Choose a file');
  const name = document.createElement('span');
  face.append(choose, name);
  const show = () => {
    name.textContent = [...(field.files ?? [])].map((file) => file.name).join('、') || text('尚未选择', 'none chosen');
  };
  face.addEventListener('click', () => field.click());
  field.addEventListener('change', show);
  show();
  field.classList.add('file-hidden');
  field.after(face);
}
