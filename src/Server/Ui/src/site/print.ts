// <button data-print>: the browser's print dialog; print.css leaves out what does not belong on paper.
document.querySelector('[data-print]')?.addEventListener('click', () => print());
