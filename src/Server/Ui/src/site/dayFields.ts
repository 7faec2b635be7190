import { chinese } from './language';

/** 2026年11月20日, with the time where it has one. */
const words = (value: string): string => {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日${time ? ` ${time}` : ''}` : '年/月/日';
};

/*
 * The browser's own field for a day stays what one types into; at rest it says the day as people here write it, whatever
 * language the browser itself speaks.
 */
if (chinese) {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=date], input[type=datetime-local]')) {
    const box = document.createElement('span');
    box.className = 'day-field';
    field.replaceWith(box);
    const face = document.createElement('span');
    face.className = 'day-face';
    face.setAttribute('aria-hidden', 'true');
    box.append(field, face);
    const show = () => {
      face.textContent = words(field.value);
      face.classList.toggle('is-empty', field.value === '');
    };
    field.addEventListener('input', show);
    field.addEventListener('change', show);
    field.form?.addEventListener('reset', () => setTimeout(show));
    show();
  }
}
